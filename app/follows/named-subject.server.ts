import { db } from "~/adapters/db.server";
import { shownTo } from "~/designers/profile.server";
import { listWards } from "~/places/place.server";
import { creativeFields } from "~/spaces/space";
import type { Asked } from "./follow-form";
import type { NamedSubject, Subject, SubjectType } from "./subject";

/** What everybody may see of the things that were asked for by their public names; the rest is left out. */
export async function findSubjects({ designer, space, ward, field }: Asked): Promise<NamedSubject[]> {
  return gather({ designer: { handle: { in: clean(designer) } }, space: { slug: { in: clean(space) } }, wards: ward, fields: field });
}

/** What everybody may see of things that are followed; the rest is left out. */
export async function nameSubjects(subjects: readonly Subject[]): Promise<NamedSubject[]> {
  const idsOf = (type: SubjectType) => subjects.filter((one) => one.type === type).map(({ id }) => id);
  return gather({ designer: { id: { in: idsOf("designer") } }, space: { id: { in: idsOf("space") } }, wards: idsOf("ward"), fields: idsOf("field") });
}

/** What a person can choose from without knowing anybody: every field and every ward. */
export async function listChoices(): Promise<{ wards: { code: string; nameVi: string; nameEn: string }[]; fields: readonly string[] }> {
  return { wards: (await listWards()).map(({ code, fullNameVi, nameEn }) => ({ code, nameVi: fullNameVi, nameEn })), fields: creativeFields };
}

interface Wanted {
  designer: { handle: { in: string[] } } | { id: { in: string[] } };
  space: { slug: { in: string[] } } | { id: { in: string[] } };
  wards: readonly string[];
  fields: readonly string[];
}

async function gather({ designer, space, wards, fields }: Wanted): Promise<NamedSubject[]> {
  const [designers, spaces, allWards] = await Promise.all([
    db.designerProfile.findMany({ where: { ...designer, ...shownTo(null) }, select: { id: true, handle: true, name: true }, orderBy: { name: "asc" } }),
    db.space.findMany({ where: { ...space, status: { not: "hidden" } }, select: { id: true, slug: true, nameVi: true, nameEn: true }, orderBy: { nameVi: "asc" } }),
    listWards(),
  ]);
  return [
    ...designers.map(({ id, handle, name }) => ({ type: "designer" as const, id, value: handle, nameVi: name, nameEn: null, path: `/designers/${handle}` })),
    ...spaces.map(({ id, slug, nameVi, nameEn }) => ({ type: "space" as const, id, value: slug, nameVi, nameEn, path: `/spaces/${slug}` })),
    ...allWards.filter(({ code }) => wards.includes(code)).map(({ code, fullNameVi, nameEn }) => ({ type: "ward" as const, id: code, value: code, nameVi: fullNameVi, nameEn, path: `/spaces?ward=${code}` })),
    ...creativeFields.filter((field) => fields.includes(field)).map((field) => ({ type: "field" as const, id: field, value: field, nameVi: field, nameEn: null, path: `/spaces?field=${field}` })),
  ];
}

/** why: Postgres refuses a zero byte anywhere. */
function clean(values: readonly string[]): string[] {
  return values.filter((value) => /^[a-z0-9-]+$/.test(value));
}
