/**
 * The shape of every mail we send: a greeting, short paragraphs, lists of links where there is news, at most one thing to do, a last
 * line. The same words in plain text and in html, which has no pictures, no scripts and no trackers. All words come in from the caller.
 */
import type { Language } from "~/i18n/i18n";

/** A line that leads somewhere; `url` is absolute. */
export interface MailLink {
  text: string;
  url: string;
}

export interface MailList {
  heading: string;
  items: readonly MailLink[];
}

export interface MailWords {
  language: Language;
  heading: string;
  paragraphs: readonly string[];
  lists?: readonly MailList[];
  /** The one thing to do; `url` is absolute. */
  action?: { label: string; url: string };
  /** Said after the action: how long it holds, what to do if it was not you. */
  after?: readonly string[];
  /** Small lines before the last: how to change or end these mails. */
  links?: readonly MailLink[];
  footer: string;
}

/** The words as `text` and `html` of a mail. Whatever a person typed stays text in both. */
export function mailBody({ language, heading, paragraphs, lists = [], action, after = [], links = [], footer }: MailWords): { text: string; html: string } {
  const listed = lists.map((list) => [list.heading.toLocaleUpperCase(language), ...list.items.map(({ text, url }) => `- ${text}\n  ${url}`)].join("\n"));
  const blocks = [heading, ...paragraphs, ...listed, ...(action ? [`${action.label}:\n${action.url}`] : []), ...after];
  const text = `${blocks.map(plain).join("\n\n")}\n\n--\n${links.map((one) => `${plain(one.text)}: ${one.url}\n`).join("")}${plain(footer)}\n`;
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(heading)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#fbf7ef;color:#1e1b18;font-family:'Be Vietnam Pro',Arial,sans-serif;font-size:16px;line-height:1.5">`,
    `<div style="max-width:560px;margin:0 auto;border-top:6px solid #c8321f;padding-top:16px"><h1 style="font-size:22px;line-height:1.35">${escapeHtml(heading)}</h1>`,
    ...paragraphs.map(paragraph),
    ...lists.map(({ heading: title, items }) => `<h2 style="font-size:17px;margin:24px 0 8px">${escapeHtml(title)}</h2><ul style="margin:0;padding-left:20px">${items.map((one) => `<li style="margin:8px 0">${link(one)}</li>`).join("")}</ul>`),
    action ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:#1e1b18;color:#fbf7ef;padding:12px 20px;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p>` : "",
    action ? `<p style="font-size:14px;word-break:break-all;color:#5f574d">${escapeHtml(action.url)}</p>` : "",
    ...after.map(paragraph),
    `<hr style="border:0;border-top:1px solid #d9cfbd;margin:24px 0">`,
    ...links.map((one) => `<p style="font-size:14px">${link(one)}</p>`),
    `<p style="font-size:14px;color:#5f574d">${escapeHtml(footer)}</p></div></body></html>`,
  ].join("\n");
  return { text, html };
}

/** A person's words as one line, for subjects and headings: no line ends, no controls, not endless. */
export function oneLine(words: string, maxLength = 150): string {
  const line = words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return [...line].length > maxLength ? `${[...line].slice(0, maxLength - 1).join("")}…` : line;
}

function link({ text, url }: MailLink): string {
  return `<a href="${escapeHtml(url)}" style="color:#1e1b18">${escapeHtml(text)}</a>`;
}

function paragraph(words: string): string {
  return `<p>${escapeHtml(words).replaceAll("\n", "<br>")}</p>`;
}

/** why: carriage returns and other controls have no business in a text body; line ends and tabs stay. */
function plain(words: string): string {
  return words.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
}

function escapeHtml(words: string): string {
  return plain(words).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
