import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { PageHeading } from "~/ui/page-heading";
import { ProfileFactsForm } from "./profile-facts-form";
import type { ProfileReply, editorOf } from "./profile-reply.server";
import { ProfileStanding } from "./profile-standing";
import "./works.css";
import "./designers.css";

interface ProfilePageProps {
  editor: Awaited<ReturnType<typeof editorOf>>;
  /** What has just been done. */
  done: "saved" | "published" | "unpublished" | null;
  reply: ProfileReply | undefined;
}

/** Where a designer writes their profile and decides who sees it. */
export function ProfilePage({ editor: { own, values, wards }, done, reply }: ProfilePageProps) {
  const { t } = useTranslation("designers");
  return (
    <div className="works-page">
      <PageHeading>{t("edit.title")}</PageHeading>
      <p className="works-lede">{t("edit.lede")}</p>
      {done && !reply ? <Notice tone="good">{t(`edit.${done}`)}</Notice> : null}
      {own ? <ProfileStanding own={own} unsure={reply?.unsure ?? false} /> : null}
      <ProfileFactsForm key={own?.version ?? 0} values={values} version={own?.version} wards={wards} reply={reply} />
    </div>
  );
}
