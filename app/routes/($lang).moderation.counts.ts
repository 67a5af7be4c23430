import type { LoaderFunctionArgs } from "@remix-run/node";
import { orUnavailable } from "~/lib/http.server";
import { answerCounts, moderatorOr404 } from "~/submissions/moderate.server";
import { countQueue } from "~/submissions/queue.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await moderatorOr404(request, params.lang);
  return answerCounts(await orUnavailable(countQueue(new Date())));
}
