-- The queue with many waiting: what it is filtered by stands in columns, and one index answers page and counts. A decision can be taken back.

CREATE FUNCTION json_texts(list jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ARRAY(SELECT jsonb_array_elements_text(list));
ALTER TABLE submission
  ADD COLUMN ward_code text GENERATED ALWAYS AS (facts ->> 'wardCode') STORED,
  ADD COLUMN fields text[] GENERATED ALWAYS AS (CASE WHEN jsonb_typeof(facts -> 'fields') = 'array' THEN json_texts(facts -> 'fields') END) STORED;

-- Longest waiting first, from any place on.
CREATE INDEX submission_queue_idx ON submission (submitted_at, id)
  INCLUDE (kind, ward_code, fields, author_id, space_id, claimed_by, claimed_until) WHERE state = 'pending';
DROP INDEX submission_state_submitted_at_idx;
CREATE INDEX submission_state_submitted_at_id_idx ON submission (state, submitted_at, id);

-- The version of the space that an approval or its undoing made; null where the space stayed as it was.
ALTER TABLE submission_event ADD COLUMN space_version integer CHECK (space_version > 0);
ALTER TABLE submission_event DROP CONSTRAINT submission_event_move_check;
ALTER TABLE submission_event ADD CONSTRAINT submission_event_move_check
  CHECK (move IN ('submit', 'revise', 'withdraw', 'approve', 'ask-for-changes', 'reject', 'undo'));
