import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import type { Mail } from "~/adapters/mail.server";
import { setRole } from "~/accounts/role.server";
import { log } from "~/lib/log.server";
import { changeRole, setAreas, setClosed } from "~/oversight/person-change.server";
import { findPeople, getPerson } from "~/oversight/person.server";
import { areasOf, whereMyAreas } from "~/submissions/area.server";
import { claimSubmission } from "~/submissions/claim.server";
import { decideSubmission } from "~/submissions/decide.server";
import { admin } from "../support/oversight";
import { order, person, proposeNew } from "../support/submission";
import { waitingJobs } from "../support/upload";

log.level = "error";
const now = new Date();
let boss: Awaited<ReturnType<typeof admin>>;
let lan: Awaited<ReturnType<typeof person>>;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  await pool.query("INSERT INTO ward (code, slug, type, name_vi, full_name_vi, name_en, lng, lat, area_km2) VALUES ('00070', 'hoan-kiem', 'phuong', 'Hoàn Kiếm', 'Phường Hoàn Kiếm', 'Hoan Kiem', 105.85, 21.03, 1), ('00008', 'ngoc-ha', 'phuong', 'Ngọc Hà', 'Phường Ngọc Hà', 'Ngoc Ha', 105.83, 21.04, 1) ON CONFLICT DO NOTHING");
  [boss, lan] = [await admin(), await person("member", "Hoàng Lan Chi")];
});

const openSession = (userId: string) => db.session.create({ data: { id: `s-${userId}`, token: userId, userId, expiresAt: new Date(Date.now() + 3_600_000) } });
const roleOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).role;
const linesAbout = async (subjectId: string) => (await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ actor, action, detail }) => ({ actor, action, detail }));
const lettersTo = async (email: string) => (await waitingJobs("send-mail")).map((one) => one as unknown as Mail).filter(({ to }) => to === email).map(({ subject }) => subject);

describe("roles", () => {
  it("SES2: change with their sessions, a line in the log and a mail, all or nothing", async () => {
    await openSession(lan.id);
    expect(await changeRole(boss.id, lan.id, "moderator")).toEqual({ kind: "changed" });
    expect([await roleOf(lan.id), await db.session.count({ where: { userId: lan.id } })]).toEqual(["moderator", 0]);
    expect(await linesAbout(lan.id)).toEqual([{ actor: boss.id, action: "account.role", detail: { before: "member", after: "moderator" } }]);
    expect(await lettersTo(lan.email)).toEqual(["Bạn là người duyệt trên Sáng tạo Hà Nội"]);
    expect(await changeRole(boss.id, lan.id, "moderator")).toEqual({ kind: "unchanged" });
    expect(await linesAbout(lan.id)).toHaveLength(1);
  });

  it("AC5: nobody takes their own, and only who is an open admin gives any", async () => {
    expect(await changeRole(boss.id, boss.id, "member")).toEqual({ kind: "self" });
    expect(await setClosed(boss.id, boss.id, true, now)).toEqual({ kind: "self" });
    const moderator = await person("moderator");
    for (const id of [moderator.id, lan.id, "nobody"]) expect(await changeRole(id, boss.id, "member")).toEqual({ kind: "notAllowed" });
    const closed = await admin("Đã đóng");
    await setClosed(boss.id, closed.id, true, now);
    expect(await changeRole(closed.id, boss.id, "member")).toEqual({ kind: "notAllowed" });
    expect(await changeRole(boss.id, "nobody", "member")).toEqual({ kind: "notFound" });
    expect(await roleOf(boss.id)).toBe("admin");
  });

  it("of admins who take each other's at once, one always stays", async () => {
    const all = [boss, await admin("Hai"), await admin("Ba")];
    for (let round = 0; round < 5; round++) {
      await db.user.updateMany({ where: { id: { in: all.map(({ id }) => id) } }, data: { role: "admin", disabledAt: null } });
      await Promise.all(all.flatMap((one) => all.filter((other) => other !== one).map((other, place) => (place === 0 ? changeRole(one.id, other.id, "member") : setClosed(one.id, other.id, true, now)))));
      expect(await db.user.count({ where: { role: "admin", disabledAt: null } })).toBeGreaterThan(0);
    }
  });

  it("given at the command line leave a line too, and take areas and claims along", async () => {
    await setRole(lan.email, "moderator");
    await setAreas(boss.id, lan.id, [{ type: "ward", code: "00070" }], true);
    const author = await person();
    const id = await proposeNew(author.id, { wardCode: "00070" });
    await claimSubmission(lan.id, id, now);
    await setRole(lan.email, "member");
    expect(await areasOf(lan.id)).toEqual({ areas: [], only: false });
    expect(await db.submission.findUniqueOrThrow({ where: { id } })).toMatchObject({ claimedById: null });
    expect((await linesAbout(lan.id)).map(({ actor, action }) => `${actor === boss.id ? "boss" : actor} ${action}`)).toEqual(["system account.role", "boss account.areas", "system account.role"]);
  });
});

