import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

/** Texts that every page needs come in one request a language; those of some pages only, each in its own. */
function languageChunk(id: string): string | undefined {
  const [, language, section = ""] = /\/app\/i18n\/(vi|en)\/([\w-]+)\.json/.exec(id) ?? [];
  if (language === undefined) return undefined;
  return ["about", "privacy", "accounts", "works", "designers", "home", "problem", "touch", "rights", "submissions", "moderation", "programmes", "truth", "propose", "photo", "admin", "owners", "cases"].includes(section) ? `texts-${language}-${section}` : `texts-${language}`;
}

/** What pages that search share, and what nearly every page shows, each in one file. why: many small files compress worse than one. */
function sharedChunk(id: string): string | undefined {
  if (/\/app\/search\/(search-box|suggestion|suggestion-list|combobox-key|use-[\w-]+|notices|pagination|place-banner|active-filters|facet-group|filter-label|form-query|query|query-reader|query-values)\.tsx?$/.test(id)) return "search";
  if (/\/node_modules\/(leaflet|react-leaflet|@react-leaflet)\/|\/app\/map\/[\w-]+\.client\.tsx?$/.test(id)) return "live-map";
  if (/\/app\/map\/(sketch-[\w-]+|basemap[\w-]*|cells|frame|geo|projection|mark[\w-]*)\.tsx?$|\/app\/map\/basemap\.json/.test(id)) return "sketch-map";
  return /\/app\/(ui\/(button|page-heading|icon|tile|tile-shape|tile-motif|floor|use-tiles|meta)|i18n\/use-language)\.tsx?$/.test(id) ? "ui" : undefined;
}

/** In the browser a lean stand-in does what is used of i18next; see docs/decisions for what it saves. */
function leanTexts(): Plugin {
  const standIn = new URL("./app/i18n/lean-i18next.ts", import.meta.url).pathname;
  return { name: "lean-texts", enforce: "pre", resolveId: (id, _importer, { ssr }) => (!ssr && id === "i18next" ? standIn : undefined) };
}

/** why: every page fetches the list of all routes with their files, and short names make it shorter. Texts keep theirs, by which they are told apart. */
function chunkFileNames({ name }: { name: string }): string {
  return name.startsWith("texts-") || name === "live-map" ? "assets/[name]-[hash].js" : "assets/[hash].js";
}

/** The same for what routes begin with; what the page itself begins with keeps its name. */
function entryFileNames({ facadeModuleId }: { facadeModuleId: string | null }): string {
  return facadeModuleId?.includes("/app/routes/") ? "assets/[hash].js" : "assets/[name]-[hash].js";
}

export default defineConfig({
  plugins: [leanTexts(), tailwindcss(), remix(remixConfig)],
  resolve: {
    alias: [
      { find: "~", replacement: new URL("./app", import.meta.url).pathname },
      { find: /^leaflet$/, replacement: new URL("./app/map/leaflet.client.tsx", import.meta.url).pathname },
    ],
  },
  build: { assetsInlineLimit: 0, target: "es2022", rollupOptions: { output: { entryFileNames, chunkFileNames, manualChunks: (id) => languageChunk(id) ?? sharedChunk(id), onlyExplicitManualChunks: true } } },
});
