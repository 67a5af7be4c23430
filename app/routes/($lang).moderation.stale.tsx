import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { listWards } from "~/places/place.server";
import { moderatorOr404 } from "~/submissions/moderate.server";
import { listStale, staleQuestion } from "~/truth/stale-list.server";
import { StalePage } from "~/truth/stale-page";
import { truthData } from "~/truth/truth-text.server";
import { vouch, type VouchReply } from "~/truth/vouch.server";

await needSections("truth");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await moderatorOr404(request, params.lang);
  const asked = new URL(request.url).searchParams;
  const { ward, kind, after } = staleQuestion(asked);
  const [list, wards] = await orUnavailable(Promise.all([listStale({ ward, kind, after }, new Date()), listWards()]));
  const choices = wards.map(({ code, fullNameVi, nameEn }) => ({ code, fullNameVi, nameEn }));
  return truthData(language, "stale", { list, ward, kind, later: after !== null, wards: choices, done: asked.has("done") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language } = await moderatorOr404(request, params.lang);
  const asked = new URL(request.url).searchParams;
  asked.set("done", "");
  const form = await request.clone().formData().catch(() => new FormData());
  return vouch(request, language, String(form.get("space") ?? ""), `/moderation/stale?${asked}`, new Date());
}

export default function StaleRoute() {
  return <StalePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as VouchReply | undefined} />;
}
