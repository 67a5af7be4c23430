-- Who looks after a space, and the log of what those with power over others' things have done.

CREATE TABLE space_owner (
  space_id uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id  text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- How we know: a code to the published telephone, an address under the published domain, a moderator's check, or another owner.
  via      text NOT NULL CHECK (via IN ('phone', 'domain', 'moderator', 'owner')),
  since    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (space_id, user_id)
);
CREATE INDEX space_owner_user_id_idx ON space_owner (user_id);

CREATE TABLE audit_event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- The id of a person, or a word such as 'system'; it outlives the account and then names nobody.
  actor        text NOT NULL CHECK (length(actor) BETWEEN 1 AND 100),
  action       text NOT NULL CHECK (action ~ '^[a-z][a-z0-9.-]{1,60}$'),
  subject_type text NOT NULL CHECK (length(subject_type) BETWEEN 1 AND 40),
  subject_id   text NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 200),
  -- What the action was about, without words that people wrote.
  detail       jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(detail) = 'object')
);
CREATE INDEX audit_event_at_idx ON audit_event (at DESC);
CREATE INDEX audit_event_actor_at_idx ON audit_event (actor, at DESC);
CREATE INDEX audit_event_subject_idx ON audit_event (subject_type, subject_id, at DESC);

-- Only who did something may be forgotten, when that person is erased.
CREATE FUNCTION refuse_audit_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.actor = 'erased' AND to_jsonb(NEW) - 'actor' = to_jsonb(OLD) - 'actor' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit log is written once and never changed';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_audit_event_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_event_change();
