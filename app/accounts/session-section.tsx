import { useTranslation } from "react-i18next";
import { formatTime } from "./account-time";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import type { OpenSession } from "./session-list.server";

/** Where one is signed in, each to be ended. */
export function SessionSection({ sessions }: { sessions: OpenSession[] }) {
  const { t } = useTranslation("accounts");
  const { language } = useLanguage();
  return (
    <section className="account-section" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t("security.sessions")}</h2>
      <ul className="account-list">
        {sessions.map(({ id, device, since, isThis }) => {
          const name = device ?? t("security.unknownDevice");
          return (
            <li key={id}>
              <span>
                <strong>{name}</strong>
                {isThis ? ` · ${t("security.thisOne")}` : null}
                <br />
                <time dateTime={since} className="text-muted">{t("security.since", { time: formatTime(since, language) })}</time>
              </span>
              <form method="post">
                <input type="hidden" name="intent" value="end-session" />
                <input type="hidden" name="id" value={id} />
                <Button type="submit" aria-label={t("security.endLabel", { device: name })}>{t("security.end")}</Button>
              </form>
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <form method="post">
          <input type="hidden" name="intent" value="end-others" />
          <Button type="submit">{t("security.endOthers")}</Button>
        </form>
      ) : null}
    </section>
  );
}
