import type { TFunction } from "i18next";
import { formatTime } from "~/accounts/account-time";
import { inLanguage, type Language } from "~/i18n/i18n";
import type { ExportData } from "./export-data.server";
import { ExportDealings } from "./export-dealings";
import { ExportWorks } from "./export-works";

/** What the parts of the offline page are drawn from. It is drawn once, on the server, so the translator is handed in. */
export interface ExportPart {
  data: ExportData;
  language: Language;
  t: TFunction;
}

/** The offline page of an export: everything held, to be read from top to bottom. */
export function ExportPage(part: ExportPart) {
  const { data, language, t } = part;
  const { account, profile } = data;
  return (
    <main>
      <h1>{t("rights:export.heading", { name: account.name })}</h1>
      <p className="muted">{t("rights:export.made", { time: time(data.exportedAt, language) })}</p>
      <p>{t("rights:export.about")}</p>
      <h2>{t("rights:held.account")}</h2>
      <Facts
        facts={[
          [t("rights:export.name"), account.name],
          [t("rights:export.email"), account.email],
          [t("rights:export.language"), t(`rights:language.${account.language}`)],
          [t("rights:export.birthYear"), account.birthYear],
          [t("rights:export.role"), t(`accounts:me.role.${account.role}`)],
          [t("rights:export.since"), time(account.createdAt, language)],
          [t("rights:export.lastSeen"), account.lastSeenAt && time(account.lastSeenAt, language)],
        ]}
      />
      <h2>{t("rights:held.profile")}</h2>
      {profile ? (
        <Facts
          facts={[
            [t("rights:export.name"), profile.name],
            [t("rights:export.handle"), `/designers/${profile.handle}`],
            [t("rights:export.standing"), t(`designers:standing.${profile.state === "published" ? profile.visibility : "draft"}`)],
            [t("rights:export.headline"), both(profile.headlineVi, profile.headlineEn)],
            [t("rights:export.bio"), both(profile.bioVi, profile.bioEn)],
            [t("rights:export.learning"), profile.learning],
            [t("rights:export.disciplines"), profile.disciplines.map((one) => t(`designers:discipline.${one}`)).join(", ")],
            [t("rights:export.skills"), profile.skills.join(", ")],
            [t("rights:export.availability"), profile.availability.map((one) => t(`designers:availability.${one}`)).join(", ")],
            [t("rights:export.ward"), profile.ward && inLanguage(language, profile.ward.fullNameVi, profile.ward.nameEn)?.text],
            [t("rights:export.spaces"), profile.spaces.map(({ nameVi }) => nameVi).join(", ")],
            [t("rights:export.links"), profile.links.map(({ url }) => url).join("\n")],
          ]}
        />
      ) : (
        <p>{t("rights:export.none")}</p>
      )}
      <ExportWorks {...part} />
      <ExportDealings {...part} />
    </main>
  );
}

/** Names and values; what is not known is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, string | number | null | undefined])[] }) {
  return (
    <dl>
      {facts.filter(([, value]) => value !== null && value !== undefined && value !== "").map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}

function time(instant: Date, language: Language): string {
  return formatTime(instant.toISOString(), language);
}

function both(vi: string | null, en: string | null): string {
  return [vi, en].filter(Boolean).join("\n\n");
}
