import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import { goOn } from "~/accounts/reply.server";
import { ownWorkOr404 } from "~/designers/work-reply.server";
import { sayRefusals, uploadPictures } from "~/designers/work-upload.server";
import { localPath } from "~/i18n/i18n";
import { orUnavailable } from "~/lib/http.server";

/** Whoever comes here by address is shown the pictures. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, work } = await ownWorkOr404(request, params);
  return goOn(localPath(language, `/me/works/${work.id}/images`));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user, work } = await ownWorkOr404(request, params);
  const outcome = await orUnavailable(uploadPictures(request, user.id, work));
  if (request.headers.get("Accept") === "application/json") {
    return json(outcome, { status: outcome.kept > 0 ? 201 : 422, headers: { "Cache-Control": privateCaching } });
  }
  return goOn(localPath(language, `/me/works/${work.id}/images?${sayRefusals(outcome)}`));
}
