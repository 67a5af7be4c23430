import { inLanguage } from "~/i18n/i18n";
import { Facts, type ExportPart } from "./export-page";

/** Works with their pictures, pictures of no work, and credits given by others. */
export function ExportWorks({ data, language, t }: ExportPart) {
  const placed = new Set(data.works.flatMap(({ pictures }) => pictures.map(({ file }) => file)));
  const loose = data.pictures.filter(({ file }) => file !== null && !placed.has(file));
  const title = (work: { titleVi: string | null; titleEn: string | null }) => inLanguage(language, work.titleVi, work.titleEn)?.text ?? t("works:untitled");
  return (
    <>
      <h2>{t("rights:held.works")}</h2>
      {data.works.length === 0 ? <p>{t("rights:export.none")}</p> : null}
      {data.works.map((work) => (
        <section key={work.slug}>
          <h3>{title(work)}</h3>
          {[work.textVi, work.textEn].filter(Boolean).map((text) => <p key={text}>{text}</p>)}
          <Facts
            facts={[
              [t("rights:export.year"), work.year],
              [t("rights:export.fields"), work.fields.map((one) => t(`spaces:field.${one}`)).join(", ")],
              [t("rights:export.tools"), work.tools.join(", ")],
              [t("rights:export.licence"), t(`works:licence.${work.licence}`)],
              [t("rights:export.creditLine"), work.creditLine],
              [t("rights:export.coAuthors"), work.credits.map(({ name, role, state }) => `${name} (${role}; ${t(`rights:creditState.${state}`)})`).join(", ")],
              [t("rights:export.space"), work.space?.nameVi],
            ]}
          />
          <ul className="pictures">
            {work.pictures.map(({ file, altVi, altEn, width, height }, place) => (
              <li key={place}>
                <Picture file={file} alt={t("designers:page.pictureOf", { title: title(work), number: place + 1 })} caption={inLanguage(language, altVi, altEn)?.text ?? null} width={width} height={height} missing={t("rights:export.noPicture")} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {loose.length > 0 ? (
        <>
          <h3>{t("rights:export.loosePictures")}</h3>
          <ul className="pictures">
            {loose.map(({ id, file, width, height }) => <li key={id}><Picture file={file} alt="" caption={null} width={width} height={height} missing="" /></li>)}
          </ul>
        </>
      ) : null}
      {data.creditsFromOthers.length > 0 ? (
        <>
          <h2>{t("rights:export.creditsFromOthers")}</h2>
          <ul>
            {data.creditsFromOthers.map((credit, place) => <li key={place}>{`${title(credit)}, ${credit.by.name}: ${credit.role} (${t(`rights:creditState.${credit.state}`)})`}</li>)}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Picture({ file, alt, caption, width, height, missing }: { file: string | null; alt: string; caption: string | null; width: number | null; height: number | null; missing: string }) {
  if (file === null) return <p className="muted">{missing}</p>;
  return (
    <figure>
      <img src={file} alt={alt} width={width ?? undefined} height={height ?? undefined} />
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  );
}
