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
  const proposals = data.submissions.map((one) => [
    `${at(one.createdAt)}: ${(one.facts as { nameVi?: string }).nameVi ?? ""}, ${t(`submissions:kind.${one.kind}`)}, ${t(`submissions:state.${one.state}`)}`,
    ...one.events.flatMap(({ note }) => note ?? []),
  ].join("\n"));
  const erasures = data.erasures.map((one) => `${at(one.requestedAt)}${one.cancelledAt ? ` → ${t("rights:proof.cancelled", { time: at(one.cancelledAt) })}` : ""}`);
  const blocks = data.blocks.map((one) => `${at(one.createdAt)}: ${one.name}`);
  const lists: [title: string, lines: string[]][] = [
    [t("rights:held.consents"), consents],
    [t("rights:export.messagesSent"), sent],
    [t("rights:export.messagesReceived"), received],
    [t("rights:held.follows"), follows],
    [t("rights:export.blocks"), blocks],
    [t("rights:held.reports"), reports],
    [t("cases:export"), cases],
    [t("submissions:list.title"), proposals],
    [t("rights:export.changes"), changes],
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
