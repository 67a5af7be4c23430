import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { privateCaching, privateHeaders } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { currentUser } from "~/accounts/session.server";
import { ContactLink } from "~/contact/contact-link";
import { mayBeWrittenTo } from "~/contact/write.server";
import { designerHead } from "~/designers/designer-head.server";
import { designerJsonLd } from "~/designers/designer-json-ld";
import { DesignerPage } from "~/designers/designer-page";
import { readDesigner } from "~/designers/designer-read.server";
import { env } from "~/env.server";
import { isFollowingDesigner } from "~/follows/follow.server";
import { FollowButton } from "~/follows/follow-button";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { ReportLink } from "~/reports/report-link";
import { pageMeta } from "~/ui/meta";
import "~/touch/touch.css";

await needSections("designers", "works", "touch");

// why: whoever hides their profile is gone at once, so no copy of it is kept.
export const headers = privateHeaders;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const viewer = await orUnavailable(currentUser(request));
  const found = await orUnavailable(readDesigner(params.handle ?? "", viewer && { id: viewer.id }, context.clientAddress, new Date()));
  if (found.kind === "limited") throw new Response(null, { status: 429, headers: { "Retry-After": String(found.retryAfterSeconds), "Cache-Control": privateCaching } });
  if (found.kind === "notFound") throw notFound();
  const { page, view, own } = found;
  const origin = env.APP_ORIGIN;
  const head = designerHead(language, page);
  const url = origin + localPath(language, `/designers/${page.handle}`);
  const [writable, following] = await orUnavailable(Promise.all([mayBeWrittenTo(page.handle, viewer, new Date()), isFollowingDesigner(viewer, page.handle)]));
  return json({ language, page, view, own, head, origin, url, writable, following }, { headers: { "Cache-Control": privateCaching } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { language, page, view, head, origin, url } = data;
  const { title, description, jobTitles, image, social } = head;
  const isPublic = view === "public";
  return [
    ...pageMeta({ language, path: `/designers/${page.handle}`, title, description, image: isPublic ? social : undefined, origin, hidden: !isPublic || page.sample }),
    ...(isPublic && !page.sample ? [{ "script:ld+json": designerJsonLd({ page, description, jobTitles, url, imageUrl: image && origin + image, origin }) }] : []),
  ];
};

export default function DesignerRoute() {
  const { page, view, own, writable, following } = useLoaderData<typeof loader>();
  if (own) return <DesignerPage page={page} view={view} own />;
  const { handle, name } = page;
  const touch = (
    <div className="touch-actions">
      {writable ? <ContactLink handle={handle} name={name} /> : null}
      {view === "public" ? <FollowButton type="designer" value={handle} following={following} path={`/designers/${handle}`} /> : null}
    </div>
  );
  return <DesignerPage page={page} view={view} own={own} touch={touch} report={<p><ReportLink type="designer" id={handle} /></p>} />;
}
