import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "~/accounts/account-time";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { DraftNotice } from "./draft-form";
import type { OwnDraft } from "./draft.server";
import { draftDays } from "./visitor-retention";

/** What one has begun and not sent, with what has just become of it. */
export function OwnDrafts({ drafts, notice }: { drafts: OwnDraft[]; notice: DraftNotice | null }) {
  const { t } = useTranslation("propose");
  const { language, to } = useLanguage();
  return (
    <>
      {notice ? <Notice tone={notice === "saved" || notice === "dropped" ? "good" : "bad"}>{t(`draft.notice.${notice}`)}</Notice> : null}
      {drafts.length > 0 ? (
        <section className="proposal-section" aria-labelledby="drafts">
          <h2 id="drafts">{t("draft.list")}</h2>
          <p className="text-muted">{t("draft.listText", { days: draftDays })}</p>
          <ul className="proposal-list">
            {drafts.map(({ key, space, nameVi, updatedAt }) => {
              const name = (space ? inLanguage(language, space.nameVi, space.nameEn)?.text : nameVi) ?? t("draft.unnamed");
              return (
                <li key={key}>
                  <Link to={to(`${space ? `/spaces/${space.slug}/edit` : "/spaces/new"}?draft=${key}`)}>{name}</Link>
                  <span className="text-muted">{t(space ? "submissions:kind.space-edit" : "submissions:kind.space-new")} · {t("submissions:list.updated", { date: formatDay(updatedAt, language) })}</span>
                  <Form method="post" action={to("/me/drafts")}>
                    <input type="hidden" name="key" value={key} />
                    <Button type="submit" name="draft" value="drop" weight="quiet" aria-label={t("draft.dropOne", { name })}>{t("draft.drop")}</Button>
                  </Form>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </>
  );
}
