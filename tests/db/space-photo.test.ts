import { storedKeys } from "../support/media-dir";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { storage } from "~/adapters/storage.server";
import { audienceOfPicture } from "~/designers/picture-audience.server";
import { log } from "~/lib/log.server";
import { processMedia } from "~/media/process-media.server";
import { removeFiles } from "~/media/remove-media.server";
import { audienceOfSpacePhoto, getLoosePhoto, listSpacePhotos, setPhotoHidden } from "~/spaces/space-photo.server";
import { decideSubmission } from "~/submissions/decide.server";
import { revisePhoto, submitPhoto } from "~/submissions/photo-submit.server";
import { uploadPhoto } from "~/submissions/photo-upload.server";
import { getReview } from "~/submissions/review.server";
import { getOwnSubmission } from "~/submissions/submission.server";
import { withdrawSubmission } from "~/submissions/submission-write.server";
import { sweepProposals } from "~/submissions/sweep-proposals.server";
import { phonePhoto, refusedFiles } from "../support/pictures";
import { listed, order, person } from "../support/submission";
import { uploadRequest, waitingJobs } from "../support/upload";

log.level = "silent";
const words = { altVi: "Cổng vào xưởng", altEn: null, credit: "Trần Thị Lan", licence: "cc-by-4.0" as const };
let lan: Awaited<ReturnType<typeof person>>;
let moderator: Awaited<ReturnType<typeof person>>;
let spaceId: string;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, media, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  await storage.remove(await storedKeys());
  [lan, moderator] = [await person(), await person("moderator", "Hà")];
  spaceId = await listed();
});

async function upload(): Promise<string> {
  const outcome = await uploadPhoto(uploadRequest([{ name: "cong.jpg", bytes: await phonePhoto(400, 300) }]), lan.id, spaceId);
  if (outcome.kind !== "kept") throw new Error(outcome.reason);
  return outcome.photoId;
}
const draw = async (photoId: string) => processMedia({ mediaId: (await mediaOf(photoId)) ?? "" });
const mediaOf = async (id: string) => (await db.spacePhoto.findUnique({ where: { id } }))?.mediaId;

async function sent(): Promise<{ photoId: string; mediaId: string; submissionId: string }> {
  const photoId = await upload();
  await draw(photoId);
  const outcome = await submitPhoto(lan.id, { photoId, spaceId, words, note: null }, new Date());
  return { photoId, mediaId: (await mediaOf(photoId)) ?? "", submissionId: outcome.kind === "submitted" ? outcome.submissionId : "" };
}

const asVisitor = () => Promise.resolve(null);
const as = (role: "member" | "moderator", secondFactor = true) => () => Promise.resolve({ id: randomUUID(), role, secondFactor, demo: false });
const audiences = async (mediaId: string) => [await audienceOfSpacePhoto(mediaId, asVisitor), await audienceOfSpacePhoto(mediaId, as("member")), await audienceOfSpacePhoto(mediaId, as("moderator")), await audienceOfSpacePhoto(mediaId, as("moderator", false))];

