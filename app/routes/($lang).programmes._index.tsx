import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { languageOfSegment } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { listInitiatives } from "~/programmes/initiative.server";
import { InitiativesPage } from "~/programmes/initiatives-page";
import { originOf, pageMeta } from "~/ui/meta";
import { headOf } from "~/ui/page-head.server";

await needSections("programmes");

export async function loader({ params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  const [initiatives, head] = await orUnavailable(Promise.all([listInitiatives(), headOf(language, "programmes")]));
  return json({ language, initiatives, head });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? pageMeta({ language: data.language, path: "/programmes", ...data.head, image: "/social/site.png", origin: originOf(matches) }) : [];

export default function ProgrammesRoute() {
  return <InitiativesPage initiatives={useLoaderData<typeof loader>().initiatives} />;
}
