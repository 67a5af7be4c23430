import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import { goOn, languageOr404 } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { orUnavailable } from "~/lib/http.server";
import { dropDraft, saveDraft } from "~/submissions/draft.server";
import { draftForm } from "~/submissions/draft-form";
import { typedIn } from "~/submissions/typed-values";

/** Whoever comes here by address is shown their drafts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  await orUnavailable(requireUser(request));
  return goOn(localPath(language, "/me/submissions"));
}

/** Saves what is typed, or drops a draft: for the script of the form (JSON), and for a button without one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const form = await request.formData().catch(() => new FormData());
  // why: the button of a form names itself by "draft", because the form has an "intent" of its own.
  const asked = draftForm.safeParse({ ...Object.fromEntries(form), intent: form.get("draft") ?? "save" });
  if (!asked.success) return json({ outcome: "notFound" }, { status: 400, headers: { "Cache-Control": privateCaching } });
  const { intent, key, slug = null, version = null } = asked.data;
  const outcome = intent === "drop" ? "dropped" : await orUnavailable(saveDraft(user.id, { key, slug, version, typed: typedIn(form) }));
  if (intent === "drop") await orUnavailable(dropDraft(user.id, key));
  if (request.headers.get("Accept") === "application/json") return json({ outcome }, { headers: { "Cache-Control": privateCaching } });
  return goOn(localPath(language, `/me/submissions?draft=${outcome}`));
}
