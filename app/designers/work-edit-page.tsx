import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import type { WorkView } from "./work";
import { WorkFactsForm, type WorkFactsReply } from "./work-facts-form";
import { WorkFrame } from "./work-frame";

/** The words of a work, and its end. */
export function WorkEditPage({ work, reply }: { work: WorkView; reply: WorkFactsReply & { unsure?: boolean } }) {
  const { t } = useTranslation("works");
  return (
    <WorkFrame work={work}>
      <WorkFactsForm key={work.id} facts={work} spaceName={work.space?.nameVi} reply={reply} submit={t("edit.save")} />
      <section className="works-section" aria-labelledby="delete-work">
        <h2 id="delete-work">{t("delete.title")}</h2>
        <Form method="post" className="works-form">
          <input type="hidden" name="intent" value="delete" />
          <label className="works-check">
            <input type="checkbox" name="sure" value="yes" aria-invalid={reply.unsure ? true : undefined} aria-describedby={reply.unsure ? "delete-unsure" : undefined} />
            {t("delete.sure")}
          </label>
          {reply.unsure ? <span id="delete-unsure" className="field-error">{t("delete.unsure")}</span> : null}
          <p><Button type="submit">{t("delete.submit")}</Button></p>
        </Form>
      </section>
    </WorkFrame>
  );
}
