import { type CompositionEvent, type FormEvent, useCallback, useEffect, useRef } from "react";

/** A keyboard that never ends its composition (many phones) is heard after so long a rest. */
const compositionRestMs = 900;

/**
 * Handlers for a text field that report what is typed, but no half-composed word:
 * Telex and VNI keyboards pass through letters nobody meant.
 */
export function useTyping(onText: (text: string) => void): {
  onInput: (event: FormEvent<HTMLInputElement>) => void;
  onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
} {
  const rest = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(rest.current), []);

  const onInput = useCallback(
    (event: FormEvent<HTMLInputElement>) => {
      const field = event.currentTarget;
      window.clearTimeout(rest.current);
      if ((event.nativeEvent as InputEvent).isComposing) {
        rest.current = window.setTimeout(() => onText(field.value), compositionRestMs);
      } else {
        onText(field.value);
      }
    },
    [onText],
  );

  const onCompositionEnd = useCallback(
    (event: CompositionEvent<HTMLInputElement>) => {
      window.clearTimeout(rest.current);
      onText(event.currentTarget.value);
    },
    [onText],
  );

  return { onInput, onCompositionEnd };
}
