import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { languageOr404, tokenOf } from "~/accounts/reply.server";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { formValuesOf } from "~/submissions/form-values";
import { wardChoices } from "~/submissions/propose.server";
import { openAnswer } from "~/truth/answer-link.server";
import { AnswerPage } from "~/truth/answer-page";
import { type AnswerReply, giveAnswer } from "~/truth/answer-reply.server";
import { type Answer, answers } from "~/truth/question";
import { truthData } from "~/truth/truth-text.server";
import type { ProposalReply } from "~/submissions/proposal-reply";

await needSections("submissions", "truth");

export const headers = privateHeaders;
export const meta = accountMeta;

function answerOr404(text: string | undefined): Answer {
  const answer = answers.find((one) => one === text);
  if (!answer) throw notFound();
  return answer;
}

/** Reads the link without using it up: mail programs open links by themselves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const answer = answerOr404(params.answer);
  const open = await orUnavailable(openAnswer(answer, tokenOf(request), new Date()));
  if (!open) return truthData(language, "badLink", { answer, question: null });
  const { space, key } = open;
  const wards = await orUnavailable(wardChoices());
  const ward = wards.find(({ code }) => code === space.wardCode);
  const wardName = ward ? (language === "vi" ? ward.fullNameVi : ward.nameEn) : null;
  return truthData(language, `answer.${answer}`, { answer, question: { space, key, wardName, values: formValuesOf(space), wards: answer === "change" ? wards : [] } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  languageOr404(params.lang);
  return giveAnswer(request, { answer: answerOr404(params.answer), token: tokenOf(request), clientAddress: context.clientAddress }, new Date());
}

export default function AnswerRoute() {
  return <AnswerPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as AnswerReply | ProposalReply | undefined} />;
}
