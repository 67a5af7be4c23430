import type { LoaderFunctionArgs } from "@remix-run/node";
import { currentUser } from "~/accounts/session.server";
import { audienceOfPicture } from "~/designers/picture-audience.server";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { readPictureUrl } from "~/media/media";
import { pictureFileResponse } from "~/media/picture-file.server";
import { audienceOfSpacePhoto } from "~/spaces/space-photo.server";

/** One file of a picture, for whoever may see what it belongs to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = readPictureUrl(params["*"] ?? "");
  const viewer = () => currentUser(request);
  const audience = asked && (await orUnavailable(audienceOfPicture(asked.mediaId, viewer).then((found) => found ?? audienceOfSpacePhoto(asked.mediaId, viewer))));
  if (!asked || !audience) throw notFound();
  return pictureFileResponse(request, asked.key, audience);
}
