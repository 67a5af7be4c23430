import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button, ButtonLink } from "~/ui/button";
import type { SubjectType } from "./subject";

interface FollowButtonProps {
  type: SubjectType;
  /** Its public name: handle, slug, code. */
  value: string;
  /** Null for a visitor, who is asked for an e-mail address on a page of its own. */
  following: boolean | null;
  /** The page it stands on, to come back to. */
  path: string;
}

/** On a page: follow the thing it is about, or stop. */
export function FollowButton({ type, value, following, path }: FollowButtonProps) {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  if (following === null) return <ButtonLink to={to(`/follow?${type}=${value}`)} rel="nofollow" title={t("follow.about")}>{t("follow.submit")}</ButtonLink>;
  return (
    <Form method="post" action={to(`/follow?next=${encodeURIComponent(to(path))}`)} preventScrollReset>
      <input type="hidden" name="intent" value={following ? "unfollow" : "follow"} />
      <input type="hidden" name={type} value={value} />
      <Button type="submit" title={t("follow.about")}>{t(following ? "follow.undo" : "follow.submit")}</Button>
    </Form>
  );
}
