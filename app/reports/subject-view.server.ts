import { db } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import { pictureColumns, type PictureRow, toPicture } from "~/media/picture.server";
import type { PictureData } from "~/media/media";
import type { Subject } from "./case-open.server";
import type { SubjectView } from "./case-view";
import { nameSubjects, ownersOf } from "./subject-name.server";

type Body = Pick<SubjectView, "texts" | "pictures" | "standing">;

const images = { select: { media: { select: pictureColumns } }, orderBy: { position: "asc" } } as const;

const bodies: Record<Subject["type"], (id: string) => Promise<Body | null>> = {
  async space(id) {
    const row = await db.space.findUnique({ where: { id }, select: { status: true, addressVi: true, summaryVi: true, summaryEn: true, openingHours: true, phone: true, email: true, website: true, instagram: true, facebook: true } });
    return row && { ...said(row.addressVi, row.summaryVi, row.summaryEn, row.openingHours, row.phone, row.email, row.website, row.instagram, row.facebook), pictures: [], standing: row.status === "hidden" ? "hidden" : "shown" };
  },
  async designer(id) {
    const row = await db.designerProfile.findUnique({ where: { id }, select: { state: true, visibility: true, headlineVi: true, headlineEn: true, bioVi: true, bioEn: true, learning: true, links: true } });
    const links = (row?.links ?? []) as unknown as { url: string }[];
    return row && { ...said(row.headlineVi, row.headlineEn, row.bioVi, row.bioEn, row.learning, ...links.map(({ url }) => url)), pictures: [], standing: row.state === "published" && row.visibility !== "hidden" ? "shown" : "hidden" };
  },
  async work(id) {
    const row = await db.work.findUnique({ where: { id }, select: { hiddenAt: true, textVi: true, textEn: true, creditLine: true, images } });
    return row && { ...said(row.textVi, row.textEn, row.creditLine), pictures: row.images.flatMap(({ media }) => drawn(media)), standing: row.hiddenAt ? "hidden" : "shown" };
  },
  async media(id) {
    const row = await db.media.findUnique({ where: { id }, select: { ...pictureColumns, works: { select: { altVi: true, altEn: true } } } });
    return row && { ...said(...row.works.flatMap(({ altVi, altEn }) => [altVi, altEn])), pictures: drawn(row), standing: row.state === "ready" ? "shown" : "hidden" };
  },
  async message(id) {
    const row = await db.contactMessage.findUnique({ where: { id }, select: { body: true } });
    return row && { ...said(row.body), pictures: [], standing: "shown" };
  },
};

/** A reported thing as it is, whoever may see it; null where it is gone. */
export async function viewSubject(subject: Subject, viewerId: string): Promise<SubjectView | null> {
  if (!isUuid(subject.id)) return null;
  const [names, body, owners, down] = await Promise.all([nameSubjects([subject]), bodies[subject.type](subject.id), ownersOf(subject), isTakenDown(subject)]);
  const name = names.get(subject.id);
  if (!name || !body) return null;
  const standing = down ? "taken-down" : body.standing;
  return { ...name, ...body, standing, path: standing === "shown" ? name.path : null, hasOwner: owners.length > 0, isOwn: owners.includes(viewerId) };
}

/** Whether a moderator has unpublished a thing and nobody has lifted that. */
export async function isTakenDown({ type, id }: Subject, tx: Pick<typeof db, "takedown"> = db): Promise<boolean> {
  return (await tx.takedown.count({ where: { subjectType: type, subjectId: id, liftedAt: null } })) > 0;
}

function said(...texts: (string | null)[]): Pick<Body, "texts"> {
  return { texts: texts.filter((text) => text !== null && text !== "") as string[] };
}

/** why: who decides over a picture that was taken down has to see it; its files are sent to moderators alone. */
function drawn(row: PictureRow): PictureData[] {
  const picture = toPicture({ ...row, state: row.state === "taken-down" ? "ready" : row.state });
  return picture ? [picture] : [];
}
