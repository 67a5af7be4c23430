import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import { formatTime } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { Box, MessageLine } from "./message.server";
import "~/touch/touch.css";

interface MessagesPageProps {
  box: Box;
  page: number;
  pageCount: number;
  messages: MessageLine[];
  blocked: { id: string; name: string }[];
  /** A key under `touch:messages.done`. */
  done: string | null;
}

/** What came and what went, a page at a time, and whom one takes no messages from. */
export function MessagesPage({ box, page, pageCount, messages, blocked, done }: MessagesPageProps) {
  const { t } = useTranslation("touch");
  const { language, to } = useLanguage();
  const pathOf = (of: Box, number = 1) => to(`/me/messages?box=${of}${number > 1 ? `&page=${number}` : ""}`);
  return (
    <AccountPage title={t("messages.title")} lede={t("messages.lede")} field="literature">
      {done ? <Notice tone="good">{t(`messages.done.${done}`)}</Notice> : null}
      <nav className="touch-tabs" aria-label={t("messages.boxes")}>
        <Link to={pathOf("received")} aria-current={box === "received" ? "page" : undefined}>{t("messages.received")}</Link>
        <Link to={pathOf("sent")} aria-current={box === "sent" ? "page" : undefined}>{t("messages.sent")}</Link>
      </nav>
      {messages.length === 0 ? <p className="text-muted">{t(`messages.none.${box}`)}</p> : null}
      <ul className="touch-letters">
        {messages.map(({ id, subject, other, at }) => (
          <li key={id}>
            <Link to={to(`/me/messages/${id}`)} className="touch-letter-link">
              <strong dir="auto">{subject}</strong>
              <span className="text-muted"><bdi>{other.name}</bdi> · <time dateTime={at}>{formatTime(at, language)}</time></span>
            </Link>
          </li>
        ))}
      </ul>
      {pageCount > 1 ? (
        <nav className="touch-pages" aria-label={t("pages.label")}>
          {page > 1 ? <Link to={pathOf(box, page - 1)} rel="prev">{t("pages.previous")}</Link> : null}
          <span>{t("pages.of", { page, pageCount })}</span>
          {page < pageCount ? <Link to={pathOf(box, page + 1)} rel="next">{t("pages.next")}</Link> : null}
        </nav>
      ) : null}
      {blocked.length > 0 ? (
        <section className="account-section" aria-labelledby="blocked">
          <h2 id="blocked">{t("block.list")}</h2>
          <ul className="account-list">
            {blocked.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
                <Form method="post">
                  <input type="hidden" name="intent" value="unblock" />
                  <input type="hidden" name="id" value={id} />
                  <Button type="submit" aria-label={t("block.undoLabel", { name })}>{t("block.undo")}</Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </AccountPage>
  );
}
