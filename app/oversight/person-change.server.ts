import { recordAudit } from "~/accounts/audit.server";
import type { Role } from "~/accounts/can";
import { giveRole, reopenAccount, shutAccount } from "~/accounts/role.server";
import { db, type Tx } from "~/adapters/db.server";
import { listWards } from "~/places/place.server";
import { creativeFields } from "~/spaces/space";
import type { Area } from "~/submissions/area";
import type { PersonForm } from "./person-form";
import { type PersonLetter, tellPerson } from "./person-mail.server";

/** `self`: nobody takes power from themselves, so one admin always remains; `notAllowed`: whoever asks is no admin any more. */
export type PersonChange = { kind: "changed" } | { kind: "unchanged" } | { kind: "self" } | { kind: "noRole" } | { kind: "notAllowed" } | { kind: "notFound" };

interface Locked {
  id: string;
  role: Role;
  isClosed: boolean;
}

type Change = (tx: Tx, person: Locked) => Promise<{ kind: "changed"; letter: PersonLetter } | { kind: "unchanged" } | { kind: "noRole" }>;

/** Does with an account what a form asks for. */
export async function changePerson(adminId: string, userId: string, form: PersonForm, now: Date): Promise<PersonChange> {
  if (form.intent === "role") return changeRole(adminId, userId, form.role);
  return form.intent === "areas" ? setAreas(adminId, userId, form.areas, form.only) : setClosed(adminId, userId, form.intent === "close", now);
}

/** Gives a person a role; the mail says what it lets them do and, where they may moderate, that they need a second factor. */
export async function changeRole(adminId: string, userId: string, role: Role): Promise<PersonChange> {
  return change(adminId, userId, async (tx, person) => {
    if (person.role === role) return { kind: "unchanged" };
    await giveRole(tx, adminId, person, role);
    return { kind: "changed", letter: `role-${role}` };
  });
}

/** Closes an account or opens it again. */
export async function setClosed(adminId: string, userId: string, isClosed: boolean, now: Date): Promise<PersonChange> {
  return change(adminId, userId, async (tx, person) => {
    if (person.isClosed === isClosed) return { kind: "unchanged" };
    if (isClosed) await shutAccount(tx, adminId, userId, now);
    else await reopenAccount(tx, adminId, userId);
    return { kind: "changed", letter: isClosed ? "closed" : "opened" };
  });
}

/** Says which wards and fields a moderator looks after, and whether they keep to them; of codes that mean nothing, none is kept. */
export async function setAreas(adminId: string, userId: string, areas: readonly Area[], only: boolean): Promise<PersonChange> {
  const wards = new Set((await listWards()).map(({ code }) => code));
  const known = areas.filter(({ type, code }) => (type === "ward" ? wards.has(code) : creativeFields.some((field) => field === code)));
  const kept = [...new Map(known.map((area) => [`${area.type}:${area.code}`, area])).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return change(adminId, userId, async (tx, person) => {
    if (person.role === "member") return { kind: "noRole" };
    await tx.moderatorArea.deleteMany({ where: { userId } });
    await tx.moderatorArea.createMany({ data: kept.map(([, { type, code }]) => ({ userId, areaType: type, areaCode: code })) });
    await tx.user.update({ where: { id: userId }, data: { areasOnly: only && kept.length > 0 } });
    await recordAudit(tx, { actor: adminId, action: "account.areas", subjectType: "account", subjectId: userId, detail: { areas: kept.map(([key]) => key), only: only && kept.length > 0 } });
    return { kind: "changed", letter: "areas" };
  }, { ownAllowed: true });
}

/** One change of one account, with its line in the log and its mail, or nothing at all. */
async function change(adminId: string, userId: string, make: Change, { ownAllowed = false } = {}): Promise<PersonChange> {
  if (adminId === userId && !ownAllowed) return { kind: "self" };
  return db.$transaction(async (tx) => {
    // why: of two admins who take each other's role at once, the second waits here and then is none any more.
    const locked = await tx.$queryRaw<Locked[]>`
      SELECT id, role, disabled_at IS NOT NULL AS "isClosed" FROM app_user WHERE role = 'admin' OR id = ${userId} ORDER BY id FOR UPDATE`;
    const admin = locked.find(({ id }) => id === adminId);
    if (admin?.role !== "admin" || admin.isClosed) return { kind: "notAllowed" };
    const person = locked.find(({ id }) => id === userId);
    if (!person) return { kind: "notFound" };
    const outcome = await make(tx, person);
    if (outcome.kind !== "changed") return outcome;
    await tellPerson(tx, userId, outcome.letter);
    return { kind: "changed" };
  });
}
