import { useParams } from "@remix-run/react";
import { type Language, languageOfSegment, localPath } from "./i18n";

/** The reader's language, and `to(path)` which puts a path into it. */
export function useLanguage(): { language: Language; to: (path: string) => string } {
  const language = languageOfSegment(useParams().lang) ?? "vi";
  return { language, to: (path) => localPath(language, path) };
}
