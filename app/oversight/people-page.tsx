import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { AdminPage } from "./admin-page";
import type { FoundPerson } from "./person.server";

interface PeoplePageProps {
  title: string;
  text: string | null;
  people: FoundPerson[];
}

/** Finding an account; before anything is asked, everybody who has a role. */
export function PeoplePage({ title, text, people }: PeoplePageProps) {
  const { t } = useTranslation("admin");
  const { to } = useLanguage();
  return (
    <AdminPage title={title} lede={t("people.lede")}>
      <form method="get" action={to("/admin/people")} className="oversight-filter" role="search">
        <label className="oversight-grow">
          <span className="field-label">{t("people.find")}</span>
          <input type="search" name="q" defaultValue={text ?? ""} maxLength={120} className="field-control" />
        </label>
        <Button type="submit">{t("people.search")}</Button>
      </form>
      <h2>{text === null ? t("people.withRole") : t("people.found", { count: people.length })}</h2>
      <ul className="oversight-people">
        {people.map(({ id, name, email, role, isClosed }) => (
          <li key={id}>
            <Link to={to(`/admin/people/${id}`)}><bdi>{name}</bdi></Link>
            <span className="text-muted">{email}</span>
            <span>{t(`role.${role}`)}{isClosed ? ` · ${t("people.closed")}` : null}</span>
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}
