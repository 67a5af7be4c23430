/** A record as the form of a proposal shows it: every field a text, unknown ones empty. */
import type { SpaceFacts } from "~/spaces/space";
import { unknownWard } from "./space-form";

export interface FormValues {
  nameVi?: string; nameEn?: string; kinds?: string[]; fields?: string[]; operation?: string; addressVi?: string; lng?: string; lat?: string;
  positionAccuracy?: string; wardCode?: string; openingHours?: string; price?: string; priceNoteVi?: string; stepFree?: string; amenities?: string[];
  phone?: string; email?: string; website?: string; instagram?: string; facebook?: string; summaryVi?: string; summaryEn?: string; founded?: string;
  ownership?: string; source?: string; note?: string;
}

/** The values of a form that begins with a record. */
export function formValuesOf(facts: SpaceFacts): FormValues {
  const text = (value: string | number | null) => (value === null ? undefined : String(value));
  return {
    nameVi: facts.nameVi, nameEn: text(facts.nameEn), kinds: facts.kinds, fields: facts.fields, operation: facts.operation, addressVi: text(facts.addressVi),
    lng: String(facts.lng), lat: String(facts.lat), positionAccuracy: facts.positionAccuracy, wardCode: facts.wardCode ?? unknownWard,
    openingHours: text(facts.openingHours), price: text(facts.price), priceNoteVi: text(facts.priceNoteVi), stepFree: text(facts.stepFree), amenities: facts.amenities,
    phone: text(facts.phone), email: text(facts.email), website: text(facts.website), instagram: text(facts.instagram), facebook: text(facts.facebook),
    summaryVi: text(facts.summaryVi), summaryEn: text(facts.summaryEn), founded: text(facts.founded), ownership: text(facts.ownership),
  };
}
