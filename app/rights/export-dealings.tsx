import { formatTime } from "~/accounts/account-time";
import type { ExportPart } from "./export-page";

/** Consents, sessions, messages, follows, reports, changes of spaces, requests for erasure: each a list, or word that there is none. */
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
  const changes = data.changesOfSpaces.map((one) => `${at(one.at)}: ${one.space.nameVi}, ${one.reason}`);
  const erasures = data.erasures.map((one) => `${at(one.requestedAt)}${one.cancelledAt ? ` → ${t("rights:proof.cancelled", { time: at(one.cancelledAt) })}` : ""}`);
  const blocks = data.blocks.map((one) => `${at(one.createdAt)}: ${one.name}`);
  return (
    <>
      <List title={t("rights:held.consents")} lines={consents} none={t("rights:export.none")} />
      <List title={t("rights:export.messagesSent")} lines={sent} none={t("rights:export.none")} />
      <List title={t("rights:export.messagesReceived")} lines={received} none={t("rights:export.none")} />
      <List title={t("rights:held.follows")} lines={follows} none={t("rights:export.none")} />
      <List title={t("rights:export.blocks")} lines={blocks} none={t("rights:export.none")} />
      <List title={t("rights:held.reports")} lines={reports} none={t("rights:export.none")} />
      <List title={t("rights:export.changes")} lines={changes} none={t("rights:export.none")} />
      <List title={t("rights:held.sessions")} lines={sessions} none={t("rights:export.none")} />
      <List title={t("rights:export.erasures")} lines={erasures} none={t("rights:export.none")} />
    </>
  );
}

function List({ title, lines, none }: { title: string; lines: readonly string[]; none: string }) {
  return (
    <>
      <h2>{title}</h2>
      {lines.length === 0 ? <p className="muted">{none}</p> : <ul>{lines.map((line, place) => <li key={place}>{line}</li>)}</ul>}
    </>
  );
}
