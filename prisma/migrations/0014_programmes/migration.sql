-- The City's initiatives, and what happens: events at spaces, tied to initiatives.

CREATE TABLE initiative (
  slug       text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120),
  position   integer NOT NULL,
  level      text NOT NULL CHECK (level IN ('local', 'international')),
  status     text NOT NULL CHECK (status IN ('ongoing', 'partly-done', 'done', 'unclear')),
  name_vi    text NOT NULL CHECK (length(name_vi) BETWEEN 1 AND 200),
  name_en    text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
  summary_vi text NOT NULL CHECK (length(summary_vi) <= 4000),
  summary_en text NOT NULL CHECK (length(summary_en) <= 4000),
  website    text CHECK (website ~ '^https?://'),
  organisers text[] DEFAULT '{}',
  -- [{when, vi, en, sources}], [{year, held, ...}] and [{label, url}]: see app/programmes/initiative.ts
  facts      jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(facts) = 'array'),
  editions   jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(editions) = 'array'),
  sources    jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sources) = 'array'),
  version    integer NOT NULL DEFAULT 1 CHECK (version > 0),
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE event (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug          text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120),
  status        text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('announced', 'scheduled', 'cancelled', 'hidden')),
  kind          text NOT NULL CHECK (kind IN ('exhibition', 'festival', 'contest', 'talk', 'conference', 'open-call', 'performance', 'market', 'workshop', 'tour')),
  title_vi      text NOT NULL CHECK (length(title_vi) BETWEEN 1 AND 200),
  title_en      text CHECK (length(title_en) BETWEEN 1 AND 200),
  summary_vi    text CHECK (length(summary_vi) <= 4000),
  summary_en    text CHECK (length(summary_en) <= 4000),
  fields        text[] DEFAULT '{}',
  initiative    text REFERENCES initiative (slug) ON DELETE SET NULL ON UPDATE CASCADE,
  organisers_vi text CHECK (length(organisers_vi) <= 400),
  -- Days in Hanoi, the last one included; null where nobody has said.
  starts_on     date CHECK (starts_on BETWEEN '2000-01-01' AND '2100-12-31'),
  ends_on       date CHECK (ends_on BETWEEN '2000-01-01' AND '2100-12-31'),
  -- The year it belongs to, known even where its days are not.
  year          integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  time_note_vi  text CHECK (length(time_note_vi) <= 400),
  price         text CHECK (price IN ('free', 'ticket', 'mixed')),
  sources       jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sources) = 'array'),
  -- Titles, organisers and summaries folded, for finding by words.
  words         text NOT NULL DEFAULT '',
  -- Grows with every change that a calendar should take over (RFC 5545, SEQUENCE).
  sequence      integer NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  version       integer NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT event_days CHECK (ends_on >= starts_on)
);
CREATE INDEX event_days_idx ON event (starts_on, ends_on);
CREATE INDEX event_initiative_idx ON event (initiative);

CREATE TABLE event_venue (
  event_id uuid NOT NULL REFERENCES event (id) ON DELETE CASCADE ON UPDATE CASCADE,
  space_id uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position integer NOT NULL,
  PRIMARY KEY (event_id, space_id)
);
CREATE INDEX event_venue_space_id_idx ON event_venue (space_id);
