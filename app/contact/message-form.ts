/**
 * The form of a message as it arrives. A message is a key under `touch:problem`; only these fields are read, whatever else is sent.
 */
import { z } from "zod";
import { typedLine, typedText } from "~/touch/typed-text";

export const messageLimits = { subject: 120, text: 4_000 } as const;

export const messageForm = z.object({
  /** Made with the page, so that a form sent twice is one message. */
  messageId: z.string({ error: "required" }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "required"),
  subject: typedLine(messageLimits.subject),
  text: typedText(messageLimits.text),
});
export type MessageForm = z.output<typeof messageForm>;

/** The subject of an answer, with one "Re:" however long the exchange. */
export function answerSubject(subject: string): string {
  return [...`Re: ${subject.replace(/^Re: /, "")}`].slice(0, messageLimits.subject).join("");
}
