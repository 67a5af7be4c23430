-- People: accounts, consent, designers and their works, messages, follows, reports.

-- CreateTable
CREATE TABLE "app_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "role" TEXT NOT NULL DEFAULT 'member',
    "language" TEXT NOT NULL DEFAULT 'vi',
    "birth_year" INTEGER,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "deactivated_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),
    "dormant_reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "second_factor" BOOLEAN NOT NULL DEFAULT false,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "created_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "aaguid" TEXT,

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "text_version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "proof" TEXT NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "designer_profile" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" TEXT,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "headline_vi" TEXT,
    "headline_en" TEXT,
    "bio_vi" TEXT,
    "bio_en" TEXT,
    "learning" TEXT,
    "disciplines" TEXT[],
    "languages" TEXT[],
    "availability" TEXT[],
    "ward_code" TEXT,
    "links" JSONB NOT NULL DEFAULT '[]',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "visibility" TEXT NOT NULL DEFAULT 'public',
    "guardian_agreed_at" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "designer_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill" (
    "folded" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("folded")
);

-- CreateTable
CREATE TABLE "designer_skill" (
    "profile_id" UUID NOT NULL,
    "skill_folded" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "designer_skill_pkey" PRIMARY KEY ("profile_id","skill_folded")
);

-- CreateTable
CREATE TABLE "designer_space" (
    "profile_id" UUID NOT NULL,
    "space_id" UUID NOT NULL,

    CONSTRAINT "designer_space_pkey" PRIMARY KEY ("profile_id","space_id")
);

-- CreateTable
CREATE TABLE "work" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "profile_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title_vi" TEXT,
    "title_en" TEXT,
    "text_vi" TEXT,
    "text_en" TEXT,
    "year" INTEGER,
    "fields" TEXT[],
    "tools" TEXT[],
    "licence" TEXT NOT NULL DEFAULT 'all-rights-reserved',
    "credit_line" TEXT,
    "space_id" UUID,
    "position" INTEGER NOT NULL,
    "hidden_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_image" (
    "work_id" UUID NOT NULL,
    "media_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "alt_vi" TEXT,
    "alt_en" TEXT,

    CONSTRAINT "work_image_pkey" PRIMARY KEY ("work_id","media_id")
);

