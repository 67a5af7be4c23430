-- The directory: wards and their former units, spaces, revisions, certificates.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Folds Vietnamese (and other Latin) text to bare lower-case letters, as app/lib/fold.ts does.
-- Declared immutable so that it may stand in generated columns: the unaccent rules change only with the server.
CREATE FUNCTION fold_text(input text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = public, pg_catalog
  RETURN lower(unaccent('unaccent'::regdictionary, normalize(input, NFC)));

CREATE TABLE ward (
  code         text PRIMARY KEY CHECK (code ~ '^[0-9]{5}$'),
  slug         text NOT NULL,
  type         text NOT NULL CHECK (type IN ('phuong', 'xa')),
  name_vi      text NOT NULL,
  full_name_vi text NOT NULL,
  name_en      text NOT NULL,
  lng          double precision NOT NULL CHECK (lng BETWEEN 105.28 AND 106.03),
  lat          double precision NOT NULL CHECK (lat BETWEEN 20.56 AND 21.39),
  area_km2     double precision NOT NULL CHECK (area_km2 > 0),
  boundary     jsonb
);
CREATE UNIQUE INDEX ward_slug_key ON ward (slug);

CREATE TABLE former_unit (
  id           text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+(\.[a-z0-9-]+)?$'),
  type         text NOT NULL CHECK (type IN ('quan', 'huyen', 'thi-xa', 'phuong', 'xa', 'thi-tran')),
  name_vi      text NOT NULL,
  full_name_vi text NOT NULL,
  name_en      text NOT NULL,
  aliases      text[],
  district_id  text REFERENCES former_unit (id) ON DELETE SET NULL ON UPDATE CASCADE,
  lng          double precision,
  lat          double precision,
  CONSTRAINT former_unit_level CHECK ((type IN ('quan', 'huyen', 'thi-xa')) = (district_id IS NULL))
);

CREATE TABLE former_unit_ward (
  former_unit_id text NOT NULL REFERENCES former_unit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ward_code      text NOT NULL REFERENCES ward (code) ON DELETE CASCADE ON UPDATE CASCADE,
  partial        boolean NOT NULL,
  PRIMARY KEY (former_unit_id, ward_code)
);

CREATE TABLE space (
  id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug                 text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120),
  status               text NOT NULL CHECK (status IN ('published', 'hidden', 'closed')),
  operation            text NOT NULL CHECK (operation IN ('operating', 'planned', 'unknown')),
  name_vi              text NOT NULL CHECK (length(name_vi) BETWEEN 1 AND 200),
  name_en              text CHECK (length(name_en) BETWEEN 1 AND 200),
  summary_vi           text CHECK (length(summary_vi) <= 4000),
  summary_en           text CHECK (length(summary_en) <= 4000),
  kinds                text[],
  fields               text[],
  address_vi           text CHECK (length(address_vi) <= 300),
  ward_code            text REFERENCES ward (code) ON DELETE SET NULL ON UPDATE CASCADE,
  former_district_id   text REFERENCES former_unit (id) ON DELETE SET NULL ON UPDATE CASCADE,
  lng                  double precision NOT NULL CHECK (lng BETWEEN 105.28 AND 106.03),
  lat                  double precision NOT NULL CHECK (lat BETWEEN 20.56 AND 21.39),
  position_accuracy    text NOT NULL CHECK (position_accuracy IN ('building', 'street', 'area')),
  opening_hours        text CHECK (length(opening_hours) <= 500),
  opening_hours_source text CHECK (length(opening_hours_source) <= 500),
  amenities            text[],
  step_free            text CHECK (step_free IN ('yes', 'partly', 'no')),
  price                text CHECK (price IN ('free', 'ticket', 'mixed')),
  price_note_vi        text CHECK (length(price_note_vi) <= 300),
  ownership            text CHECK (ownership IN ('state', 'private', 'community', 'foreign')),
  founded              integer CHECK (founded BETWEEN 1000 AND 2100),
  phone                text CHECK (length(phone) <= 40),
  email                text CHECK (length(email) <= 254),
  website              text CHECK (website ~ '^https?://' AND length(website) <= 500),
  instagram            text CHECK (length(instagram) <= 100),
  facebook             text CHECK (length(facebook) <= 200),
  sources              jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sources) = 'array'),
  unconfirmed_facts    text[],
  checked_on           date,
  confirmed_on         date,
  confirmed_by         text,
  synthetic            boolean NOT NULL DEFAULT false,
  version              integer NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at           timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at           timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT space_kinds CHECK (kinds IS NOT NULL AND cardinality(kinds) BETWEEN 1 AND 6 AND kinds <@ ARRAY[
    'museum', 'gallery', 'performance', 'music', 'cinema', 'bookshop-library', 'cultural-institute', 'heritage-venue',
    'craft-village', 'public-art', 'school', 'studio', 'makerspace', 'coworking', 'creative-hub', 'complex', 'shop', 'cafe']),
  CONSTRAINT space_fields CHECK (fields IS NOT NULL AND cardinality(fields) BETWEEN 1 AND 8 AND fields <@ ARRAY[
    'architecture', 'crafts-folk-art', 'design', 'film', 'gastronomy', 'literature', 'media-arts', 'music']),
  CONSTRAINT space_confirmed CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL)),
  CONSTRAINT space_arrays CHECK (amenities IS NOT NULL AND unconfirmed_facts IS NOT NULL),
  -- Simplified search and duplicate checks while the search engine is away.
  folded_name          text GENERATED ALWAYS AS (fold_text(name_vi || ' ' || coalesce(name_en, ''))) STORED,
  folded_text          text GENERATED ALWAYS AS (fold_text(
    name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(address_vi, '') || ' ' ||
    coalesce(summary_vi, '') || ' ' || coalesce(summary_en, ''))) STORED
);
CREATE UNIQUE INDEX space_slug_key ON space (slug);
CREATE INDEX space_ward_code_idx ON space (ward_code);
CREATE INDEX space_former_district_id_idx ON space (former_district_id);
CREATE INDEX space_status_updated_at_idx ON space (status, updated_at);
CREATE INDEX space_folded_name_trgm ON space USING gin (folded_name gin_trgm_ops);
CREATE INDEX space_folded_text_trgm ON space USING gin (folded_text gin_trgm_ops);
CREATE INDEX space_position_idx ON space (lng, lat);

