import { useCallback, useEffect, useRef, useState } from "react";
import { useLanguage } from "~/i18n/use-language";

const debounceMs = 150;
const shortestQuery = 2;

/** Names of spaces that fit what is being typed; none without script, where the server finds the space by the whole name. */
export function useSpaceNames(): { names: string[]; ask: (text: string) => void } {
  const { language } = useLanguage();
  const [names, setNames] = useState<string[]>([]);
  const timer = useRef<number>(undefined);
  const asking = useRef<AbortController>(undefined);

  const ask = useCallback(
    (text: string) => {
      window.clearTimeout(timer.current);
      asking.current?.abort();
      if (text.trim().length < shortestQuery) return setNames([]);
      timer.current = window.setTimeout(async () => {
        const controller = new AbortController();
        asking.current = controller;
        const found = await fetchNames(text.trim(), language, controller.signal);
        if (!controller.signal.aborted) setNames(found);
      }, debounceMs);
    },
    [language],
  );

  useEffect(() => () => {
    window.clearTimeout(timer.current);
    asking.current?.abort();
  }, []);
  return { names, ask };
}

async function fetchNames(q: string, language: string, signal: AbortSignal): Promise<string[]> {
  try {
    const response = await fetch(`/api/v1/suggest?${new URLSearchParams({ q, lang: language })}`, { signal });
    const { spaces = [] } = response.ok ? ((await response.json()) as { spaces?: { nameVi: string }[] }) : {};
    return [...new Set(spaces.map(({ nameVi }) => nameVi))];
  } catch {
    return [];
  }
}
