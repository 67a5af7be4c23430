/**
 * What an admin may do with an account, as it arrives: a role, closing and opening, areas. An area is "ward:CODE" or "field:NAME"; a
 * ward to be added comes in a field of its own, empty where none is.
 */
import { z } from "zod";
import { roles } from "~/accounts/can";
import { type Area, areaTypes } from "~/submissions/area";

const areaText = z.string().regex(/^(ward|field):[a-z0-9-]{1,60}$/, "form");

export const personForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("role"), role: z.enum(roles, { error: "form" }) }),
  z.object({ intent: z.literal("close") }),
  z.object({ intent: z.literal("open") }),
  z.object({
    intent: z.literal("areas"),
    areas: z.array(areaText).max(200, "form").default([]),
    addWard: areaText.optional(),
    only: z.literal("yes", { error: "form" }).optional(),
  }).transform(({ areas, addWard, only, ...form }) => ({ ...form, areas: [...areas, ...(addWard ? [addWard] : [])].map(areaOf), only: only === "yes" })),
], { error: "form" });
export type PersonForm = z.output<typeof personForm>;

function areaOf(text: string): Area {
  const [type, code = ""] = text.split(":");
  return { type: areaTypes.find((one) => one === type) ?? "field", code };
}
