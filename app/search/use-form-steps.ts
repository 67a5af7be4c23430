import { type FormEvent, useCallback, useEffect, useRef } from "react";
import type { Go } from "./use-go";

const debounceMs = 250;

/**
 * Handlers that make a search form change the address by itself: words in place of the present step once typing rests, a box ticked
 * or the form sent as a step of its own. `readForm` says what the form asks for.
 */
export function useFormSteps<Query extends { q: string; plainWords: boolean }>(go: Go<Query>, readForm: (form: HTMLFormElement) => Partial<Query>) {
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const onText = useCallback(
    (q: string) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => go({ q, plainWords: false } as Partial<Query>, "replace"), debounceMs);
    },
    [go],
  );
  const goToForm = (form: HTMLFormElement) => {
    window.clearTimeout(timer.current);
    go(readForm(form), "push");
  };
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const changed = event.target as HTMLInputElement;
    if (changed.name !== "q") goToForm(event.currentTarget);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    goToForm(event.currentTarget);
  };
  return { onText, onChange, onSubmit };
}
