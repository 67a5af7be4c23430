import { resolve } from "node:path";
import { z } from "zod";

/**
 * The settings of one process, read once from the environment (.env.example lists them all).
 * The launcher (app/boot/start.ts) fills in DATABASE_URL, MEILI_HOST and the secrets when they are embedded.
 */
const settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  APP_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default(".data").transform((dir) => resolve(dir)),
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  /** The role that web and worker take in the database, so that they cannot change its records; the launcher sets it. */
  DATABASE_ROLE: z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/).optional(),
  MEILI_HOST: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_API_KEY: z.string().default(""),
  /** Put before every index uid, so that several databases (tests) can share one Meilisearch. */
  MEILI_INDEX_PREFIX: z.string().regex(/^[\w-]*$/).default(""),
  AUTH_SECRET: z.string().default(""),
  /** Networks or addresses of proxies whose X-Forwarded-For is believed, such as "10.0.0.0/8, 127.0.0.1". */
  TRUSTED_PROXIES: z.string().default("").transform((list) => list.split(",").map((one) => one.trim()).filter(Boolean)),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().regex(/^[^\r\n]+$/).optional(),
  /** Where mails are kept for reading at /mailbox instead of being sent; the launcher sets it with the embedded database. */
  MAILBOX_DIR: z.string().optional(),
  /** Address of an S3-compatible server; with S3_BUCKET alone it is Amazon's own. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  MAP_TILES_URL: z.string().optional(),
  MAP_TILES_ATTRIBUTION: z.string().default(""),
  /** Within so many hours a proposal should be decided. */
  MODERATION_TARGET_HOURS: z.coerce.number().int().min(1).max(8760).default(48),
  /** One in so many decided proposals is shown to a second moderator. */
  SECOND_OPINION_ONE_IN: z.coerce.number().int().min(1).max(1_000_000).default(20),
  ROLE: z.enum(["web", "worker", "all"]).default("all"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

// why: `NAME=` in a .env file means "not set".
const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
const parsed = settings.safeParse(given);
if (!parsed.success) throw new Error(`Settings that make no sense:\n${z.prettifyError(parsed.error)}`);

const appOrigin = new URL(parsed.data.APP_ORIGIN ?? `http://localhost:${parsed.data.PORT}`);

/** The checked settings; the only way to read the environment outside app/boot. */
export const env = {
  ...parsed.data,
  APP_ORIGIN: appOrigin.origin,
  MAIL_FROM: parsed.data.MAIL_FROM ?? `no-reply@${appOrigin.hostname}`,
};
