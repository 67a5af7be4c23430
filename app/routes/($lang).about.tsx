import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { languageOfSegment } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { cacheControl } from "~/lib/http.server";
import { originOf, pageMeta } from "~/ui/meta";
import { headOf } from "~/ui/page-head.server";
import { Prose } from "~/ui/prose";

await needSections("about");

export async function loader({ params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  return json({ language, head: await headOf(language, "about") }, { headers: { "Cache-Control": cacheControl.minutes } });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? pageMeta({ language: data.language, path: "/about", ...data.head, image: "/social/site.png", origin: originOf(matches) }) : [];

const sections = ["what", "listed", "sources", "correct", "wards", "open", "credits"];

export default function AboutRoute() {
  return <Prose words="about" sections={sections} field="crafts-folk-art" />;
}
