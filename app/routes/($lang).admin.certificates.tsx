import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { adminOr404, type CertificateReply, changeCertificates } from "~/truth/certificate-reply.server";
import { listCertificates } from "~/truth/certificates.server";
import { CertificatesPage } from "~/truth/certificates-page";
import { truthData } from "~/truth/truth-text.server";

await needSections("truth");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await adminOr404(request, params.lang);
  const listed = await orUnavailable(listCertificates(new Date()));
  return truthData(language, "certificates", { ...listed, done: new URL(request.url).searchParams.has("done") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, admin } = await adminOr404(request, params.lang);
  return changeCertificates(request, admin, language, new Date());
}

export default function CertificatesRoute() {
  return <CertificatesPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as CertificateReply | undefined} />;
}
