import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import type { FollowLine } from "./follow.server";

/** What is followed, each with a button that ends it. */
export function FollowList({ follows }: { follows: FollowLine[] }) {
  const { t } = useTranslation("touch");
  const { language, to } = useLanguage();
  if (follows.length === 0) return <p>{t("follows.none")}</p>;
  return (
    <ul className="account-list">
      {follows.map(({ id, type, subject }) => {
        const named = subject && inLanguage(language, subject.nameVi, subject.nameEn);
        const name = subject === null ? t("follows.gone") : type === "field" ? t(`spaces:field.${subject.id}`) : (named?.text ?? "");
        return (
          <li key={id}>
            <span className="touch-grow">
              {subject ? <Link to={to(subject.path)}><bdi>{name}</bdi></Link> : name}
              <br />
              <span className="touch-about">{t(`follows.type.${type}`)}</span>
            </span>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="unfollow" />
              <input type="hidden" name="id" value={id} />
              <Button type="submit" aria-label={t("follows.undoLabel", { name })}>{t("follow.undo")}</Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
