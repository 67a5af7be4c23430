import type { LoaderFunctionArgs } from "@remix-run/node";
import { createI18n, languageOfSegment } from "~/i18n/i18n";
import { loadAllSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { pictureVersion, socialPictureResponse } from "~/spaces/social-picture.server";

/** The picture of every page that has none of its own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  const { t } = createI18n(language, await loadAllSections(language));
  const text = { field: "design", slug: "ha-noi", over: t("spaces:social.over"), name: t("spaces:social.title"), under: t("spaces:social.under"), siteName: t("ui:siteName") } as const;
  const isLasting = new URL(request.url).searchParams.get("v") === pictureVersion(1);
  return socialPictureResponse(request, text, isLasting);
}
