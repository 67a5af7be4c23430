-- One open request for erasure a person, however often the button is pressed.
CREATE UNIQUE INDEX erasure_open_once ON "erasure" (user_id) WHERE cancelled_at IS NULL AND done_at IS NULL;
CREATE INDEX "erasure_proof_idx" ON "erasure"("proof");

-- What was carried out names nobody; a proof is a SHA-256 in hexadecimal.
ALTER TABLE "erasure"
  ADD CONSTRAINT erasure_names_nobody CHECK (done_at IS NULL OR user_id IS NULL),
  ADD CONSTRAINT erasure_ends_once CHECK (done_at IS NULL OR cancelled_at IS NULL),
  ADD CONSTRAINT erasure_proof CHECK (proof ~ '^[0-9a-f]{64}$');

-- A consent line can be neither changed (0002) nor taken away while its account stands; it goes with the account alone.
CREATE FUNCTION refuse_consent_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM app_user WHERE id = OLD.user_id) THEN
    RAISE EXCEPTION 'a consent line goes with its account alone';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER consent_goes_with_account BEFORE DELETE ON "consent"
  FOR EACH ROW EXECUTE FUNCTION refuse_consent_removal();

-- History is still written once; only who wrote it may be forgotten, when that person is erased.
CREATE OR REPLACE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.actor = 'erased' AND to_jsonb(NEW) - 'actor' = to_jsonb(OLD) - 'actor' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a revision is written once and never changed';
END $$;