-- CreateTable
CREATE TABLE "work_credit" (
    "work_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "work_credit_pkey" PRIMARY KEY ("work_id","profile_id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "refusal" TEXT,
    "upload_key" TEXT,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "variants" JSONB NOT NULL DEFAULT '[]',
    "placeholder" TEXT,
    "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "from_user_id" TEXT NOT NULL,
    "to_profile_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_block" (
    "user_id" TEXT NOT NULL,
    "blocked_user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_block_pkey" PRIMARY KEY ("user_id","blocked_user_id")
);

-- CreateTable
CREATE TABLE "follow" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" TEXT,
    "subscriber_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriber" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digest" (
    "recipient" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("recipient")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "reporter_id" TEXT,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE INDEX "two_factor_secret_idx" ON "two_factor"("secret");

-- CreateIndex
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

-- CreateIndex
CREATE INDEX "passkey_credential_id_idx" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "consent_user_id_purpose_at_idx" ON "consent"("user_id", "purpose", "at");

-- CreateIndex
CREATE INDEX "erasure_user_id_idx" ON "erasure"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "designer_profile_user_id_key" ON "designer_profile"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "designer_profile_handle_key" ON "designer_profile"("handle");

-- CreateIndex
CREATE INDEX "designer_profile_ward_code_idx" ON "designer_profile"("ward_code");

-- CreateIndex
CREATE INDEX "designer_skill_skill_folded_idx" ON "designer_skill"("skill_folded");

-- CreateIndex
CREATE INDEX "designer_space_space_id_idx" ON "designer_space"("space_id");

-- CreateIndex
CREATE INDEX "work_space_id_idx" ON "work"("space_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_profile_id_slug_key" ON "work"("profile_id", "slug");

-- CreateIndex
CREATE INDEX "work_image_media_id_idx" ON "work_image"("media_id");

-- CreateIndex
CREATE INDEX "work_credit_profile_id_idx" ON "work_credit"("profile_id");

-- CreateIndex
CREATE INDEX "media_owner_id_idx" ON "media"("owner_id");

-- CreateIndex
CREATE INDEX "contact_message_from_user_id_created_at_idx" ON "contact_message"("from_user_id", "created_at");

-- CreateIndex
CREATE INDEX "contact_message_to_profile_id_created_at_idx" ON "contact_message"("to_profile_id", "created_at");

-- CreateIndex
CREATE INDEX "follow_user_id_idx" ON "follow"("user_id");

-- CreateIndex
CREATE INDEX "follow_subscriber_id_idx" ON "follow"("subscriber_id");

-- CreateIndex
CREATE INDEX "follow_subject_type_subject_id_idx" ON "follow"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_email_key" ON "subscriber"("email");

-- CreateIndex
CREATE INDEX "report_subject_type_subject_id_idx" ON "report"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "report_state_created_at_idx" ON "report"("state", "created_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designer_profile" ADD CONSTRAINT "designer_profile_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designer_profile" ADD CONSTRAINT "designer_profile_ward_code_fkey" FOREIGN KEY ("ward_code") REFERENCES "ward"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designer_skill" ADD CONSTRAINT "designer_skill_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "designer_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designer_skill" ADD CONSTRAINT "designer_skill_skill_folded_fkey" FOREIGN KEY ("skill_folded") REFERENCES "skill"("folded") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designer_space" ADD CONSTRAINT "designer_space_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "designer_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designer_space" ADD CONSTRAINT "designer_space_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work" ADD CONSTRAINT "work_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "designer_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work" ADD CONSTRAINT "work_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_image" ADD CONSTRAINT "work_image_work_id_fkey" FOREIGN KEY ("work_id") REFERENCES "work"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_image" ADD CONSTRAINT "work_image_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_credit" ADD CONSTRAINT "work_credit_work_id_fkey" FOREIGN KEY ("work_id") REFERENCES "work"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_credit" ADD CONSTRAINT "work_credit_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "designer_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_from_user_id_fkey" FOREIGN KEY ("from_user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_to_profile_id_fkey" FOREIGN KEY ("to_profile_id") REFERENCES "designer_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_block" ADD CONSTRAINT "contact_block_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_block" ADD CONSTRAINT "contact_block_blocked_user_id_fkey" FOREIGN KEY ("blocked_user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Allowed states and sizes.
ALTER TABLE "app_user"
  ADD CONSTRAINT app_user_role CHECK (role IN ('member', 'moderator', 'admin')),
  ADD CONSTRAINT app_user_language CHECK (language IN ('vi', 'en')),
  ADD CONSTRAINT app_user_birth_year CHECK (birth_year BETWEEN 1900 AND 2100),
  ADD CONSTRAINT app_user_email CHECK (email = lower(email) AND length(email) <= 254);
ALTER TABLE "consent"
  ADD CONSTRAINT consent_purpose CHECK (purpose IN ('account', 'public-profile', 'mail', 'statistics')),
  ADD CONSTRAINT consent_language CHECK (language IN ('vi', 'en'));
ALTER TABLE "designer_profile"
  ADD CONSTRAINT designer_handle CHECK (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(handle) BETWEEN 3 AND 40),
  ADD CONSTRAINT designer_name CHECK (length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT designer_texts CHECK (length(headline_vi) <= 200 AND length(headline_en) <= 200 AND length(bio_vi) <= 4000 AND length(bio_en) <= 4000 AND length(learning) <= 1000),
  ADD CONSTRAINT designer_lists CHECK (disciplines IS NOT NULL AND cardinality(disciplines) <= 8 AND languages IS NOT NULL AND availability IS NOT NULL
    AND availability <@ ARRAY['commissions', 'jobs', 'collaboration', 'mentoring']),
  ADD CONSTRAINT designer_state CHECK (state IN ('draft', 'published')),
  ADD CONSTRAINT designer_visibility CHECK (visibility IN ('public', 'members', 'hidden')),
  ADD CONSTRAINT designer_owner CHECK (sample OR user_id IS NOT NULL),
  ADD CONSTRAINT designer_links CHECK (jsonb_typeof(links) = 'array');
ALTER TABLE "work"
  ADD CONSTRAINT work_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120),
  ADD CONSTRAINT work_title CHECK (coalesce(length(title_vi), 0) + coalesce(length(title_en), 0) > 0 AND length(title_vi) <= 200 AND length(title_en) <= 200),
  ADD CONSTRAINT work_texts CHECK (length(text_vi) <= 8000 AND length(text_en) <= 8000 AND length(credit_line) <= 500),
  ADD CONSTRAINT work_year CHECK (year BETWEEN 1900 AND 2100),
  ADD CONSTRAINT work_lists CHECK (fields IS NOT NULL AND tools IS NOT NULL AND fields <@ ARRAY[
    'architecture', 'crafts-folk-art', 'design', 'film', 'gastronomy', 'literature', 'media-arts', 'music']),
  ADD CONSTRAINT work_licence CHECK (licence IN ('all-rights-reserved', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'cc0'));
ALTER TABLE "work_credit"
  ADD CONSTRAINT work_credit_state CHECK (state IN ('pending', 'confirmed', 'refused') AND (state = 'pending') = (decided_at IS NULL)),
  ADD CONSTRAINT work_credit_role CHECK (length(role) BETWEEN 1 AND 100);
ALTER TABLE "media"
  ADD CONSTRAINT media_state CHECK (state IN ('waiting', 'ready', 'refused')),
  ADD CONSTRAINT media_focal CHECK (focal_x BETWEEN 0 AND 1 AND focal_y BETWEEN 0 AND 1),
  ADD CONSTRAINT media_no_original CHECK (state = 'waiting' OR upload_key IS NULL);
ALTER TABLE "contact_message"
  ADD CONSTRAINT contact_message_sizes CHECK (length(subject) BETWEEN 1 AND 200 AND length(body) BETWEEN 1 AND 5000);
ALTER TABLE "follow"
  ADD CONSTRAINT follow_subject CHECK (subject_type IN ('designer', 'space', 'ward', 'field')),
  ADD CONSTRAINT follow_owner CHECK ((user_id IS NULL) <> (subscriber_id IS NULL));
CREATE UNIQUE INDEX follow_once ON "follow" (coalesce(user_id, subscriber_id::text), subject_type, subject_id);
ALTER TABLE "subscriber"
  ADD CONSTRAINT subscriber_email CHECK (email = lower(email) AND length(email) <= 254),
  ADD CONSTRAINT subscriber_language CHECK (language IN ('vi', 'en'));
ALTER TABLE "report"
  ADD CONSTRAINT report_subject CHECK (subject_type IN ('space', 'designer', 'work', 'media', 'message')),
  ADD CONSTRAINT report_reason CHECK (reason IN ('spam', 'wrong', 'copyright', 'unlawful', 'privacy', 'abuse', 'other')),
  ADD CONSTRAINT report_state CHECK (state IN ('open', 'upheld', 'dismissed')),
  ADD CONSTRAINT report_note CHECK (length(note) <= 4000);

-- Consent is proof: a line is written once. It goes only with the account it belongs to.
CREATE FUNCTION refuse_consent_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a consent line is written once and never changed';
END $$;
CREATE TRIGGER consent_written_once BEFORE UPDATE ON "consent"
  FOR EACH ROW EXECUTE FUNCTION refuse_consent_change();
