-- Proposals and what became of them.

CREATE TABLE submission (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind            text NOT NULL CHECK (kind IN ('space-new', 'space-edit', 'space-closed')),
  state           text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'changes-requested', 'approved', 'rejected', 'withdrawn')),
  author_id       text REFERENCES app_user (id) ON DELETE SET NULL ON UPDATE CASCADE,
  space_id        uuid REFERENCES space (id) ON DELETE SET NULL ON UPDATE CASCADE,
  base_version    integer CHECK (base_version > 0),
  facts           jsonb NOT NULL CHECK (jsonb_typeof(facts) = 'object'),
  version         integer NOT NULL DEFAULT 1 CHECK (version > 0),
  idempotency_key uuid NOT NULL,
  claimed_by      text REFERENCES app_user (id) ON DELETE SET NULL ON UPDATE CASCADE,
  claimed_until   timestamptz(3),
  submitted_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_at      timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at      timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- A correction says from which version of the space it starts; a new space starts from nothing.
  CONSTRAINT submission_base CHECK ((kind = 'space-new') = (base_version IS NULL)),
  CONSTRAINT submission_claim_open CHECK (claimed_until IS NULL OR state = 'pending')
);
-- One post is one submission, however often it is sent; the key is the author's own.
CREATE UNIQUE INDEX submission_author_id_idempotency_key_key ON submission (author_id, idempotency_key);
CREATE INDEX submission_state_submitted_at_idx ON submission (state, submitted_at);
CREATE INDEX submission_space_id_idx ON submission (space_id);

CREATE TABLE submission_event (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  submission_id uuid NOT NULL REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  version       integer NOT NULL CHECK (version > 0),
  move          text NOT NULL CHECK (move IN ('submit', 'revise', 'withdraw', 'approve', 'ask-for-changes', 'reject')),
  state         text NOT NULL CHECK (state IN ('pending', 'changes-requested', 'approved', 'rejected', 'withdrawn')),
  actor         text NOT NULL CHECK (length(actor) BETWEEN 1 AND 100),
  reason        text CHECK (length(reason) <= 40),
  note          text CHECK (length(note) <= 2000),
  facts         jsonb NOT NULL,
  at            timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT submission_event_reason CHECK ((reason IS NOT NULL) = (move IN ('ask-for-changes', 'reject')))
);
-- One event a version: two decisions over one state of a submission cannot both be written.
CREATE UNIQUE INDEX submission_event_submission_id_version_key ON submission_event (submission_id, version);

-- Only who said something, and what they added in their own words, may be forgotten, when that person is erased.
CREATE FUNCTION refuse_submission_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.actor = 'erased' AND NEW.note IS NULL AND to_jsonb(NEW) - '{actor,note}'::text[] = to_jsonb(OLD) - '{actor,note}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what happened to a submission is written once and never changed';
END $$;
CREATE TRIGGER submission_event_append_only BEFORE UPDATE OR DELETE ON submission_event
  FOR EACH ROW EXECUTE FUNCTION refuse_submission_event_change();

-- No state without the event that led to it; checked at commit.
CREATE FUNCTION require_submission_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM submission_event e WHERE e.submission_id = NEW.id AND e.version = NEW.version AND e.state = NEW.state) THEN
    RAISE EXCEPTION 'submission % version % (%) has no event', NEW.id, NEW.version, NEW.state;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER submission_has_event AFTER INSERT OR UPDATE OF state, version, facts ON submission
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_submission_event();

-- For finding what is there already: a telephone by its last nine digits, a page by its host.
CREATE FUNCTION phone_key(phone text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN right(regexp_replace(phone, '\D', '', 'g'), 9);
CREATE FUNCTION host_key(address text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(lower(address), '^https?://(www\.)?([^/?#:]+).*$', '\2');
CREATE INDEX space_phone_key_idx ON space (phone_key(phone)) WHERE phone IS NOT NULL;
CREATE INDEX space_host_key_idx ON space (host_key(website)) WHERE website IS NOT NULL;