CREATE TABLE former_slug (
  slug       text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  space_id   uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX former_slug_space_id_idx ON former_slug (space_id);

-- A slug that ever led to one space may never lead to another.
CREATE FUNCTION refuse_taken_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The table is asked first, by itself: each row has fields the other lacks.
  IF TG_TABLE_NAME = 'space' THEN
    IF EXISTS (SELECT 1 FROM former_slug f WHERE f.slug = NEW.slug AND f.space_id <> NEW.id) THEN
      RAISE unique_violation USING MESSAGE = format('slug %s belonged to another space', NEW.slug), CONSTRAINT = 'space_slug_key';
    END IF;
  ELSIF EXISTS (SELECT 1 FROM space s WHERE s.slug = NEW.slug) THEN
    RAISE unique_violation USING MESSAGE = format('slug %s is in use', NEW.slug), CONSTRAINT = 'former_slug_pkey';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER space_slug_never_reused BEFORE INSERT OR UPDATE OF slug ON space
  FOR EACH ROW EXECUTE FUNCTION refuse_taken_slug();
CREATE TRIGGER former_slug_not_in_use BEFORE INSERT OR UPDATE ON former_slug
  FOR EACH ROW EXECUTE FUNCTION refuse_taken_slug();

CREATE TABLE space_revision (
  space_id uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  version  integer NOT NULL CHECK (version > 0),
  actor    text NOT NULL CHECK (length(actor) BETWEEN 1 AND 100),
  reason   text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  facts    jsonb NOT NULL,
  at       timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (space_id, version)
);

-- History is written once.
CREATE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a revision is written once and never changed';
END $$;
CREATE TRIGGER space_revision_written_once BEFORE UPDATE ON space_revision
  FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();

-- No space stands without the revision that says how it came to be; checked at commit.
CREATE FUNCTION require_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM space_revision r WHERE r.space_id = NEW.id AND r.version = NEW.version) THEN
    RAISE EXCEPTION 'space % version % has no revision', NEW.slug, NEW.version;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER space_has_revision AFTER INSERT OR UPDATE ON space
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_revision();

CREATE TABLE certification (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  space_id         uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE ON UPDATE CASCADE,
  issuer           text NOT NULL,
  number           text NOT NULL,
  criteria_version text,
  issued_on        date NOT NULL,
  valid_until      date CHECK (valid_until > issued_on)
);
CREATE UNIQUE INDEX certification_issuer_number_key ON certification (issuer, number);
CREATE INDEX certification_space_id_idx ON certification (space_id);
