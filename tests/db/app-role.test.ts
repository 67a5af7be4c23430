import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { takeableRole } from "~/boot/database-role";
import { env } from "~/env.server";
import { log } from "~/lib/log.server";
import { appRole } from "../../prisma/app-role";
import { newPersonWithEverything } from "../support/whole-person";

log.level = "silent";
const now = new Date("2026-12-07T08:00:00Z");
/** Connected as web and worker are. */
const app = new pg.Client({ connectionString: env.DATABASE_URL, options: `-c role=${appRole}` });
const owner = new pg.Client({ connectionString: env.DATABASE_URL });
const records = ["audit_event", "submission_event", "space_revision"] as const;

beforeAll(() => Promise.all([app.connect(), owner.connect()]));
afterAll(() => Promise.all([app.end(), owner.end()]));

beforeEach(async () => {
  await owner.query("TRUNCATE app_user, space, submission, submission_event, subscriber, skill, digest, report, follow, verification, erasure CASCADE");
  await owner.query("INSERT INTO audit_event (actor, action, subject_type, subject_id, detail) VALUES ('system', 'test.line', 'space', 's-1', '{\"to\": 3, \"by\": \"0123456789abcdef0123\"}')");
});

const count = async (table: string) => (await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)).rows[0]?.count;

describe("LOG1: the role of the running app", () => {
  it("LOG1: adds to the records and reads them, and is refused every change, removal and emptying, whatever the triggers say", async () => {
    expect((await app.query("SELECT current_user AS role")).rows).toEqual([{ role: appRole }]);
    const before = await count("audit_event");
    for (const table of records) {
      for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`, `UPDATE ${table} SET at = now()`, `DROP TABLE ${table}`, `ALTER TABLE ${table} DISABLE TRIGGER ALL`]) {
        await expect(app.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
      }
    }
    for (const statement of ["UPDATE audit_event SET action = 'space.revert'", "UPDATE submission_event SET move = 'approve'", "UPDATE submission_event SET at = now()", "UPDATE space_revision SET version = 9", "UPDATE space_revision SET reason = ''", "SELECT * FROM _prisma_migrations"]) {
      await expect(app.query(statement), statement).rejects.toThrow("permission denied");
    }
    await app.query("INSERT INTO audit_event (actor, action, subject_type, subject_id) VALUES ('system', 'test.more', 'space', 's-2')");
    expect(await count("audit_event")).toBe((before ?? 0) + 1);
  });

  it("LOG1: may forget who, and nothing else: the triggers hold the columns that erasure needs", async () => {
    for (const change of ["actor = 'somebody-else'", "subject_id = 'erased'", "detail = '{}'", `detail = '{"to": "erased", "by": "0123456789abcdef0123"}'`, `detail = '{"to": 3, "by": "another"}'`, `detail = '{"to": 3, "by": "erased", "more": 1}'`]) {
      await expect(app.query(`UPDATE audit_event SET ${change} WHERE subject_id = 's-1'`), change).rejects.toThrow("written once");
      await expect(owner.query(`UPDATE audit_event SET ${change} WHERE subject_id = 's-1'`), change).rejects.toThrow("written once");
    }
    await owner.query("WITH made AS (INSERT INTO submission (kind, facts, idempotency_key) VALUES ('space-new', '{}', gen_random_uuid()) RETURNING id) INSERT INTO submission_event (submission_id, version, move, state, actor, facts) SELECT id, 1, 'submit', 'pending', 'x', '{}' FROM made");
    await expect(app.query("UPDATE submission_event SET facts = '{\"nameVi\": \"x\"}'")).rejects.toThrow("written once");
    await expect(owner.query("DELETE FROM audit_event")).rejects.toThrow("written once");
    await expect(owner.query("TRUNCATE audit_event")).rejects.toThrow("written once");
    await app.query(`UPDATE audit_event SET actor = 'erased', detail = '{"to": 3, "by": "erased"}' WHERE subject_id = 's-1'`);
  });

  it("is enough for the app's own work: a person is erased with all they left, and jobs come and go", async () => {
    await owner.query("DELETE FROM graphile_worker._private_jobs");
    vi.resetModules();
    vi.doMock("~/env.server", () => ({ env: { ...env, DATABASE_ROLE: appRole } }));
    const { db, pool } = await import("~/adapters/db.server");
    const { createSpace } = await import("~/spaces/space-write.server");
    const { spaceFacts } = await import("../support/space-facts");
    const { requestErasure } = await import("~/rights/erasure.server");
    const { eraseAccount } = await import("~/rights/erase-account.server");
    const { queueHealth } = await import("~/adapters/health.server");
    const { takeToken } = await import("~/accounts/limits.server");
    expect([(await pool.query("SELECT current_user AS role")).rows, await db.$queryRaw`SELECT current_user::text AS role`]).toEqual([[{ role: appRole }], [{ role: appRole }]]);
    const created = await db.$transaction((tx) => createSpace(tx, spaceFacts(), { actor: "seed", reason: "test" }));
    const lan = await newPersonWithEverything("Hoàng Lan Chi", created.kind === "created" ? created.spaceId : "", 2);
    await requestErasure(lan.id, "vi", new Date("2026-11-23T08:00:00Z"));
    const { id: erasureId } = await db.erasure.findFirstOrThrow({ where: { userId: lan.id } });
    await eraseAccount({ erasureId }, now);
    expect(await db.user.count()).toBe(0);
    expect((await owner.query("SELECT DISTINCT actor FROM audit_event WHERE action = 'test.line' AND actor <> 'system'")).rows).toEqual([{ actor: "erased" }]);
    expect(await queueHealth()).toBe("ok");
    expect((await takeToken("sign-in-account", "x")).ok).toBe(true);
    expect((await owner.query("SELECT count(*)::int AS count FROM graphile_worker._private_jobs")).rows).not.toEqual([{ count: 0 }]);
    await db.$disconnect();
    await pool.end();
    vi.doUnmock("~/env.server");
    vi.resetModules();
  });

  it("is taken where the database lets it be, and done without where not", async () => {
    expect(await takeableRole(env.DATABASE_URL ?? "", undefined)).toBe(appRole);
    expect(await takeableRole(env.DATABASE_URL ?? "", "no_such_role")).toBe("");
  });
});
