import { db } from "~/adapters/db.server";
import { wantsMail } from "./mail-consent.server";
import { nameSubjects } from "./named-subject.server";
import { ownedBy, type Recipient } from "./recipient";
import { type NamedSubject, type Subject, subjectKey, type SubjectType } from "./subject";

/** A line of the list: what is followed, without its name where it is not shown to everybody any more. */
export interface FollowLine {
  id: string;
  type: SubjectType;
  subject: NamedSubject | null;
}

/** What a recipient follows, latest first. */
export async function listFollows(recipient: Recipient): Promise<FollowLine[]> {
  const rows = await db.follow.findMany({ where: ownedBy(recipient), select: { id: true, subjectType: true, subjectId: true }, orderBy: [{ createdAt: "desc" }, { id: "asc" }] });
  const follows = rows.map(({ id, subjectType, subjectId }) => ({ id, subject: { type: subjectType as SubjectType, id: subjectId } }));
  const named = new Map((await nameSubjects(follows.map(({ subject }) => subject))).map((one) => [subjectKey(one), one]));
  return follows.map(({ id, subject }) => ({ id, type: subject.type, subject: named.get(subjectKey(subject)) ?? null }));
}

/** Whether an account wants the weekly mail. */
export async function mailIsOn(userId: string): Promise<boolean> {
  return wantsMail(db, userId);
}

/** Whether the viewer follows a thing; null for a visitor. */
export async function isFollowing(viewer: { id: string } | null, { type, id }: Subject): Promise<boolean | null> {
  return viewer && (await db.follow.count({ where: { userId: viewer.id, subjectType: type, subjectId: id } })) > 0;
}

/** Whether the viewer follows the designer at a handle; null for a visitor. */
export async function isFollowingDesigner(viewer: { id: string } | null, handle: string): Promise<boolean | null> {
  const profile = viewer && (await db.designerProfile.findUnique({ where: { handle }, select: { id: true } }));
  return profile ? isFollowing(viewer, { type: "designer", id: profile.id }) : null;
}

/** Whether a recipient is still known: somebody without an account is forgotten when they stop. */
export async function isKnown({ kind, id }: Recipient): Promise<boolean> {
  return (kind === "user" ? await db.user.count({ where: { id } }) : await db.subscriber.count({ where: { id } })) > 0;
}
