import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { currentUser } from "~/accounts/session.server";
import { DesignersHere } from "~/designers/designers-here";
import { listDesignersAt } from "~/designers/profile.server";
import { env } from "~/env.server";
import { isFollowing } from "~/follows/follow.server";
import { FollowButton } from "~/follows/follow-button";
import { CareLink } from "~/owners/care-link";
import { careOf, pageFor } from "~/owners/care.server";
import { languageOfSegment, localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { movedPermanently, notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { eventsAt } from "~/programmes/event.server";
import { EventsHere } from "~/programmes/events-here";
import { listNearby } from "~/search/nearby.server";
import { ReportLink } from "~/reports/report-link";
import { PlaceMap } from "~/spaces/place-map";
import { pictureVersion } from "~/spaces/social-picture.server";
import { getSpace } from "~/spaces/space.server";
import { SpacePage } from "~/spaces/space-page";
import { listSpacePhotos } from "~/spaces/space-photo.server";
import { SpacePhotos } from "~/spaces/space-photos";
import { spaceTags } from "~/spaces/space-tags";
import { vouch, vouchesAs, type VouchReply } from "~/truth/vouch.server";
import { VouchBox } from "~/truth/vouch-box";
import { originOf } from "~/ui/meta";

await needSections("designers", "touch", "programmes", "truth", "photo");

const nearbyCount = 6;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  const viewer = await orUnavailable(currentUser(request));
  const found = await orUnavailable(pageFor(viewer, params.slug ?? "", new Date()));
  if (!found) throw notFound();
  if (found.kind === "moved") throw movedPermanently(localPath(language, `/spaces/${found.slug}`));
  const { page } = found;
  const [nearby, designers, following, mayVouch, events, photos, care] = await orUnavailable(
    Promise.all([listNearby(page.space, page.space.id, nearbyCount), listDesignersAt(page.space.id), isFollowing(viewer, { type: "space", id: page.space.id }), vouchesAs(viewer, page.space.id), eventsAt(page.space.slug, page.today), listSpacePhotos(page.space.id), careOf(language, viewer, page.space)]),
  );
  const picture = localPath(language, `/social/spaces/${page.space.slug}.png?v=${pictureVersion(page.space.version)}`);
  const vouching = mayVouch && page.space.status === "published" ? { by: mayVouch, done: new URL(request.url).searchParams.has("confirmed") } : null;
  return json({ page, nearby, designers, following, vouching, events, photos, care, picture, url: env.APP_ORIGIN + localPath(language, `/spaces/${page.space.slug}`) });
}

/** "Still right", by whoever looks after the place or a moderator. */
export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  const found = await orUnavailable(getSpace(params.slug ?? ""));
  if (found?.kind !== "space") throw notFound();
  return vouch(request, language, found.space.id, `/spaces/${found.space.slug}?confirmed`, new Date());
}

export const meta: MetaFunction<typeof loader> = ({ data, params, matches }) =>
  data ? spaceTags({ ...data, language: languageOfSegment(params.lang) ?? "vi", origin: originOf(matches) }) : [];

export default function SpaceRoute() {
  const { page, nearby, designers, following, vouching, events, photos, care, url } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as VouchReply | undefined;
  const { slug } = page.space;
  const touch = <><FollowButton type="space" value={slug} following={following} path={`/spaces/${slug}`} /><ReportLink type="space" id={slug} /><CareLink care={care} /></>;
  return <SpacePage data={page} nearby={nearby} url={url} map={<PlaceMap space={page.space} />} photos={<SpacePhotos slug={slug} photos={photos} />} people={<><EventsHere slug={slug} {...events} today={page.today} /><DesignersHere designers={designers} /></>} touch={touch} vouch={vouching ? <VouchBox {...vouching} version={page.space.version} reply={reply} /> : null} />;
}
