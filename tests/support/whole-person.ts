import { randomUUID } from "node:crypto";
import { db, pool } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { storage } from "~/adapters/storage.server";
import { variantKey } from "~/media/media";
import { pictureBytes } from "./pictures";

/** Somebody of whom something stands in every table that can hold anything of a person. */
export interface Whole {
  id: string;
  email: string;
  name: string;
  handle: string;
  profileId: string;
  workId: string;
  mediaId: string;
  /** A tag that nobody else has. */
  skill: string;
}

/** Makes such a person; `version` is the revision of the space they made, `friend` somebody they deal with. */
export async function newPersonWithEverything(name: string, spaceId: string, version: number, friend?: Whole): Promise<Whole> {
  const id = randomUUID().replaceAll("-", "");
  const handle = `thu-${id.slice(0, 10)}`;
  const email = `${handle}@example.vn`;
  const skill = `Nghề riêng ${id.slice(0, 8)}`;
  await db.user.create({
    data: {
      id, name, email, emailVerified: true, birthYear: 1999, lastSeenAt: new Date("2026-11-20T00:00:00Z"),
      accounts: { create: { id: `${id}-a`, accountId: id, providerId: "credential", password: "secret-hash" } },
      sessions: { create: { id: `${id}-s`, token: `${id}-secret-token`, expiresAt: new Date("2027-01-01T00:00:00Z"), userAgent: "Firefox" } },
      twoFactors: { create: { id: `${id}-t`, secret: "secret-seed", backupCodes: "secret-codes" } },
      passkeys: { create: { id: `${id}-p`, publicKey: "secret-key", credentialID: "secret-credential", counter: 1, deviceType: "singleDevice", backedUp: false } },
      consents: { create: { purpose: "account", granted: true, textVersion: "2026-11", language: "vi", at: new Date("2026-10-01T00:00:00Z") } },
    },
  });
  const profile = await db.designerProfile.create({
    data: { userId: id, handle, name, headlineVi: "Gốm và giấy dó", bioVi: "Dòng một\n</script><b>hai</b>", state: "published", publishedAt: new Date(), disciplines: ["ceramics"], languages: ["vi"], availability: ["jobs"], links: [{ label: "trang", url: `https://example.vn/${handle}` }], spaces: { create: { spaceId } } },
  });
  for (const [place, label] of [skill, "In lụa"].entries()) {
    const folded = label.toLowerCase();
    await db.skill.upsert({ where: { folded }, create: { folded, label }, update: {} });
    await db.designerSkill.create({ data: { profileId: profile.id, skillFolded: folded, position: place } });
  }
  const mediaId = randomUUID();
  const keys = [variantKey(mediaId, 320, "jpg"), variantKey(mediaId, 640, "jpg")] as const;
  await storage.put(keys[0], await pictureBytes(320, 240), "image/jpeg");
  await storage.put(keys[1], await pictureBytes(640, 480), "image/jpeg");
  const variants = keys.map((key, place) => ({ format: "jpg", width: place === 0 ? 320 : 640, height: place === 0 ? 240 : 480, key }));
  await db.media.create({ data: { id: mediaId, ownerId: id, state: "ready", bytes: 1000, width: 640, height: 480, variants } });
  const work = await db.work.create({
    data: { profileId: profile.id, slug: "binh-gom", titleVi: "Bình gốm", textVi: "Nung ở Bát Tràng", fields: ["crafts-folk-art"], tools: ["đất sét"], position: 0, images: { create: { mediaId, position: 0, altVi: "Một chiếc bình" } } },
  });
  await db.follow.create({ data: { userId: id, subjectType: "space", subjectId: spaceId } });
  await db.subscriber.create({ data: { email, language: "vi", confirmedAt: new Date(), follows: { create: { subjectType: "ward", subjectId: "1" } } } });
  await db.digest.create({ data: { recipient: `user:${id}`, sentAt: new Date() } });
  const reported = { subjectType: "space", subjectId: spaceId };
  const caseId = (await db.reportCase.findFirst({ where: { ...reported, state: "open" } }))?.id ?? (await db.reportCase.create({ data: { ...reported, dueAt: new Date() } })).id;
  await db.report.create({ data: { ...reported, caseId, reporterId: id, reason: "wrong", note: `do ${name.split(" ")[0]} báo` } });
  await db.report.create({ data: { ...reported, caseId, email, reason: "wrong" } });
  await db.caseEvent.create({ data: { caseId, version: version + 10, move: "counter", actor: id, note: `${name} trả lời` } });
  await db.takedown.create({ data: { subjectType: "media", subjectId: randomUUID(), caseId, actor: id, reason: "other", was: "ready", liftedAt: new Date(), liftedBy: id } });
  await pool.query("INSERT INTO space_revision (space_id, version, actor, reason, facts) VALUES ($1, $2, $3, 'sửa giờ mở cửa', '{}')", [spaceId, version, id]);
  await pool.query(
    `WITH made AS (INSERT INTO submission (kind, author_id, space_id, base_version, facts, idempotency_key) VALUES ('space-closed', $1, $2, 1, '{}', gen_random_uuid()) RETURNING id)
     INSERT INTO submission_event (submission_id, version, move, state, actor, note, facts) SELECT id, 1, 'submit', 'pending', $1, $3, '{}' FROM made`,
    [id, spaceId, `${name} thấy đã đóng cửa`],
  );
  await db.ownerQuestion.create({ data: { userId: id, spaceId, askedAt: new Date("2026-10-01T00:00:00Z") } });
  await db.confirmationName.upsert({ where: { spaceId }, update: {}, create: { userId: id, spaceId, confirmedOn: new Date("2026-10-01"), confirmedBy: "owner" } });
  // why: what they proposed before they had an account, and what they have begun since.
  await pool.query(
    `WITH made AS (INSERT INTO submission (kind, space_id, base_version, facts, idempotency_key) VALUES ('space-closed', $1, 1, '{}', gen_random_uuid()) RETURNING id),
     asked AS (INSERT INTO visitor_proposal (email, language, idempotency_key, kind, space_id, base_version, submission_id) SELECT $2, 'vi', gen_random_uuid(), 'space-closed', $1, 1, id FROM made RETURNING id, submission_id)
     INSERT INTO submission_event (submission_id, version, move, state, actor, note, facts) SELECT submission_id, 1, 'submit', 'pending', 'visitor:' || id, $3, '{}' FROM asked`,
    [spaceId, email, `${name} đi ngang qua`],
  );
  await db.visitorProposal.create({ data: { email, language: "vi", idempotencyKey: randomUUID(), kind: "space-new", facts: { nameVi: "Chưa xác nhận" }, confirmHash: `${id}-secret-hash` } });
  await db.proposalDraft.create({ data: { userId: id, key: randomUUID(), typed: { nameVi: `Nháp của ${name}` } } });
  await db.spacePhoto.create({ data: { ownerId: id, spaceId, mediaId, altVi: "Cổng vào", credit: name, licence: "cc-by-4.0", consentedAt: new Date(), consentText: "2026-11" } });
  // why: somebody who moderates too, and of whom the log tells as who did something, whom it was done to, and beside it.
  await db.moderatorArea.create({ data: { userId: id, areaType: "field", areaCode: "design" } });
  await pool.query("INSERT INTO second_opinion (submission_id, version, moderator_id, answer, reason) SELECT id, 1, $1, 'reject', 'duplicate' FROM submission WHERE author_id = $1", [id]);
  for (const [actor, type, subject, detail] of [[id, "space", spaceId, {}], ["system", "account", id, { after: "moderator" }], ["system", "space", spaceId, { owner: id, via: "phone" }]] as const) {
    await pool.query("INSERT INTO audit_event (actor, action, subject_type, subject_id, detail) VALUES ($1, 'test.line', $2, $3, $4)", [actor, type, subject, detail]);
  }
  await db.spaceOwner.create({ data: { spaceId, userId: id, via: "domain" } });
  await db.spaceClaim.create({ data: { spaceId, userId: id, way: "moderator", state: "withdrawn", proof: `${name} làm ở đây` } });
  const invitation = { spaceId, expiresAt: new Date("2027-01-01T00:00:00Z") };
  await db.spaceInvitation.create({ data: { ...invitation, email, named: handle, tokenHash: `${id}-to` } });
  await db.spaceInvitation.create({ data: { ...invitation, invitedById: id, email: `${id}@example.com`, named: "x", tokenHash: `${id}-by` } });
  await db.verification.create({ data: { id: `${id}-v`, identifier: `link:email:${id.slice(0, 5)}`, value: JSON.stringify({ userId: id, email }), expiresAt: new Date("2027-01-01T00:00:00Z") } });
  await enqueue(db, "send-mail", { to: email, subject: "waits", text: "waits", html: "waits" });
  if (friend) {
    await db.contactMessage.create({ data: { fromUserId: friend.id, toUserId: id, toProfileId: profile.id, subject: "Chào", body: "Làm chung nhé" } });
    await db.contactMessage.create({ data: { fromUserId: id, toUserId: friend.id, subject: "Đáp", body: "Được chứ" } });
    await db.contactBlock.create({ data: { userId: friend.id, blockedUserId: id } });
    await db.workCredit.create({ data: { workId: work.id, profileId: friend.profileId, role: "vẽ" } });
    await db.workCredit.create({ data: { workId: friend.workId, profileId: profile.id, role: "nung" } });
    await db.follow.create({ data: { userId: id, subjectType: "designer", subjectId: friend.profileId } });
  }
  return { id, email, name, handle, profileId: profile.id, workId: work.id, mediaId, skill };
}
