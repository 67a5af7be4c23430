import { db } from "~/adapters/db.server";
import { audienceOfPicture } from "~/designers/picture-audience.server";
import { shownTo } from "~/designers/profile.server";
import { isUuid } from "~/lib/uuid";
import type { Reportable, ReportableType } from "./report";
import { nameSubjects } from "./subject-name.server";

type Viewer = { id: string } | null;

const finders: Record<ReportableType, (id: string, viewer: Viewer) => Promise<Reportable | null>> = {
  async designer(handle, viewer) {
    const row = await db.designerProfile.findFirst({
      where: { handle, ...shownTo(viewer) },
      select: { id: true, name: true, works: { where: { hiddenAt: null }, select: { id: true, titleVi: true, titleEn: true }, orderBy: { position: "asc" } } },
    });
    return row && { type: "designer", id: row.id, nameVi: row.name, nameEn: null, path: `/designers/${handle}`, works: row.works };
  },
  async work(id, viewer) {
    if (!isUuid(id)) return null;
    const row = await db.work.findFirst({ where: { id, hiddenAt: null, profile: shownTo(viewer) }, select: { slug: true, titleVi: true, titleEn: true, profile: { select: { handle: true } } } });
    return row && { type: "work", id, nameVi: row.titleVi ?? row.titleEn ?? "", nameEn: row.titleEn, path: `/designers/${row.profile.handle}#${row.slug}`, works: [] };
  },
  async space(slug) {
    const row = await db.space.findFirst({ where: { slug, status: { not: "hidden" } }, select: { id: true, nameVi: true, nameEn: true } });
    return row && { type: "space", id: row.id, nameVi: row.nameVi, nameEn: row.nameEn, path: `/spaces/${slug}`, works: [] };
  },
  /** One that the viewer is sent; its page is that of the work it belongs to, else the file itself. */
  async media(id, viewer) {
    if (!isUuid(id) || !(await audienceOfPicture(id, async () => viewer))) return null;
    const name = (await nameSubjects([{ type: "media", id }])).get(id);
    return name ? { type: "media", id, nameVi: name.nameVi, nameEn: name.nameEn, path: name.path ?? "/", works: [] } : null;
  },
  /** Only by whom it was sent to. */
  async message(id, viewer) {
    if (!isUuid(id) || !viewer) return null;
    const row = await db.contactMessage.findFirst({ where: { id, toUserId: viewer.id }, select: { subject: true } });
    return row && { type: "message", id, nameVi: row.subject, nameEn: null, path: `/me/messages/${id}`, works: [] };
  },
};

/** The thing an address means, where the viewer may see it; null else. */
export async function findReportable(type: ReportableType, id: string, viewer: Viewer): Promise<Reportable | null> {
  return finders[type](id, viewer);
}
