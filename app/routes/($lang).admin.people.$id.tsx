import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { adminData, adminOr404, refuseAdmin } from "~/oversight/admin-reply.server";
import { getPerson } from "~/oversight/person.server";
import { changePerson } from "~/oversight/person-change.server";
import { personForm } from "~/oversight/person-form";
import { PersonPage, type PersonReply } from "~/oversight/person-page";
import { listWards } from "~/places/place.server";

await needSections("admin");

export const headers = privateHeaders;
export const meta = accountMeta;

const outcomes = ["role", "close", "open", "areas"] as const;
const isId = (id: string | undefined): id is string => /^[\w-]{1,64}$/.test(id ?? "");

export async function loader({ request, params: { lang, id } }: LoaderFunctionArgs) {
  const { language, user } = await adminOr404(request, lang);
  const person = isId(id) ? await orUnavailable(getPerson(id)) : null;
  if (!person) throw notFound();
  const wards = (await orUnavailable(listWards())).map(({ code, fullNameVi, nameEn }) => ({ code, fullNameVi, nameEn }));
  const done = outcomes.find((one) => one === new URL(request.url).searchParams.get("done")) ?? null;
  return adminData(language, "person", { person, wards, isSelf: user.id === id, done }, { name: person.name });
}

export async function action({ request, params: { lang, id } }: ActionFunctionArgs) {
  const { language, user } = await adminOr404(request, lang);
  if (!isId(id)) throw notFound();
  const submission = await readForm(request, personForm);
  if (submission.status !== "success") return refuseAdmin<PersonReply>({ problem: "form" }, 400);
  const { kind } = await orUnavailable(changePerson(user.id, id, submission.value, new Date()));
  if (kind === "notFound" || kind === "notAllowed") throw notFound();
  if (kind !== "changed") return refuseAdmin<PersonReply>({ problem: kind }, 409);
  return goOn(localPath(language, `/admin/people/${id}?done=${submission.value.intent}`));
}

export default function PersonRoute() {
  return <PersonPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as PersonReply | undefined} />;
}
