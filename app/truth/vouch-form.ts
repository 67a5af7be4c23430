/**
 * The form behind the button "still right" as it arrives; only these fields are read, whatever else is sent.
 */
import { z } from "zod";

export const vouchForm = z.object({
  /** The version of the space that was on the screen. */
  seen: z.coerce.number({ error: "form" }).int("form").min(1, "form").max(2_000_000_000, "form"),
  showName: z.literal("yes").optional(),
});
