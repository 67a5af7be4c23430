import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { isProof } from "~/rights/erasure";
import { listErasures } from "~/rights/erasure.server";
import { ProofPage } from "~/rights/proof-page";
import { rightsData } from "~/rights/rights-text.server";

await needSections("rights");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const records = isProof(params.proof) ? await orUnavailable(listErasures(params.proof)) : [];
  if (records.length === 0) throw notFound();
  return rightsData(language, "proof", { proof: params.proof ?? "", records });
}

export default function ProofRoute() {
  return <ProofPage {...useLoaderData<typeof loader>()} />;
}
