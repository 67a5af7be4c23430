import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { languageOfSegment } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { cacheControl } from "~/lib/http.server";
import { originOf, pageMeta } from "~/ui/meta";
import { headOf } from "~/ui/page-head.server";
import { Prose, ProseSection } from "~/ui/prose";
import { useTiles } from "~/ui/use-tiles";

await needSections("privacy");

export async function loader({ params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  return json({ language, head: await headOf(language, "privacy") }, { headers: { "Cache-Control": cacheControl.minutes } });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? pageMeta({ language: data.language, path: "/privacy", ...data.head, image: "/social/site.png", origin: originOf(matches) }) : [];

const sections = ["short", "near", "server", "shown", "account", "profile", "proposals", "rights"];

export default function PrivacyRoute() {
  const tiles = useTiles();
  return (
    <Prose words="privacy" sections={sections} field="literature">
      {/* why: only where the operator sets a tile server does a visit reach anyone else. */}
      {tiles ? <ProseSection words="privacy" name="tiles" /> : null}
    </Prose>
  );
}
