import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { adminData, adminOr404 } from "~/oversight/admin-reply.server";
import { askedText, findPeople } from "~/oversight/person.server";
import { PeoplePage } from "~/oversight/people-page";

await needSections("admin");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await adminOr404(request, params.lang);
  const text = askedText(new URL(request.url).searchParams);
  return adminData(language, "people", { text, people: await orUnavailable(findPeople(text)) });
}

export default function PeopleRoute() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />;
}
