import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";

/** Takes no more messages from somebody; what it does stands beside the button. */
export function BlockForm({ name }: { name: string }) {
  const { t } = useTranslation("touch");
  return (
    <Form method="post" className="touch-row">
      <input type="hidden" name="intent" value="block" />
      <Button type="submit" aria-label={t("block.label", { name })}>{t("block.submit")}</Button>
      <span className="touch-about">{t("block.about")}</span>
    </Form>
  );
}
