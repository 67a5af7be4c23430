-- Finding designers: the simplified search while the search engine is away, and members-only profiles for those signed in.
ALTER TABLE "designer_profile"
  ADD COLUMN folded_name text GENERATED ALWAYS AS (fold_text(name)) STORED,
  ADD COLUMN folded_text text GENERATED ALWAYS AS (fold_text(
    name || ' ' || coalesce(headline_vi, '') || ' ' || coalesce(headline_en, '') || ' ' ||
    coalesce(bio_vi, '') || ' ' || coalesce(bio_en, '') || ' ' || coalesce(learning, ''))) STORED;
ALTER TABLE "work"
  ADD COLUMN folded_title text GENERATED ALWAYS AS (fold_text(coalesce(title_vi, '') || ' ' || coalesce(title_en, ''))) STORED;

CREATE INDEX designer_profile_folded_name_trgm ON "designer_profile" USING gin (folded_name gin_trgm_ops);
CREATE INDEX designer_profile_folded_text_trgm ON "designer_profile" USING gin (folded_text gin_trgm_ops);
CREATE INDEX work_folded_title_trgm ON "work" USING gin (folded_title gin_trgm_ops);
CREATE INDEX designer_profile_shown_idx ON "designer_profile" (visibility, published_at DESC, id) WHERE state = 'published';
