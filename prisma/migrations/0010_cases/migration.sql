-- Redacted revisions, merged spaces, reports as cases, and what was taken down.

-- ---- Redaction ----
-- What must not be seen goes from the row; that it stood there, and why it went, stays.
ALTER TABLE space_revision
  ADD COLUMN redacted_at     timestamptz(3),
  ADD COLUMN redacted_reason text CHECK (redacted_reason IN ('privacy', 'unlawful', 'copyright', 'abuse', 'safety')),
  ADD COLUMN redacted_facts  text[],
  ADD CONSTRAINT space_revision_redaction CHECK ((redacted_at IS NULL) = (redacted_reason IS NULL));

-- Whether a record has only lost facts: what is left stands as it stood.
CREATE FUNCTION facts_only_lost(old_facts jsonb, new_facts jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN jsonb_typeof(new_facts) = 'object' AND new_facts <> old_facts
    AND NOT EXISTS (SELECT 1 FROM jsonb_each(new_facts) AS kept WHERE old_facts -> kept.key IS DISTINCT FROM kept.value);

-- History is still written once; a redaction, which says so, is the one way past the guard beside the erasure of who wrote it.
CREATE FUNCTION revision_is_redacted(was space_revision, becomes space_revision) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN becomes.redacted_at IS NOT NULL AND facts_only_lost(was.facts, becomes.facts)
    AND to_jsonb(becomes) - '{facts,redacted_at,redacted_reason,redacted_facts}'::text[] = to_jsonb(was) - '{facts,redacted_at,redacted_reason,redacted_facts}'::text[];
DROP TRIGGER space_revision_written_once ON space_revision;
CREATE TRIGGER space_revision_written_once BEFORE UPDATE ON space_revision
  FOR EACH ROW WHEN (NOT revision_is_redacted(OLD, NEW)) EXECUTE FUNCTION refuse_revision_change();

-- What was proposed holds the same facts; nothing but facts may go from it.
CREATE FUNCTION submission_event_is_redacted(was submission_event, becomes submission_event) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN facts_only_lost(was.facts, becomes.facts) AND to_jsonb(becomes) - 'facts' = to_jsonb(was) - 'facts';
DROP TRIGGER submission_event_append_only ON submission_event;
CREATE TRIGGER submission_event_append_only BEFORE UPDATE ON submission_event
  FOR EACH ROW WHEN (NOT submission_event_is_redacted(OLD, NEW)) EXECUTE FUNCTION refuse_submission_event_change();
CREATE TRIGGER submission_event_stays BEFORE DELETE ON submission_event FOR EACH ROW EXECUTE FUNCTION refuse_submission_event_change();

-- ---- Merging ----
-- The space that a double was merged into; its addresses lead there by former_slug.
ALTER TABLE space
  ADD COLUMN merged_into_id uuid REFERENCES space (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT space_merged_hidden CHECK (merged_into_id IS NULL OR (status = 'hidden' AND merged_into_id <> id));
CREATE INDEX space_merged_into_id_idx ON space (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- ---- Cases ----
-- All reports of one thing are one case with one clock.
CREATE TABLE report_case (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  subject_type text NOT NULL CHECK (subject_type IN ('space', 'designer', 'work', 'media', 'message')),
  subject_id   text NOT NULL,
  state        text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  -- Hours to answer within: 48 as a rule, 24 for what is unlawful, 6 where it is urgent (Decree 147/2024)
  urgency      text NOT NULL DEFAULT 'usual' CHECK (urgency IN ('usual', 'unlawful', 'urgent')),
  opened_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  due_at       timestamptz(3) NOT NULL,
  version      integer NOT NULL DEFAULT 1 CHECK (version > 0)
);
CREATE UNIQUE INDEX report_case_open_once ON report_case (subject_type, subject_id) WHERE state = 'open';
CREATE INDEX report_case_state_due_at_idx ON report_case (state, due_at);
CREATE INDEX report_case_subject_idx ON report_case (subject_type, subject_id);

CREATE TABLE case_event (
  id      uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL REFERENCES report_case (id) ON DELETE CASCADE ON UPDATE CASCADE,
  version integer NOT NULL CHECK (version > 0),
  move    text NOT NULL CHECK (move IN ('open', 'dismiss', 'unpublish', 'ask-owner', 'no-action', 'counter', 'keep', 'lift', 'clock', 'fold')),
  reason  text CHECK (length(reason) <= 40),
  note    text CHECK (length(note) <= 4000),
  actor   text NOT NULL CHECK (length(actor) BETWEEN 1 AND 100),
  at      timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
-- One event a version: of two who decide at once one cannot be written.
CREATE UNIQUE INDEX case_event_case_id_version_key ON case_event (case_id, version);

CREATE FUNCTION refuse_case_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.actor = 'erased' AND NEW.note IS NULL AND to_jsonb(NEW) - '{actor,note}'::text[] = to_jsonb(OLD) - '{actor,note}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what happened to a case is written once and never changed';
END $$;
CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE ON case_event FOR EACH ROW EXECUTE FUNCTION refuse_case_event_change();

ALTER TABLE report
  ADD COLUMN case_id  uuid REFERENCES report_case (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- Where a visitor without an account wants to hear the outcome; gone once they have.
  ADD COLUMN email    text CHECK (email = lower(email) AND length(email) <= 254),
  ADD COLUMN language text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en')),
  ADD COLUMN told_at  timestamptz(3),
  DROP CONSTRAINT report_reason,
  ADD CONSTRAINT report_reason CHECK (reason IN ('danger', 'unlawful', 'privacy', 'copyright', 'abuse', 'wrong', 'spam', 'other'));

WITH opened AS (
  INSERT INTO report_case (subject_type, subject_id, urgency, opened_at, due_at)
  SELECT subject_type, subject_id, CASE WHEN bool_or(reason = 'unlawful') THEN 'unlawful' ELSE 'usual' END, min(created_at),
    min(created_at + make_interval(hours => CASE WHEN reason = 'unlawful' THEN 24 ELSE 48 END))
  FROM report WHERE state = 'open' GROUP BY 1, 2 RETURNING id, subject_type, subject_id
), said AS (
  INSERT INTO case_event (case_id, version, move, actor) SELECT id, 1, 'open', 'system' FROM opened
)
UPDATE report r SET case_id = o.id FROM opened o WHERE r.state = 'open' AND o.subject_type = r.subject_type AND o.subject_id = r.subject_id;
WITH closed AS (
  INSERT INTO report_case (subject_type, subject_id, state, opened_at, due_at)
  SELECT subject_type, subject_id, 'closed', min(created_at), min(created_at) + interval '48 hours' FROM report WHERE state <> 'open' GROUP BY 1, 2 RETURNING id, subject_type, subject_id
), said AS (
  INSERT INTO case_event (case_id, version, move, actor) SELECT id, 1, 'open', 'system' FROM closed
)
UPDATE report r SET case_id = c.id, told_at = CURRENT_TIMESTAMP FROM closed c WHERE r.state <> 'open' AND c.subject_type = r.subject_type AND c.subject_id = r.subject_id;
-- A person's second report of one thing says nothing new.
DELETE FROM report a USING report b WHERE a.case_id = b.case_id AND a.reporter_id = b.reporter_id AND (a.created_at, a.id) > (b.created_at, b.id);
ALTER TABLE report ALTER COLUMN case_id SET NOT NULL;
CREATE INDEX report_case_id_idx ON report (case_id);
CREATE UNIQUE INDEX report_once_a_person ON report (case_id, reporter_id) WHERE reporter_id IS NOT NULL;

-- ---- Taken down ----
CREATE TABLE takedown (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  subject_type text NOT NULL CHECK (subject_type IN ('space', 'designer', 'work', 'media')),
  subject_id   text NOT NULL,
  case_id      uuid NOT NULL REFERENCES report_case (id) ON DELETE CASCADE ON UPDATE CASCADE,
  reason       text NOT NULL CHECK (length(reason) <= 40),
  -- The state that lifting brings back
  was          text NOT NULL,
  actor        text NOT NULL CHECK (length(actor) BETWEEN 1 AND 100),
  at           timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  lifted_at    timestamptz(3),
  lifted_by    text,
  CONSTRAINT takedown_lifted CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
CREATE UNIQUE INDEX takedown_standing_once ON takedown (subject_type, subject_id) WHERE lifted_at IS NULL;
CREATE INDEX takedown_case_id_idx ON takedown (case_id);

ALTER TABLE designer_profile DROP CONSTRAINT designer_state, ADD CONSTRAINT designer_state CHECK (state IN ('draft', 'published', 'taken-down'));
ALTER TABLE media DROP CONSTRAINT media_state, ADD CONSTRAINT media_state CHECK (state IN ('waiting', 'ready', 'refused', 'taken-down'));

-- What was taken down comes back by a moderator who lifts that, and by no other way.
CREATE FUNCTION refuse_while_taken_down() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM takedown t WHERE t.subject_type = TG_ARGV[0] AND t.subject_id = NEW.id::text AND t.lifted_at IS NULL) THEN
    RAISE EXCEPTION 'the % is taken down until a moderator lifts that', TG_ARGV[0];
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER space_stays_down BEFORE UPDATE OF status ON space FOR EACH ROW
  WHEN (OLD.status = 'hidden' AND NEW.status <> 'hidden') EXECUTE FUNCTION refuse_while_taken_down('space');
CREATE TRIGGER designer_stays_down BEFORE UPDATE OF state ON designer_profile FOR EACH ROW
  WHEN (OLD.state = 'taken-down' AND NEW.state <> 'taken-down') EXECUTE FUNCTION refuse_while_taken_down('designer');
CREATE TRIGGER work_stays_down BEFORE UPDATE OF hidden_at ON work FOR EACH ROW
  WHEN (OLD.hidden_at IS NOT NULL AND NEW.hidden_at IS NULL) EXECUTE FUNCTION refuse_while_taken_down('work');
CREATE TRIGGER media_stays_down BEFORE UPDATE OF state ON media FOR EACH ROW
  WHEN (OLD.state = 'taken-down' AND NEW.state <> 'taken-down') EXECUTE FUNCTION refuse_while_taken_down('media');
