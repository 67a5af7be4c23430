import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

/** One chunk a language: the browser fetches all texts of the reader's language in one request. */
function languageChunk(id: string): string | undefined {
  const language = /\/app\/i18n\/(vi|en)\/[\w-]+\.json/.exec(id)?.[1];
  return language && `texts-${language}`;
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
  build: { assetsInlineLimit: 0, target: "es2022", rollupOptions: { output: { manualChunks: languageChunk } } },
});
