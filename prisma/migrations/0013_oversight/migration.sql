-- Who moderates where, second opinions on decisions, and what erasing a person may change in the log.

-- Ticked: decides over proposals of their own areas alone.
ALTER TABLE app_user ADD COLUMN areas_only boolean NOT NULL DEFAULT false;

CREATE TABLE moderator_area (
  user_id   text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  area_type text NOT NULL CHECK (area_type IN ('ward', 'field')),
  area_code text NOT NULL CHECK (length(area_code) BETWEEN 1 AND 60),
  PRIMARY KEY (user_id, area_type, area_code)
);
CREATE INDEX moderator_area_area_type_area_code_idx ON moderator_area (area_type, area_code);

CREATE TABLE second_opinion (
  submission_id uuid NOT NULL,
  -- The event of the decision it is a second opinion on.
  version       integer NOT NULL,
  moderator_id  text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  answer        text NOT NULL CHECK (answer IN ('approve', 'ask-for-changes', 'reject')),
  reason        text CHECK (length(reason) <= 40),
  at            timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (submission_id, moderator_id),
  FOREIGN KEY (submission_id, version) REFERENCES submission_event (submission_id, version) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT second_opinion_reason CHECK ((reason IS NOT NULL) = (answer <> 'approve'))
);
CREATE INDEX second_opinion_moderator_id_idx ON second_opinion (moderator_id);

-- A number that a submission always has, spread evenly: one in N is looked at twice.
CREATE FUNCTION sample_number(id uuid) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ('x' || left(md5(id::text), 8))::bit(32)::bigint;

-- Figures of decisions are asked for by their time.
CREATE INDEX submission_event_decided_idx ON submission_event (at) WHERE move IN ('approve', 'ask-for-changes', 'reject');
CREATE INDEX submission_event_actor_at_idx ON submission_event (actor, at);
CREATE INDEX audit_event_action_id_idx ON audit_event (action, id DESC);

-- Whether `after` is `before` with nothing but ids replaced by the word "erased".
CREATE FUNCTION only_forgets_ids(before jsonb, after jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
  before = after OR (
    (SELECT count(*) FROM jsonb_object_keys(before)) = (SELECT count(*) FROM jsonb_object_keys(after))
    AND (SELECT coalesce(bool_and(after ? key AND (after -> key = value
           OR (after -> key = '"erased"'::jsonb AND jsonb_typeof(value) = 'string' AND value #>> '{}' ~ '^[0-9A-Za-z-]{16,}$'))), true)
         FROM jsonb_each(before)));

-- Only who did something, and whom it was done to, may be forgotten, when that person is erased.
CREATE OR REPLACE FUNCTION refuse_audit_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.actor IN (OLD.actor, 'erased')
    AND (NEW.subject_id = OLD.subject_id OR (NEW.subject_id = 'erased' AND OLD.subject_type IN ('account', 'designer')))
    AND only_forgets_ids(OLD.detail, NEW.detail)
    AND to_jsonb(NEW) - '{actor,subject_id,detail}'::text[] = to_jsonb(OLD) - '{actor,subject_id,detail}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit log is written once and never changed';
END $$;
