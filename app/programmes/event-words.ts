/** What an event is found by: its words folded, so that marks and case make no difference. */
import { foldWords } from "~/lib/fold";
import type { Event } from "./event";

/** The folded words of an event's titles, organisers and summaries, as one text. */
export function eventWords({ titleVi, titleEn, organisersVi, summaryVi, summaryEn }: Pick<Event, "titleVi" | "titleEn" | "organisersVi" | "summaryVi" | "summaryEn">): string {
  return foldWords([titleVi, titleEn, organisersVi, summaryVi, summaryEn].filter(Boolean).join(" ")).join(" ");
}
