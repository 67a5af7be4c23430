import type { LoaderFunctionArgs } from "@remix-run/node";
import { createI18n, languageOfSegment } from "~/i18n/i18n";
import { loadAllSections } from "~/i18n/sections";
import { movedPermanently, notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { localPath } from "~/i18n/i18n";
import { getSpace } from "~/spaces/space.server";
import { pictureVersion, socialPictureResponse } from "~/spaces/social-picture.server";
import { socialText } from "~/spaces/social-text";

/** The picture that stands for a space where its page is shared. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  const found = await orUnavailable(getSpace(params.slug ?? ""));
  if (!found) throw notFound();
  if (found.kind === "moved") return movedPermanently(localPath(language, `/social/spaces/${found.slug}.png`));
  const { t } = createI18n(language, await loadAllSections(language));
  const text = socialText(language, t, found.space, found.ward ?? found.formerDistrict);
  const isLasting = new URL(request.url).searchParams.get("v") === pictureVersion(found.space.version);
  return socialPictureResponse(request, text, isLasting);
}
