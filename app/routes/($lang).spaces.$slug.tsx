import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentUser } from "~/accounts/session.server";
import { DesignersHere } from "~/designers/designers-here";
import { listDesignersAt } from "~/designers/profile.server";
import { env } from "~/env.server";
import { isFollowing } from "~/follows/follow.server";
import { FollowButton } from "~/follows/follow-button";
import { CareLink } from "~/owners/care-link";
import { careOf, pageFor } from "~/owners/care.server";
import { inLanguage, languageOfSegment, localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { movedPermanently, notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { listNearby } from "~/search/nearby.server";
import { ReportLink } from "~/reports/report-link";
import { addDays } from "~/spaces/hanoi-time";
import { spaceJsonLd } from "~/spaces/json-ld";
import { PlaceMap } from "~/spaces/place-map";
import { pictureVersion } from "~/spaces/social-picture.server";
import { SpacePage } from "~/spaces/space-page";
import { originOf, pageMeta } from "~/ui/meta";

await needSections("designers", "touch");

const nearbyCount = 6;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  const viewer = await orUnavailable(currentUser(request));
  const found = await orUnavailable(pageFor(viewer, params.slug ?? "", new Date()));
  if (!found) throw notFound();
  if (found.kind === "moved") throw movedPermanently(localPath(language, `/spaces/${found.slug}`));
  const { page } = found;
  const [nearby, designers, following, care] = await orUnavailable(
    Promise.all([listNearby(page.space, page.space.id, nearbyCount), listDesignersAt(page.space.id), isFollowing(viewer, { type: "space", id: page.space.id }), careOf(language, viewer, page.space)]),
  );
  const picture = localPath(language, `/social/spaces/${page.space.slug}.png?v=${pictureVersion(page.space.version)}`);
  return json({ page, nearby, designers, following, care, picture, url: env.APP_ORIGIN + localPath(language, `/spaces/${page.space.slug}`) });
}

export const meta: MetaFunction<typeof loader> = ({ data, params, matches }) => {
  if (!data) return [];
  const { page, picture, url } = data;
  const { space } = page;
  const language = languageOfSegment(params.lang) ?? "vi";
  const origin = originOf(matches);
  const name = inLanguage(language, space.nameVi, space.nameEn)?.text ?? space.nameVi;
  const description = inLanguage(language, space.summaryVi, space.summaryEn)?.text ?? null;
  const ward = page.ward ?? page.formerDistrict;
  const wardName = ward && (language === "vi" ? ward.fullNameVi : ward.nameEn);
  const hours = page.hours && { table: page.hours, monday: page.monday, sunday: addDays(page.monday, 6) };
  return [
    ...pageMeta({ language, path: `/spaces/${space.slug}`, title: name, description: description ?? name, image: picture, origin, hidden: space.status === "hidden" }),
    { "script:ld+json": spaceJsonLd({ space, name, description, wardName, url, imageUrl: origin + picture, hours }) },
  ];
};

export default function SpaceRoute() {
  const { page, nearby, designers, following, care, url } = useLoaderData<typeof loader>();
  const { slug } = page.space;
  const touch = <><FollowButton type="space" value={slug} following={following} path={`/spaces/${slug}`} /><ReportLink type="space" id={slug} /><CareLink care={care} /></>;
  return <SpacePage data={page} nearby={nearby} url={url} map={<PlaceMap space={page.space} />} people={<DesignersHere designers={designers} />} touch={touch} />;
}
