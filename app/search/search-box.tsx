import { useNavigate } from "@remix-run/react";
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import Search from "lucide-react/icons/search";
import { useLanguage } from "~/i18n/use-language";
import { activeAfterKey } from "./combobox-key";
import type { Suggestion } from "./suggestion";
import { SuggestionList, optionId } from "./suggestion-list";
import { useSuggestions } from "./use-suggestions";
import { useTyping } from "./use-typing";
import "./search-box.css";

interface SearchBoxProps {
  /** The words of the page's query; the field follows them when they change from outside. */
  q?: string;
  /** What is looked for, and what may be typed; of spaces where nothing is said. */
  label?: string;
  placeholder?: string;
  /** Told what is typed, never mid-composition. */
  onText?: (text: string) => void;
}

/** The one search field, a combobox over spaces, designers and places; the surrounding GET form makes it work without script. */
export function SearchBox({ q = "", label, placeholder, onText }: SearchBoxProps) {
  const { t } = useTranslation("search");
  const { to } = useLanguage();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const { suggestions, ask, clear } = useSuggestions();

  const typing = useTyping(
    useCallback(
      (text: string) => {
        setActive(-1);
        setOpen(true);
        ask(text);
        onText?.(text);
      },
      [ask, onText],
    ),
  );

  // why: the field is uncontrolled, so that neither hydration nor a late answer can overwrite what is being typed.
  useEffect(() => {
    const field = input.current;
    if (field && document.activeElement !== field) field.value = q;
  }, [q]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (suggestion: Suggestion) => {
    close();
    clear();
    input.current?.blur();
    navigate(to(suggestion.path));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = suggestions[active];
    if (event.key === "Enter" && isOpen && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === "Enter") {
      close();
    } else if (event.key === "Escape" && isOpen && suggestions.length > 0) {
      event.preventDefault();
      close();
    } else {
      const next = activeAfterKey(event.key, active, suggestions.length);
      if (next === null) return;
      event.preventDefault();
      setOpen(true);
      setActive(next);
    }
  };

  const shown = isOpen && suggestions.length > 0;
  return (
    <div className="search-box" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || close()}>
      <Search className="search-box-icon" aria-hidden="true" size={20} />
      <input
        ref={input}
        className="search-box-field"
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        aria-label={label ?? t("label")}
        placeholder={placeholder ?? t("placeholder")}
        autoComplete="off"
        enterKeyHint="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && active >= 0 ? optionId(id, active) : undefined}
        onKeyDown={onKeyDown}
        {...typing}
      />
      <button type="submit" className="search-box-submit" onClick={close}>
        {t("submit")}
      </button>
      <SuggestionList id={id} suggestions={shown ? suggestions : []} active={active} onChoose={choose} onHover={setActive} />
    </div>
  );
}
