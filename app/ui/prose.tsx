import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreativeField } from "~/spaces/space";
import { LinkedText } from "./linked-text";
import { PageHeading } from "./page-heading";
import { TileWall } from "./tile";
import "./prose.css";

/** Where the marked words of an editorial text lead; a path is put into the reader's language. */
const destinations: Record<string, string> = {
  spaces: "/spaces",
  about: "/about",
  privacy: "/privacy",
  api: "/openapi.json",
  csv: "/spaces.csv",
  geojson: "/spaces.geojson",
  osm: "https://www.openstreetmap.org/copyright",
  provinces: "https://github.com/thanglequoc/vietnamese-provinces-database",
  units: "https://github.com/tranngocminhhieu/vietnamadminunits",
};

interface ProseProps {
  /** Section of the translations that holds `heading`, `lede` and `sections`. */
  words: string;
  /** Keys under `sections`, in reading order; each has a `title` and paragraphs or a list. */
  sections: readonly string[];
  field: CreativeField;
  /** More sections, drawn after the others. */
  children?: ReactNode;
}

/** A page of text: its words stand in the translations, with links marked by name. */
export function Prose({ words, sections, field, children }: ProseProps) {
  const { t } = useTranslation(words);
  return (
    <>
      <TileWall field={field} slug={words} columns={14} rows={2} className="prose-cover" />
      <article className="prose">
        <PageHeading>{t("heading")}</PageHeading>
        <p className="prose-lede">{t("lede")}</p>
        {sections.map((key) => (
          <ProseSection key={key} words={words} name={key} />
        ))}
        {children}
      </article>
    </>
  );
}

/** One titled section; `paragraphs` and `points` are lists of texts. */
export function ProseSection({ words, name }: { words: string; name: string }) {
  const { t, i18n } = useTranslation(words);
  const listOf = (key: string) => {
    const path = `sections.${name}.${key}`;
    return i18n.exists(path, { ns: words }) ? (t(path, { returnObjects: true }) as string[]) : [];
  };
  const points = listOf("points");
  return (
    <section className="prose-section" aria-labelledby={`${words}-${name}`}>
      <h2 id={`${words}-${name}`}>{t(`sections.${name}.title`)}</h2>
      <div className="prose-text">
        {listOf("paragraphs").map((text) => (
          <p key={text}>
            <LinkedText text={text} destinations={destinations} />
          </p>
        ))}
        {points.length > 0 ? (
          <ul>
            {points.map((text) => (
              <li key={text}>
                <LinkedText text={text} destinations={destinations} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  );
}
