import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { createI18n, languageOfPath } from "~/i18n/i18n";
import { loadSharedSections } from "~/i18n/sections";

const language = languageOfPath(window.location.pathname);
const i18n = createI18n(language, await loadSharedSections(language));

startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={i18n}>
      <RemixBrowser />
    </I18nextProvider>,
  );
});
