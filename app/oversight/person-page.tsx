import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "~/accounts/account-time";
import { type Role, roles } from "~/accounts/can";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { AdminPage } from "./admin-page";
import { AreaForm, type WardOption } from "./area-form";
import type { PersonPageData } from "./person.server";

export interface PersonReply {
  /** A key under `admin:problem`. */
  problem?: string;
}

interface PersonPageProps {
  title: string;
  person: PersonPageData;
  isSelf: boolean;
  wards: WardOption[];
  done: "role" | "close" | "open" | "areas" | null;
  reply: PersonReply | undefined;
}

/** One account: what it is, and what an admin may change about it. */
export function PersonPage({ title, person, isSelf, wards, done, reply }: PersonPageProps) {
  const { t } = useTranslation("admin");
  const { language, to } = useLanguage();
  const { id, email, role, isClosed, since, lastSeen, hasSecondFactor, decided } = person;
  return (
    <AdminPage title={title}>
      {done ? <Notice tone="good">{t(`person.done.${done}`)}</Notice> : null}
      {reply?.problem ? <Notice tone="bad">{t(`problem.${reply.problem}`)}</Notice> : null}
      <p>
        {email} · {t(`role.${role}`)}{isClosed ? <> · <strong className="oversight-bad">{t("people.closed")}</strong></> : null}
        <br />
        <span className="text-muted">{t("person.since", { date: formatDay(since, language) })} · {lastSeen ? t("person.lastSeen", { date: formatDay(lastSeen, language) }) : t("person.neverSeen")}</span>
      </p>
      <p className="oversight-row">
        <Link to={to(`/admin/log?person=${id}`)}>{t("person.log")}</Link>
        {decided > 0 ? <a href={to(`/admin/moderators/${id}.csv`)} download>{t("person.export", { count: decided })}</a> : null}
      </p>
      <Section id="role" title={t("person.role")}>
        {role !== "member" && !hasSecondFactor ? <p>{t("person.noSecondFactor")}</p> : null}
        {isSelf ? <p className="text-muted">{t("problem.self")}</p> : <RoleForm role={role} />}
      </Section>
      {role === "member" ? null : <Section id="areas" title={t("areas.title")}><AreaForm areas={person.areas} only={person.areasOnly} wards={wards} /></Section>}
      {isSelf ? null : (
        <Section id="closing" title={t(isClosed ? "person.openTitle" : "person.closeTitle")}>
          <p>{t(isClosed ? "person.openText" : "person.closeText")}</p>
          <Form method="post"><Button type="submit" name="intent" value={isClosed ? "open" : "close"}>{t(isClosed ? "person.open" : "person.close")}</Button></Form>
        </Section>
      )}
    </AdminPage>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="oversight-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function RoleForm({ role }: { role: Role }) {
  const { t } = useTranslation("admin");
  return (
    <Form method="post" className="oversight-filter" preventScrollReset>
      <Field label={t("person.newRole")} hint={t("person.roleHint")}>
        {(control) => (
          <select {...control} name="role" defaultValue={role}>
            {roles.map((one) => <option key={one} value={one}>{t(`role.${one}`)}</option>)}
          </select>
        )}
      </Field>
      <Button type="submit" name="intent" value="role">{t("person.giveRole")}</Button>
    </Form>
  );
}
