import type { Tx } from "~/adapters/db.server";
import { moveCases } from "./space-merge-cases.server";

/** Every column that points to a space, and what a merge does with it; a test holds this list against the database. */
export const spaceLinks: Record<string, "moves" | "stays"> = {
  "former_slug.space_id": "moves",
  "certification.space_id": "moves",
  "designer_space.space_id": "moves",
  "work.space_id": "moves",
  "space_owner.space_id": "moves",
  "submission.space_id": "moves",
  "space.merged_into_id": "moves",
  "space_photo.space_id": "moves",
  "proposal_draft.space_id": "moves",
  "visitor_proposal.space_id": "moves",
  "owner_question.space_id": "moves",
  "space_claim.space_id": "moves",
  "space_invitation.space_id": "moves",
  "event_venue.space_id": "moves",
  // why: what an entry was is its own history, whatever became of it.
  "space_revision.space_id": "stays",
  "space_exact_place.space_id": "stays",
  // why: a name stands beside one confirmation of one entry.
  "confirmation_name.space_id": "stays",
};

/** Brings all that hangs on one entry over to another, leaving no doubles; tells how many of each came over. */
export async function moveLinks(tx: Tx, { from, to, actor }: { from: string; to: string; actor: string }): Promise<Record<string, number>> {
  const works = await tx.work.updateMany({ where: { spaceId: from }, data: { spaceId: to } });
  // why: a certificate names issuer and number, and the place has not changed: it goes along as it is, dates and all.
  const certificates = await tx.certification.updateMany({ where: { spaceId: from }, data: { spaceId: to } });
  const designers = await tx.$executeRaw`
    INSERT INTO designer_space (profile_id, space_id) SELECT profile_id, ${to}::uuid FROM designer_space WHERE space_id = ${from}::uuid ON CONFLICT DO NOTHING`;
  await tx.designerSpace.deleteMany({ where: { spaceId: from } });
  const owners = await tx.$executeRaw`
    INSERT INTO space_owner (space_id, user_id, via, since) SELECT ${to}::uuid, user_id, via, since FROM space_owner WHERE space_id = ${from}::uuid ON CONFLICT DO NOTHING`;
  await tx.spaceOwner.deleteMany({ where: { spaceId: from } });
  await tx.$executeRaw`
    DELETE FROM follow f USING follow g WHERE f.subject_type = 'space' AND f.subject_id = ${from} AND g.subject_type = 'space' AND g.subject_id = ${to}
      AND coalesce(f.user_id, f.subscriber_id::text) = coalesce(g.user_id, g.subscriber_id::text)`;
  const follows = await tx.follow.updateMany({ where: { subjectType: "space", subjectId: from }, data: { subjectId: to } });
  await moveOfPeople(tx, from, to);
  const cases = await moveCases(tx, { from, to, actor });
  return { works: works.count, certificates: certificates.count, designers, owners, follows: follows.count, cases };
}

/** What people have under way or have shown at an entry; where both have the same, the kept entry's own stays. */
async function moveOfPeople(tx: Tx, from: string, to: string): Promise<void> {
  await tx.spacePhoto.updateMany({ where: { spaceId: from }, data: { spaceId: to } });
  // why: what a visitor has not confirmed was written over the other entry, and goes with it.
  await tx.visitorProposal.updateMany({ where: { spaceId: from, submissionId: { not: null } }, data: { spaceId: to } });
  await tx.$executeRaw`UPDATE proposal_draft SET space_id = ${to}::uuid, base_version = (SELECT version FROM space WHERE id = ${to}::uuid) WHERE space_id = ${from}::uuid`;
  await tx.$executeRaw`
    INSERT INTO event_venue (event_id, space_id, position) SELECT event_id, ${to}::uuid, position FROM event_venue WHERE space_id = ${from}::uuid ON CONFLICT DO NOTHING`;
  await tx.eventVenue.deleteMany({ where: { spaceId: from } });
  await tx.$executeRaw`
    INSERT INTO owner_question (space_id, user_id, asked_at) SELECT ${to}::uuid, user_id, asked_at FROM owner_question WHERE space_id = ${from}::uuid ON CONFLICT DO NOTHING`;
  await tx.ownerQuestion.deleteMany({ where: { spaceId: from } });
  await tx.$executeRaw`
    UPDATE space_claim c SET space_id = ${to}::uuid WHERE space_id = ${from}::uuid
      AND NOT (state = 'open' AND EXISTS (SELECT 1 FROM space_claim k WHERE k.space_id = ${to}::uuid AND k.user_id = c.user_id AND k.state = 'open'))`;
  await tx.$executeRaw`
    UPDATE space_invitation i SET space_id = ${to}::uuid WHERE space_id = ${from}::uuid
      AND NOT EXISTS (SELECT 1 FROM space_invitation k WHERE k.space_id = ${to}::uuid AND k.email = i.email)`;
  await tx.spaceInvitation.deleteMany({ where: { spaceId: from } });
}