describe("accounts", () => {
  it("SES2: are closed with every session, and opened again, each with its line and mail", async () => {
    await openSession(lan.id);
    expect(await setClosed(boss.id, lan.id, true, now)).toEqual({ kind: "changed" });
    expect(await db.session.count()).toBe(0);
    expect(await setClosed(boss.id, lan.id, true, now)).toEqual({ kind: "unchanged" });
    expect(await setClosed(boss.id, lan.id, false, now)).toEqual({ kind: "changed" });
    expect(await db.user.findUniqueOrThrow({ where: { id: lan.id } })).toMatchObject({ disabledAt: null });
    expect((await linesAbout(lan.id)).map(({ action }) => action)).toEqual(["account.close", "account.open"]);
    expect((await lettersTo(lan.email)).sort()).toEqual(["Tài khoản của bạn đã bị đóng", "Tài khoản của bạn đã được mở lại"]);
  });

  it("are found by name without marks and by address; without a question, whoever has a role", async () => {
    const ids = async (text: string | null) => (await findPeople(text)).map(({ id }) => id);
    expect(await ids("hoang lan")).toEqual([lan.id]);
    expect(await ids(lan.email.toUpperCase().slice(0, 20))).toEqual([lan.id]);
    expect(await ids("%")).toEqual([]);
    expect(await ids(null)).toEqual([boss.id]);
    expect(await getPerson(lan.id)).toMatchObject({ email: lan.email, role: "member", isClosed: false, hasSecondFactor: false, decided: 0 });
    expect(await getPerson("nobody")).toBeNull();
  });
});

describe("areas", () => {
  it("are kept where they exist, for those who may moderate", async () => {
    expect(await setAreas(boss.id, lan.id, [{ type: "ward", code: "00070" }], false)).toEqual({ kind: "noRole" });
    await changeRole(boss.id, lan.id, "moderator");
    expect(await setAreas(boss.id, lan.id, [{ type: "ward", code: "99999" }, { type: "field", code: "design" }, { type: "field", code: "design" }, { type: "field", code: "x" }], false)).toEqual({ kind: "changed" });
    expect(await areasOf(lan.id)).toEqual({ areas: [{ type: "field", code: "design" }], only: false });
    expect(await setAreas(boss.id, lan.id, [], true), "keeping to nothing would be keeping out of everything").toEqual({ kind: "changed" });
    expect(await areasOf(lan.id)).toEqual({ areas: [], only: false });
    expect(await setAreas(boss.id, boss.id, [{ type: "field", code: "film" }], false)).toEqual({ kind: "changed" });
  });

  it("put their own and what nobody looks after into a list, and leave out what others look after", async () => {
    const [ha, son, author] = [await person("moderator", "Hà"), await person("moderator", "Sơn"), await person()];
    const mine = await proposeNew(author.id, { nameVi: "Một", wardCode: "00070", fields: ["film"] });
    const byField = await proposeNew(author.id, { nameVi: "Hai", wardCode: "00008", fields: ["design"] });
    const theirs = await proposeNew(author.id, { nameVi: "Ba", wardCode: "00008", fields: ["film"] });
    const nobodys = await proposeNew(author.id, { nameVi: "Bốn", wardCode: null, fields: ["music"] });
    const shown = async (userId: string) => (await db.submission.findMany({ where: { state: "pending", ...(await whereMyAreas(userId)) }, orderBy: { submittedAt: "asc" } })).map(({ id }) => id);
    expect(await shown(ha.id), "while nobody has an area, everything").toEqual([mine, byField, theirs, nobodys]);
    await setAreas(boss.id, ha.id, [{ type: "ward", code: "00070" }, { type: "field", code: "design" }], false);
    await setAreas(boss.id, son.id, [{ type: "ward", code: "00008" }], false);
    expect([await shown(ha.id), await shown(son.id), await shown(boss.id)]).toEqual([[mine, byField, nobodys], [byField, theirs, nobodys], [nobodys]]);
    await setClosed(boss.id, son.id, true, now);
    expect(await shown(boss.id), "who is gone looks after nothing").toEqual([theirs, nobodys]);
  });

  it("AC5: bind only whom an admin has bound to them", async () => {
    const [ha, author] = [await person("moderator", "Hà"), await person()];
    const [inside, outside, another] = [await proposeNew(author.id, { wardCode: "00070" }), await proposeNew(author.id, { wardCode: "00008", fields: ["film"] }), await proposeNew(author.id, { wardCode: "00008", fields: ["film"] })];
    await setAreas(boss.id, ha.id, [{ type: "ward", code: "00070" }], false);
    expect(await decideSubmission(ha, another, order(), now)).toMatchObject({ kind: "decided" });
    await setAreas(boss.id, ha.id, [{ type: "ward", code: "00070" }], true);
    expect(await decideSubmission(ha, outside, order(), now)).toEqual({ kind: "notAllowed" });
    expect(await db.submission.findUniqueOrThrow({ where: { id: outside } })).toMatchObject({ state: "pending", version: 1 });
    expect(await decideSubmission(ha, inside, order(), now)).toMatchObject({ kind: "decided" });
  });
});
