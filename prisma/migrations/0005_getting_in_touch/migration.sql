-- Getting in touch: a message goes from one account to another, so that an answer reaches somebody without a profile too.

ALTER TABLE "contact_message" ADD COLUMN "to_user_id" TEXT, ADD COLUMN "in_reply_to" UUID;
UPDATE "contact_message" m SET "to_user_id" = p."user_id" FROM "designer_profile" p WHERE p."id" = m."to_profile_id";
-- A sample profile has nobody behind it who could read.
DELETE FROM "contact_message" WHERE "to_user_id" IS NULL OR "to_user_id" = "from_user_id";
ALTER TABLE "contact_message" ALTER COLUMN "to_user_id" SET NOT NULL, ALTER COLUMN "to_profile_id" DROP NOT NULL;

-- A profile that goes leaves the correspondence of its owner; the account takes it along.
ALTER TABLE "contact_message" DROP CONSTRAINT "contact_message_to_profile_id_fkey";
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_to_profile_id_fkey" FOREIGN KEY ("to_profile_id") REFERENCES "designer_profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_to_user_id_fkey" FOREIGN KEY ("to_user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_in_reply_to_fkey" FOREIGN KEY ("in_reply_to") REFERENCES "contact_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "contact_message" ADD CONSTRAINT contact_message_two_people CHECK (from_user_id <> to_user_id);

CREATE INDEX "contact_message_to_user_id_created_at_idx" ON "contact_message"("to_user_id", "created_at");
CREATE INDEX "contact_message_in_reply_to_idx" ON "contact_message"("in_reply_to");

-- What somebody without an account agreed to when they confirmed their address.
ALTER TABLE "subscriber" ADD COLUMN "text_version" TEXT NOT NULL DEFAULT '2026-11';
