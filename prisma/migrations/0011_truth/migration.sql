-- What keeps the directory true: whose name stands beside a confirmation, when owners were asked, and what certificates rest on.

-- Whose name is shown beside the latest confirmation of a space: a line only where that person allows it, and none once they are gone.
CREATE TABLE confirmation_name (
  space_id     uuid PRIMARY KEY REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id      text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- The confirmation it belongs to; beside any other one the name is not shown.
  confirmed_on date NOT NULL,
  confirmed_by text NOT NULL CHECK (confirmed_by IN ('owner', 'moderator'))
);
CREATE INDEX confirmation_name_user_id_idx ON confirmation_name (user_id);

-- When an owner was last asked by mail whether what stands of a space is still right.
CREATE TABLE owner_question (
  space_id uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id  text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE ON UPDATE CASCADE,
  asked_at timestamptz(3) NOT NULL,
  PRIMARY KEY (space_id, user_id)
);
CREATE INDEX owner_question_user_id_idx ON owner_question (user_id, asked_at);

-- What the City certifies by, as it has published it: each wording is a version of its own, written once.
CREATE TABLE criteria_set (
  version    integer PRIMARY KEY CHECK (version > 0),
  title_vi   text NOT NULL CHECK (length(title_vi) BETWEEN 1 AND 200),
  title_en   text NOT NULL CHECK (length(title_en) BETWEEN 1 AND 200),
  text_vi    text NOT NULL CHECK (length(text_vi) BETWEEN 1 AND 20000),
  text_en    text NOT NULL CHECK (length(text_en) BETWEEN 1 AND 20000),
  -- Where the City has published it.
  source     text NOT NULL CHECK (source ~ '^https?://' AND length(source) <= 500),
  valid_from date NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE FUNCTION refuse_criteria_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a version of the criteria is written once and never changed';
END $$;
CREATE TRIGGER criteria_set_written_once BEFORE UPDATE OR DELETE ON criteria_set FOR EACH ROW EXECUTE FUNCTION refuse_criteria_change();

-- A certificate is never removed: it ends by its date, is ended, or is withdrawn.
ALTER TABLE certification
  ALTER COLUMN criteria_version TYPE integer USING criteria_version::integer,
  ADD COLUMN ended_on date,
  ADD COLUMN ending text CHECK (ending IN ('ended', 'withdrawn')),
  ADD CONSTRAINT certification_ending CHECK ((ended_on IS NULL) = (ending IS NULL)),
  ADD CONSTRAINT certification_words CHECK (length(issuer) BETWEEN 1 AND 200 AND length(number) BETWEEN 1 AND 100),
  ADD CONSTRAINT certification_criteria_version_fkey FOREIGN KEY (criteria_version) REFERENCES criteria_set (version) ON DELETE RESTRICT ON UPDATE CASCADE;
