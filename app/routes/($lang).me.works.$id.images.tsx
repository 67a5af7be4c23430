import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { standingTakedowns } from "~/accounts/takedown.server";
import { pictureForm } from "~/designers/work-form";
import { focalOf } from "~/designers/work-focal";
import { changePicture } from "~/designers/work-picture.server";
import { WorkPicturesPage } from "~/designers/work-pictures-page";
import { ownWorkOr404, worksData } from "~/designers/work-reply.server";
import { readRefusals } from "~/designers/work-upload.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";

await needSections("works", "cases");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, work } = await ownWorkOr404(request, params);
  const takedowns = await orUnavailable(standingTakedowns("media", work.pictures.map(({ mediaId }) => mediaId)));
  return worksData(language, "edit", { work, takedowns, ...readRefusals(new URL(request.url).searchParams) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user, work } = await ownWorkOr404(request, params);
  const submission = await readForm(request, pictureForm);
  if (submission.status !== "success") return json({}, { status: 400 });
  const { mediaId, intent, altVi, altEn } = submission.value;
  const shown = work.pictures.find((one) => one.mediaId === mediaId);
  if (!shown) throw notFound();
  const focal = shown.picture && focalOf(submission.value, shown.picture);
  if (!(await orUnavailable(changePicture(user.id, work.id, { mediaId, intent, altVi, altEn, focal })))) throw notFound();
  return goOn(localPath(language, `/me/works/${work.id}/images`));
}

export default function WorkImagesRoute() {
  const { work, kept, refused, takedowns } = useLoaderData<typeof loader>();
  return <WorkPicturesPage work={work} kept={kept} refused={refused} takedowns={takedowns} />;
}
