import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { goOn } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { orUnavailable } from "~/lib/http.server";
import { uploadPhoto } from "~/submissions/photo-upload.server";
import { memberProposer, spaceOr404 } from "~/submissions/propose.server";

/** Whoever comes here by address is shown the form. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await memberProposer(request, params.lang);
  const { slug } = await spaceOr404(language, params.slug, "photo", user);
  return goOn(localPath(language, `/spaces/${slug}/photo`));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await memberProposer(request, params.lang);
  const { id, slug } = await spaceOr404(language, params.slug, "photo", user);
  const outcome = await orUnavailable(uploadPhoto(request, user.id, id));
  const query = outcome.kind === "kept" ? `photo=${outcome.photoId}` : `refused=${outcome.reason}`;
  return goOn(localPath(language, `/spaces/${slug}/photo?${query}`));
}
