import type { SubmissionResult } from "@conform-to/react";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { requireRole, type SessionUser } from "~/accounts/session.server";
import { type Language, localPath } from "~/i18n/i18n";
import { orUnavailable } from "~/lib/http.server";
import { certificateForm, criteriaForm, endingForm } from "./certificate-form";
import { addCertificate, addCriteria, endCertificate } from "./certificate-write.server";
import { truthReply } from "./truth-text.server";

/** What the action tells the page: which form it was, and what is wrong with it. */
export interface CertificateReply {
  form: "certificate" | "criteria" | "ending";
  result?: SubmissionResult;
  /** About the whole form; a key under `truth:certificates.problem`. */
  problem?: string;
}

/** The admin and their language; the page does not exist for others. */
export async function adminOr404(request: Request, segment: string | undefined): Promise<{ language: Language; admin: SessionUser }> {
  const language = languageOr404(segment);
  return { language, admin: await orUnavailable(requireRole(request, "admin")) };
}

/** Answers the forms of certificates and criteria; each names itself by `intent`. */
export async function changeCertificates(request: Request, admin: SessionUser, language: Language, now: Date) {
  const intent = (await request.clone().formData().catch(() => new FormData())).get("intent");
  if (intent === "certificate") return certify(request, admin, language);
  if (intent === "criteria") return nameCriteria(request, admin, language);
  const form = await readForm(request, endingForm);
  if (form.status !== "success") return truthReply<CertificateReply>({ form: "ending", problem: "form" }, 400);
  const { kind } = await orUnavailable(endCertificate(admin, form.value, now));
  return kind === "ended" ? done(language) : kind === "over" ? truthReply<CertificateReply>({ form: "ending", problem: "over" }, 409) : forbidden();
}

async function certify(request: Request, admin: SessionUser, language: Language) {
  const form = await readForm(request, certificateForm);
  const refuse = (fieldErrors?: Record<string, string[]>) => truthReply<CertificateReply>({ form: "certificate", result: form.reply({ fieldErrors }) }, 400);
  if (form.status !== "success") return refuse();
  const { kind } = await orUnavailable(addCertificate(admin, form.value));
  if (kind === "noSpace") return refuse({ space: ["space"] });
  if (kind === "noCriteria") return refuse({ criteria: ["criteria"] });
  if (kind === "taken") return refuse({ number: ["taken"] });
  return kind === "added" ? done(language) : forbidden();
}

async function nameCriteria(request: Request, admin: SessionUser, language: Language) {
  const form = await readForm(request, criteriaForm);
  if (form.status !== "success") return truthReply<CertificateReply>({ form: "criteria", result: form.reply() }, 400);
  const { kind } = await orUnavailable(addCriteria(admin, form.value));
  if (kind === "stale") return truthReply<CertificateReply>({ form: "criteria", result: form.reply(), problem: "stale" }, 409);
  return kind === "added" ? done(language) : forbidden();
}

function done(language: Language) {
  return goOn(localPath(language, "/admin/certificates?done"));
}

function forbidden(): Response {
  return new Response(null, { status: 403, headers: { "Cache-Control": "private, no-store" } });
}
