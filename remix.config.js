/**
 * Every Remix option lives here; vite.config.ts passes this object to the Remix plugin.
 * Lazy route discovery and single fetch stay off: see docs/decisions/0001-remix-2.md.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  // why: the launcher gives every build a directory of its own (app/boot/build.ts).
  buildDirectory: process.env.BUILD_DIR ?? "build",
  ignoredRouteFiles: ["**/*.css"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: false,
  },
};
