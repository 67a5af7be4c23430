import type { LoaderFunctionArgs } from "@remix-run/node";
import { designerSocialPicture } from "~/designers/designer-social.server";
import { languageOfSegment } from "~/i18n/i18n";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";

/** The picture that stands for a designer where their page is shared. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  const picture = await orUnavailable(designerSocialPicture(request, language, params.handle ?? "", new Date()));
  if (!picture) throw notFound();
  return picture;
}
