import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createI18n, type Language } from "~/i18n/i18n";
import { loadAllSections } from "~/i18n/sections";
import { exportStyle } from "./export-style";
import type { ExportData } from "./export-data.server";
import { ExportPage } from "./export-page";

/**
 * The export as a page that opens without the internet: no script, nothing from outside, pictures by their path in the archive. The
 * policy in its head makes the browser hold it to that.
 */
export async function exportHtml(data: ExportData, language: Language): Promise<string> {
  const { t } = createI18n(language, await loadAllSections(language));
  const body = renderToStaticMarkup(createElement(ExportPage, { data, language, t }));
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">`,
    renderToStaticMarkup(createElement("title", null, t("rights:export.heading", { name: data.account.name }))),
    `<style>${exportStyle}</style></head><body>${body}</body></html>`,
  ].join("\n");
}
