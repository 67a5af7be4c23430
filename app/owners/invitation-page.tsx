import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { ProposalPage } from "~/submissions/proposal-page";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";

interface InvitationPageProps {
  title: string;
  invitation: { slug: string; nameVi: string; nameEn: string | null; invitedBy: string } | null;
  email: string;
}

/** Where a mailed invitation lands. why: a button, because mail programs open links by themselves. */
export function InvitationPage({ title, invitation, email }: InvitationPageProps) {
  const { t } = useTranslation("owners");
  const { language, to } = useLanguage();
  if (!invitation) return <ProposalPage title={title}><Notice tone="bad">{t("invitation.bad", { email })}</Notice></ProposalPage>;
  const name = inLanguage(language, invitation.nameVi, invitation.nameEn);
  return (
    <ProposalPage title={title}>
      <p>{t("invitation.text", { person: invitation.invitedBy, name: name?.text ?? "" })}</p>
      <p>{t("invitation.about")}</p>
      <Form method="post" className="proposal-buttons">
        <Button type="submit" weight="strong">{t("invitation.submit")}</Button>
        <Link to={to("/me")} className="button">{t("invitation.cancel")}</Link>
      </Form>
    </ProposalPage>
  );
}
