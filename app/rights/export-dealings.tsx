import { formatTime } from "~/accounts/account-time";
import type { ExportPart } from "./export-page";

/** Consents, sessions, messages, follows, reports, proposals, changes of spaces, requests for erasure: each a list; those with nothing in them are named at the end. */
export function ExportDealings({ data, language, t }: ExportPart) {
  const at = (instant: Date) => formatTime(instant.toISOString(), language);
  const subject = ({ subjectType, subjectId, subjectName }: { subjectType: string; subjectId: string; subjectName: string | null }) =>
    `${t(`rights:subject.${subjectType}`)}: ${subjectType === "field" ? t(`spaces:field.${subjectId}`) : (subjectName ?? subjectId)}`;
  const consents = data.consents.map((one) => `${at(one.at)}: ${t(`rights:purpose.${one.purpose}`)}, ${t(one.granted ? "rights:consent.past.given" : "rights:consent.past.withdrawn")} (${t(`rights:language.${one.language}`)}, ${one.textVersion})`);
  const sessions = data.sessions.map((one) => `${at(one.createdAt)}: ${one.userAgent ?? ""}`);
  const sent = data.messagesSent.map((one) => `${at(one.createdAt)}, ${t("rights:export.to", { name: one.to.name })}: ${one.subject}\n${one.body}`);
  const received = data.messagesReceived.map((one) => `${at(one.createdAt)}, ${t("rights:export.from", { name: one.from })}: ${one.subject}\n${one.body}`);
  const follows = [...data.follows, ...(data.subscriptionByMail?.follows ?? [])].map((one) => `${at(one.createdAt)}: ${subject(one)}`);
  const reports = data.reports.map((one) => `${at(one.createdAt)}: ${subject(one)}, ${one.reason}\n${one.note ?? ""}`);
  const cases = data.cases.map((one) => `${at(one.at)}: ${subject(one)}, ${t(`cases:move.${one.move}`)}\n${one.note ?? ""}`);
  const changes = data.changesOfSpaces.map((one) => `${at(one.at)}: ${one.space.nameVi}, ${one.reason}`);
  const nameIn = (facts: unknown) => (facts as { nameVi?: string } | null)?.nameVi ?? "";
  const proposals = [...data.submissions, ...data.submissionsWithoutAccount].map((one) => [
    `${at(one.createdAt)}: ${nameIn(one.facts)}, ${t(`submissions:kind.${one.kind}`)}, ${one.state === "unconfirmed" ? t("propose:unconfirmed") : t(`submissions:state.${one.state}`)}`,
    ...one.events.flatMap(({ note }) => note ?? []),
  ].join("\n"));
  const drafts = data.drafts.map((one) => `${at(one.updatedAt)}: ${one.space?.nameVi ?? nameIn(one.typed)}`);
  const photos = data.spacePhotos.map((one) => `${at(one.createdAt)}: ${one.space.nameVi}, ${one.altVi ?? one.altEn ?? ""} (${one.credit ?? ""})`);
  const kept = data.keptSpaces.map((one) => `${at(one.since)}: ${one.space.nameVi}`);
  const claims = data.spaceClaims.map((one) => `${at(one.createdAt)}: ${one.space.nameVi}${one.proof ? `\n${one.proof}` : ""}`);
  const erasures = data.erasures.map((one) => `${at(one.requestedAt)}${one.cancelledAt ? ` → ${t("rights:proof.cancelled", { time: at(one.cancelledAt) })}` : ""}`);
  const blocks = data.blocks.map((one) => `${at(one.createdAt)}: ${one.name}`);
  const named = data.nameShownBesideConfirmations.map((one) => `${at(one.confirmedOn)}: ${one.space.nameVi}`);
  const questions = data.yearlyQuestions.map((one) => `${at(one.askedAt)}: ${one.space.nameVi}`);
  const areas = data.areas.map(({ areaType, areaCode }) => (areaType === "field" ? t(`spaces:field.${areaCode}`) : `${t("rights:subject.ward")}: ${areaCode}`));
  const opinions = data.secondOpinions.map((one) => `${at(one.at)}: ${t(`submissions:move.${one.answer}`)}${one.reason ? `, ${t(`submissions:reason.${one.reason}`)}` : ""}`);
  const log = data.log.map((one) => `${at(one.at)}: ${one.action}, ${one.subjectType} ${one.subjectId}`);
  const lists: [title: string, lines: string[]][] = [
    [t("rights:held.consents"), consents],
    [t("rights:export.messagesSent"), sent],
    [t("rights:export.messagesReceived"), received],
    [t("rights:held.follows"), follows],
    [t("rights:export.blocks"), blocks],
    [t("rights:held.reports"), reports],
    [t("cases:export"), cases],
    [t("submissions:list.title"), proposals],
    [t("propose:draft.list"), drafts],
    [t("photo:title"), photos],
    [t("rights:export.changes"), changes],
    [t("truth:export.named"), named],
    [t("truth:export.questions"), questions],
    [t("admin:areas.title"), areas],
    [t("admin:second.title"), opinions],
    [t("admin:log.title"), log],
    [t("owners:kept.title"), kept],
    [t("owners:kept.claims"), claims],
    [t("rights:held.sessions"), sessions],
    [t("rights:export.erasures"), erasures],
  ];
  const empty = lists.filter(([, lines]) => lines.length === 0).map(([title]) => title);
  return (
    <>
      {lists.filter(([, lines]) => lines.length > 0).map(([title, lines]) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>{lines.map((line, place) => <li key={place}>{line}</li>)}</ul>
        </section>
      ))}
      {empty.length > 0 ? <p className="muted">{t("rights:export.nothing", { kinds: empty.join(" · ") })}</p> : null}
    </>
  );
}
