import { db, type Tx } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import type { Subject } from "./case-open.server";
import type { SubjectName } from "./case-view";

/** What reported things are called and where they stand, whoever may see them, by id; those that are gone are missing. */
export async function nameSubjects(subjects: readonly Subject[], tx: Tx = db): Promise<Map<string, SubjectName>> {
  const idsOf = (type: string) => ({ id: { in: subjects.filter((one) => one.type === type && isUuid(one.id)).map(({ id }) => id) } });
  const workColumns = { slug: true, titleVi: true, titleEn: true, profile: { select: { handle: true } } } as const;
  const [designers, works, spaces, messages, media] = await Promise.all([
    tx.designerProfile.findMany({ where: idsOf("designer"), select: { id: true, name: true, handle: true } }),
    tx.work.findMany({ where: idsOf("work"), select: { id: true, ...workColumns } }),
    tx.space.findMany({ where: idsOf("space"), select: { id: true, slug: true, nameVi: true, nameEn: true } }),
    tx.contactMessage.findMany({ where: idsOf("message"), select: { id: true, subject: true } }),
    tx.media.findMany({ where: idsOf("media"), select: { id: true, works: { select: { work: { select: workColumns } }, take: 1 } } }),
  ]);
  const nameOfWork = ({ slug, titleVi, titleEn, profile }: { slug: string; titleVi: string | null; titleEn: string | null; profile: { handle: string } }): SubjectName =>
    ({ nameVi: titleVi ?? titleEn ?? "", nameEn: titleEn, path: `/designers/${profile.handle}#${slug}` });
  return new Map<string, SubjectName>([
    ...designers.map(({ id, name, handle }) => [id, { nameVi: name, nameEn: null, path: `/designers/${handle}` }] as const),
    ...works.map(({ id, ...work }) => [id, nameOfWork(work)] as const),
    ...spaces.map(({ id, slug, nameVi, nameEn }) => [id, { nameVi, nameEn, path: `/spaces/${slug}` }] as const),
    ...messages.map(({ id, subject }) => [id, { nameVi: subject, nameEn: null, path: null }] as const),
    ...media.map(({ id, works: [first] }) => [id, first ? nameOfWork(first.work) : { nameVi: id.slice(0, 8), nameEn: null, path: null }] as const),
  ]);
}

/** The accounts that look after a thing: who made it, who shows it, who owns it; none of a message, which is nobody's to change. */
export async function ownersOf({ type, id }: Subject, tx: Tx = db): Promise<string[]> {
  if (!isUuid(id)) return [];
  if (type === "space") return (await tx.spaceOwner.findMany({ where: { spaceId: id }, select: { userId: true } })).map(({ userId }) => userId);
  const own = type === "designer" ? (await tx.designerProfile.findUnique({ where: { id }, select: { userId: true } }))?.userId
    : type === "work" ? (await tx.work.findUnique({ where: { id }, select: { profile: { select: { userId: true } } } }))?.profile.userId
    : type === "media" ? (await tx.media.findUnique({ where: { id }, select: { ownerId: true } }))?.ownerId
    : null;
  return own ? [own] : [];
}
