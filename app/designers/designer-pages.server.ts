import { pageSource } from "~/spaces/sitemap.server";
import { shownCondition, shownFrom } from "./shown-designer.server";

const shown = shownCondition("ARRAY['public']");

/** The pages of designers that search engines may show: those of samples ask not to be. */
export const designerPages = pageSource("'/designers/' || row.handle", `${shownFrom} JOIN designer_profile row ON row.id = d.id WHERE ${shown} AND NOT d.sample`);
