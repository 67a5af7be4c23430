import { useCallback, useEffect, useRef, useState } from "react";
import { useLanguage } from "~/i18n/use-language";
import { type SuggestAnswer, type Suggestion, suggestionsOf } from "./suggestion";

const debounceMs = 120;
const shortestQuery = 2;

/** Suggestions for what is being typed; a newer question always cancels the older one. */
export function useSuggestions(): { suggestions: Suggestion[]; ask: (text: string) => void; clear: () => void } {
  const { language } = useLanguage();
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const timer = useRef<number>(undefined);
  const asking = useRef<AbortController>(undefined);

  const cancel = useCallback(() => {
    window.clearTimeout(timer.current);
    asking.current?.abort();
  }, []);

  const clear = useCallback(() => {
    cancel();
    setSuggestions([]);
  }, [cancel]);

  const ask = useCallback(
    (text: string) => {
      cancel();
      const q = text.trim();
      if (q.length < shortestQuery) return setSuggestions([]);
      timer.current = window.setTimeout(async () => {
        const controller = new AbortController();
        asking.current = controller;
        const answer = await fetchSuggestions(q, language, controller.signal);
        if (!controller.signal.aborted) setSuggestions(answer ? suggestionsOf(answer, language) : []);
      }, debounceMs);
    },
    [cancel, language],
  );

  useEffect(() => cancel, [cancel]);
  return { suggestions, ask, clear };
}

/** Null where the answer was cancelled, refused or never came: the box works on without suggestions. */
async function fetchSuggestions(q: string, language: string, signal: AbortSignal): Promise<SuggestAnswer | null> {
  try {
    const response = await fetch(`/api/v1/suggest?${new URLSearchParams({ q, lang: language })}`, { signal });
    return response.ok ? ((await response.json()) as SuggestAnswer) : null;
  } catch {
    return null;
  }
}
