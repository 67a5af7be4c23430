-- How closely the public may learn where a space lies, how somebody comes to look after one, and what owners change by themselves.

ALTER TABLE space ADD COLUMN location_precision text NOT NULL DEFAULT 'exact'
  CHECK (location_precision IN ('exact', 'street', 'ward', 'counted-only'));
-- A space that is only counted has no page, no pin and no line in any list: everything that leaves out the hidden leaves it out too.
ALTER TABLE space ADD CONSTRAINT space_counted_only_hidden CHECK (location_precision <> 'counted-only' OR status = 'hidden');
CREATE INDEX space_counted_only_idx ON space (ward_code) WHERE location_precision = 'counted-only';

-- Where a space really is, wherever "space" holds only what the public may know of it.
CREATE TABLE space_exact_place (
  space_id          uuid PRIMARY KEY REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  lng               double precision NOT NULL CHECK (lng BETWEEN 105.28 AND 106.03),
  lat               double precision NOT NULL CHECK (lat BETWEEN 20.56 AND 21.39),
  position_accuracy text NOT NULL CHECK (position_accuracy IN ('building', 'street', 'area')),
  address_vi        text CHECK (length(address_vi) <= 300)
);

-- No space hides its place without keeping it; checked at commit.
CREATE FUNCTION require_exact_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM space_exact_place p WHERE p.space_id = NEW.id) THEN
    RAISE EXCEPTION 'space % (%) has lost its place', NEW.slug, NEW.location_precision;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER space_has_exact_place AFTER INSERT OR UPDATE ON space
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.location_precision <> 'exact') EXECUTE FUNCTION require_exact_place();

-- Somebody says that a space is theirs to look after, and how that can be seen.
CREATE TABLE space_claim (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  space_id        uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id         text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  way             text NOT NULL CHECK (way IN ('domain', 'phone', 'moderator')),
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'granted', 'refused', 'withdrawn')),
  -- The address or number the code goes to: published facts, not the claimant's own.
  sent_to         text CHECK (length(sent_to) <= 254),
  code_hash       text,
  code_expires_at timestamptz(3),
  tries           integer NOT NULL DEFAULT 0,
  proof           text CHECK (length(proof) <= 2000),
  reason          text CHECK (length(reason) <= 40),
  decided_by      text REFERENCES app_user (id) ON DELETE SET NULL ON UPDATE CASCADE,
  decided_at      timestamptz(3),
  created_at      timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT space_claim_code CHECK ((code_hash IS NULL) = (code_expires_at IS NULL)),
  -- A code is good for an open claim only.
  CONSTRAINT space_claim_open_code CHECK (code_hash IS NULL OR state = 'open'),
  CONSTRAINT space_claim_not_own CHECK (decided_by IS DISTINCT FROM user_id),
  CONSTRAINT space_claim_reason CHECK ((reason IS NOT NULL) = (state = 'refused'))
);
CREATE UNIQUE INDEX space_claim_open_key ON space_claim (space_id, user_id) WHERE state = 'open';
CREATE INDEX space_claim_state_created_at_idx ON space_claim (state, created_at);
CREATE INDEX space_claim_user_id_idx ON space_claim (user_id);

-- An owner asks somebody to look after a space with them.
CREATE TABLE space_invitation (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  space_id   uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  invited_by text REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- Small letters; whoever accepts has this very address.
  email      text NOT NULL CHECK (length(email) <= 254 AND email = lower(email)),
  -- As the owner named them, by address or handle: whoever knows a handle does not learn the address.
  named      text NOT NULL CHECK (length(named) <= 254),
  token_hash text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX space_invitation_token_hash_key ON space_invitation (token_hash);
CREATE UNIQUE INDEX space_invitation_space_id_email_key ON space_invitation (space_id, email);
CREATE INDEX space_invitation_invited_by_idx ON space_invitation (invited_by);

-- What an owner changed and had published at once waits for a moderator to look at it afterwards.
ALTER TABLE submission
  -- The version of the space that the change made.
  ADD COLUMN live_version integer CHECK (live_version > 0),
  ADD COLUMN looked_at timestamptz(3),
  ADD COLUMN looked_by text REFERENCES app_user (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN taken_back boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT submission_live_approved CHECK (live_version IS NULL OR state = 'approved'),
  ADD CONSTRAINT submission_looked_live CHECK (looked_at IS NULL OR live_version IS NOT NULL),
  ADD CONSTRAINT submission_looked_not_own CHECK (looked_by IS DISTINCT FROM author_id OR looked_by IS NULL);
CREATE INDEX submission_live_idx ON submission (submitted_at) WHERE live_version IS NOT NULL AND looked_at IS NULL;

-- Whatever moves there are by now, "publish" is one more.
DO $$
DECLARE moves text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT moves FROM pg_constraint WHERE conname = 'submission_event_move_check';
  ALTER TABLE submission_event DROP CONSTRAINT submission_event_move_check;
  EXECUTE 'ALTER TABLE submission_event ADD CONSTRAINT submission_event_move_check ' || replace(moves, 'ARRAY[', 'ARRAY[''publish''::text, ');
END $$;