describe("a photo of a space", () => {
  it("shows with credit and licence once approved, and is nobody's but the sender's and moderators' before", async () => {
    const { submissionId, mediaId } = await sent();
    expect(await listSpacePhotos(spaceId)).toEqual([]);
    expect(await audiences(mediaId)).toEqual([null, null, "thisViewer", null]);
    expect(await audienceOfPicture(mediaId, () => Promise.resolve({ id: lan.id }))).toBe("thisViewer");
    expect(await getReview(moderator.id, submissionId, new Date())).toMatchObject({ kind: "space-photo", differences: [], photo: { words, picture: { id: mediaId } } });
    expect(await decideSubmission(moderator, submissionId, order(), new Date())).toEqual({ kind: "decided", state: "approved" });
    expect(await listSpacePhotos(spaceId)).toMatchObject([{ ...words, picture: { id: mediaId } }]);
    expect(await audiences(mediaId)).toEqual(["everybody", "everybody", "everybody", "everybody"]);
    expect(await db.space.findUniqueOrThrow({ where: { id: spaceId } }), "no fact is changed").toMatchObject({ version: 1 });
    await db.$transaction((tx) => setPhotoHidden(tx, "00000000-0000-4000-8000-000000000000", new Date()));
    await db.$transaction(async (tx) => setPhotoHidden(tx, (await tx.spacePhoto.findFirstOrThrow()).id, new Date()));
    expect([await listSpacePhotos(spaceId), (await audiences(mediaId))[0]]).toEqual([[], null]);
  });

  it("is approved by nobody before there is a picture to see", async () => {
    const photoId = await upload();
    const outcome = await submitPhoto(lan.id, { photoId, spaceId, words, note: null }, new Date());
    const id = outcome.kind === "submitted" ? outcome.submissionId : "";
    expect(await decideSubmission(moderator, id, order(), new Date())).toEqual({ kind: "photoNotReady" });
    await draw(photoId);
    expect(await decideSubmission(moderator, id, order(), new Date())).toMatchObject({ kind: "decided" });
  });

  it("is sent once however often, only by who uploaded it, and only for its space", async () => {
    const photoId = await upload();
    const send = (by: string, to = spaceId) => submitPhoto(by, { photoId, spaceId: to, words, note: null }, new Date());
    expect(await send(moderator.id)).toEqual({ kind: "notFound" });
    expect(await send(lan.id, await listed({ slug: "noi-khac", nameVi: "Nơi khác" }))).toEqual({ kind: "notFound" });
    expect([await getLoosePhoto(moderator.id, spaceId, photoId), (await getLoosePhoto(lan.id, spaceId, photoId))?.words]).toEqual([null, null]);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => send(lan.id)));
    expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(1);
    expect([await db.submission.count(), await getLoosePhoto(lan.id, spaceId, photoId)]).toEqual([1, null]);
  });

  it("is described anew when moderators ask, and says so to them", async () => {
    const { submissionId } = await sent();
    await decideSubmission(moderator, submissionId, order({ decision: "ask-for-changes" }), new Date());
    const own = await getOwnSubmission(lan.id, submissionId);
    if (!own) throw new Error("gone");
    expect(await revisePhoto(lan.id, own.submission, { seen: 1, words: { ...words, credit: "Ai đó" }, note: null }, new Date())).toEqual({ kind: "stale" });
    expect((await getReview(moderator.id, submissionId, new Date()))?.photo?.words?.credit, "a refused revision changes nothing").toBe(words.credit);
    expect(await revisePhoto(lan.id, own.submission, { seen: 2, words: { ...words, credit: "Lan Trần" }, note: "đã sửa" }, new Date())).toMatchObject({ state: "pending" });
    expect(await getReview(moderator.id, submissionId, new Date())).toMatchObject({ state: "pending", photo: { words: { credit: "Lan Trần" } } });
  });

  it("is gone with all its files where it was rejected, withdrawn, or never described", async () => {
    const [rejected, withdrawn, loose] = [await sent(), await sent(), await upload()];
    await decideSubmission(moderator, rejected.submissionId, order({ decision: "reject" }), new Date());
    await withdrawSubmission(lan.id, withdrawn.submissionId, 1);
    const approved = await sent();
    await decideSubmission(moderator, approved.submissionId, order(), new Date());
    expect((await audiences(rejected.mediaId))[0], "out of reach at once").toBeNull();
    await sweepProposals(new Date(Date.now() + 3 * 60_000));
    expect(await db.spacePhoto.count(), "a rejection may be taken back for a while").toBe(4);
    await sweepProposals(new Date(Date.now() + 61 * 60_000));
    expect(await db.spacePhoto.count()).toBe(2);
    await sweepProposals(new Date(Date.now() + 3 * 86_400_000));
    for (const payload of await waitingJobs("remove-files")) await removeFiles(payload as { keys: string[] });
    expect(await mediaOf(loose)).toBeUndefined();
    expect(new Set((await storedKeys()).map((key) => key.split("/")[1]))).toEqual(new Set([approved.mediaId]));
    expect((await getReview(moderator.id, rejected.submissionId, new Date()))?.photo).toBeNull();
  });

  it("UP2 UP4: is checked and counted as every upload", async () => {
    for (const [name, { bytes, reason }] of Object.entries(await refusedFiles())) {
      expect(await uploadPhoto(uploadRequest([{ name: "cong.jpg", bytes }]), lan.id, spaceId), name).toEqual({ kind: "refused", reason });
    }
    for (let count = 0; count < 10; count++) await upload();
    expect(await uploadPhoto(uploadRequest([{ name: "cong.jpg", bytes: await phonePhoto(400, 300) }]), lan.id, spaceId)).toEqual({ kind: "refused", reason: "tooManyLoose" });
    expect(await db.media.count()).toBe(10);
  });
});
