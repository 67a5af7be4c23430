import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage, type Language } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { formatWhen } from "./event-when";
import type { Edition } from "./initiative";
import { SourceList } from "./source-list";

interface Named {
  slug: string;
  nameVi: string;
  nameEn: string | null;
}

interface EditionListProps {
  editions: readonly Edition[];
  /** The spaces that can be seen, for the names of venues. */
  spaces: readonly Named[];
}

/** Every time round, latest first, with what is known and what is not. */
export function EditionList({ editions, spaces }: EditionListProps) {
  const { t } = useTranslation("programmes");
  const { language, to } = useLanguage();
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">{t("editions.title")}</h2>
      <ol className="programme-editions">
        {[...editions].sort((a, b) => b.year - a.year).map((edition) => {
          const [name, theme, note] = [inLanguage(language, edition.nameVi, edition.nameEn), inLanguage(language, edition.themeVi, edition.themeEn), inLanguage(language, edition.noteVi, edition.noteEn)];
          const known = edition.venues.flatMap((slug) => spaces.find((space) => space.slug === slug) ?? []);
          return (
            <li key={edition.year}>
              <h3>{edition.year}{name ? ` · ${name.text}` : null}</h3>
              <p className="text-muted">{[t(edition.held === null ? "editions.unknown" : edition.held ? "editions.held" : "editions.notHeld"), daysOf(edition, language)].filter(Boolean).join(" · ")}</p>
              {theme ? <p>{t("editions.theme", { theme: theme.text })}</p> : null}
              {known.length + edition.otherVenues.length > 0 ? (
                <p>
                  {t("editions.venues")}{" "}
                  {known.map((space, place) => <span key={space.slug}>{place > 0 ? ", " : null}<Link to={to(`/spaces/${space.slug}`)}>{inLanguage(language, space.nameVi, space.nameEn)?.text}</Link></span>)}
                  {edition.otherVenues.length > 0 ? <span lang={language === "vi" ? undefined : "vi"}>{(known.length > 0 ? ", " : "") + edition.otherVenues.join(", ")}</span> : null}
                </p>
              ) : null}
              {note ? <p lang={note.language === language ? undefined : note.language}>{note.text}</p> : null}
              <SourceList sources={edition.sources} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function daysOf({ startsOn, endsOn }: Edition, language: Language): string {
  return [startsOn, endsOn].filter((day) => day !== null).map((day) => formatWhen(language, day)).join(" – ");
}
