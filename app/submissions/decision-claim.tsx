import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { claimMinutes } from "./submission";
import type { Review } from "./submission-view";

/** Who is at work on it, and the way to take it or give it back. */
export function DecisionClaim({ review: { claim } }: { review: Review }) {
  const { t } = useTranslation("moderation");
  return (
    <Form method="post" className="proposal-buttons" preventScrollReset>
      {claim && !claim.isMine ? <p>{t("decide.held", { who: claim.name })}</p> : null}
      {claim?.isMine ? <p>{t("decide.mine")}</p> : null}
      {claim ? null : <Button type="submit" name="decision" value="claim">{t("decide.claim", { minutes: claimMinutes })}</Button>}
      {claim?.isMine ? <Button type="submit" name="decision" value="release">{t("decide.release")}</Button> : null}
    </Form>
  );
}
