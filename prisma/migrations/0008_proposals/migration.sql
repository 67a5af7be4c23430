-- Proposals of visitors without an account, drafts of members, and photos of spaces.

ALTER TABLE submission DROP CONSTRAINT submission_kind_check;
ALTER TABLE submission ADD CONSTRAINT submission_kind_check CHECK (kind IN ('space-new', 'space-edit', 'space-closed', 'space-photo'));

-- What somebody without an account proposes: all of it until they confirm their address, then only who hears of the submission it became.
CREATE TABLE visitor_proposal (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email           text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  language        text NOT NULL CHECK (language IN ('vi', 'en')),
  idempotency_key uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('space-new', 'space-edit', 'space-closed')),
  space_id        uuid REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  base_version    integer CHECK (base_version > 0),
  facts           jsonb CHECK (jsonb_typeof(facts) = 'object'),
  note            text CHECK (length(note) <= 2000),
  -- SHA-256 of the token in the mail that asks whether the address is theirs; gone once it is used.
  confirm_hash    text UNIQUE,
  created_at      timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  submission_id   uuid UNIQUE REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- Either it waits, with everything in it, or it has become a submission, and nothing is held twice.
  CONSTRAINT visitor_proposal_state CHECK (
    (submission_id IS NULL AND facts IS NOT NULL AND confirm_hash IS NOT NULL) OR
    (submission_id IS NOT NULL AND facts IS NULL AND confirm_hash IS NULL AND note IS NULL))
);
-- One post is one proposal, however often it is sent; the key is the sender's own.
CREATE UNIQUE INDEX visitor_proposal_email_idempotency_key_key ON visitor_proposal (email, idempotency_key);
CREATE INDEX visitor_proposal_created_at_idx ON visitor_proposal (created_at);

-- Links that show a visitor their proposal: each mail carries one of its own, of which only the SHA-256 stays here.
CREATE TABLE visitor_link (
  token_hash  text PRIMARY KEY,
  proposal_id uuid NOT NULL REFERENCES visitor_proposal (id) ON DELETE CASCADE ON UPDATE CASCADE,
  created_at  timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX visitor_link_proposal_id_idx ON visitor_link (proposal_id);

-- What a member has typed and not sent yet, as typed; the key is that of the form.
CREATE TABLE proposal_draft (
  user_id      text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  key          uuid NOT NULL,
  space_id     uuid REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  base_version integer CHECK (base_version > 0),
  typed        jsonb NOT NULL CHECK (jsonb_typeof(typed) = 'object'),
  created_at   timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at   timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (user_id, key),
  CONSTRAINT proposal_draft_base CHECK ((space_id IS NULL) = (base_version IS NULL))
);
CREATE INDEX proposal_draft_updated_at_idx ON proposal_draft (updated_at);

-- A photo of a space. Whether it shows is for its submission to say; hidden_at takes one that showed away again.
CREATE TABLE space_photo (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  space_id      uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  owner_id      text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  media_id      uuid NOT NULL UNIQUE REFERENCES media (id) ON DELETE CASCADE ON UPDATE CASCADE,
  submission_id uuid UNIQUE REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  alt_vi        text CHECK (length(alt_vi) <= 300),
  alt_en        text CHECK (length(alt_en) <= 300),
  credit        text CHECK (length(credit) <= 200),
  licence       text CHECK (licence IN ('all-rights-reserved', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'cc0')),
  -- When they ticked that they may give it away and that whoever can be recognised agrees, and which words they ticked.
  consented_at  timestamptz(3),
  consent_text  text CHECK (length(consent_text) <= 40),
  hidden_at     timestamptz(3),
  created_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- Nothing goes to the moderators without description, credit, licence and consent.
  CONSTRAINT space_photo_told CHECK (submission_id IS NULL OR (coalesce(alt_vi, alt_en) IS NOT NULL AND credit IS NOT NULL AND licence IS NOT NULL AND consented_at IS NOT NULL AND consent_text IS NOT NULL))
);
CREATE INDEX space_photo_space_id_idx ON space_photo (space_id);
CREATE INDEX space_photo_owner_id_idx ON space_photo (owner_id);
