import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { privateCaching, privateHeaders } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { currentUser } from "~/accounts/session.server";
import { DesignerWall } from "~/designers/designer-wall";
import { cardsPerPage, listDesigners } from "~/designers/profile.server";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { originOf, pageMeta } from "~/ui/meta";
import { headOf } from "~/ui/page-head.server";
import { needSections } from "~/i18n/sections";

await needSections("designers", "works");

// why: whoever hides a profile is gone from every copy of the wall at once, so nobody keeps one.
export const headers = privateHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const asked = new URL(request.url).searchParams.get("page") ?? "1";
  if (!/^[1-9]\d{0,4}$/.test(asked)) throw notFound();
  const page = Number(asked);
  const viewer = await orUnavailable(currentUser(request));
  const { designers, total } = await orUnavailable(listDesigners(viewer && { id: viewer.id }, page));
  const pageCount = Math.max(1, Math.ceil(total / cardsPerPage));
  if (page > pageCount) throw notFound();
  return json({ language, designers, total, page, pageCount, head: await headOf(language, "designers") }, { headers: { "Cache-Control": privateCaching } });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? pageMeta({ language: data.language, path: data.page === 1 ? "/designers" : `/designers?page=${data.page}`, ...data.head, image: "/social/site.png", origin: originOf(matches) }) : [];

export default function DesignersRoute() {
  const { designers, total, page, pageCount } = useLoaderData<typeof loader>();
  return <DesignerWall designers={designers} total={total} page={page} pageCount={pageCount} />;
}
