import { useCallback, useEffect, useRef, useState } from "react";
import { useLanguage } from "~/i18n/use-language";
import type { SuggestedSkill } from "./skill-suggestion.server";
import { lastSkill, namesSkill } from "./skill-text";

const debounceMs = 150;
const shortestQuery = 2;

/** Known skills that fit the last one being typed; none without script, where the field is a plain line. */
export function useSuggestedSkills(): { skills: SuggestedSkill[]; ask: (typed: string) => void } {
  const { to } = useLanguage();
  const address = to("/me/skills");
  const [skills, setSkills] = useState<SuggestedSkill[]>([]);
  const timer = useRef<number>(undefined);
  const asking = useRef<AbortController>(undefined);

  const ask = useCallback(
    (typed: string) => {
      window.clearTimeout(timer.current);
      asking.current?.abort();
      const q = lastSkill(typed);
      if (q.length < shortestQuery) return setSkills([]);
      timer.current = window.setTimeout(async () => {
        const controller = new AbortController();
        asking.current = controller;
        const found = await fetchSkills(`${address}?${new URLSearchParams({ q })}`, controller.signal);
        if (!controller.signal.aborted) setSkills(found.filter(({ label }) => label !== q && !namesSkill(typed, label)));
      }, debounceMs);
    },
    [address],
  );

  useEffect(() => () => {
    window.clearTimeout(timer.current);
    asking.current?.abort();
  }, []);
  return { skills, ask };
}

async function fetchSkills(address: string, signal: AbortSignal): Promise<SuggestedSkill[]> {
  try {
    const response = await fetch(address, { signal, headers: { Accept: "application/json" }, redirect: "error" });
    return response.ok ? ((await response.json()) as { skills: SuggestedSkill[] }).skills : [];
  } catch {
    return [];
  }
}
