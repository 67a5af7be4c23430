import { join, resolve } from "node:path";
import { defineConfig } from "vite";

const input = Object.fromEntries(["web", "worker"].map((name) => [name, resolve("app/boot", `${name}.ts`)]));

/** Makes plain JavaScript of the two processes that stay. why: read through the TypeScript loader, each of them starts seconds later. */
export default defineConfig({
  resolve: { alias: { "~": resolve("app") } },
  build: { ssr: true, outDir: join(process.env.BUILD_DIR ?? "build", "boot"), target: "node20", sourcemap: true, copyPublicDir: false, rollupOptions: { input } },
});
