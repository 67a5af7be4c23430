import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useLanguage } from "~/i18n/use-language";

interface LinkedTextProps {
  text: string;
  /** Where a name in the text leads: a path of ours, a file or an address elsewhere. */
  destinations: Readonly<Record<string, string>>;
}

/** A translated text in which `<name>words</name>` are links; a name without a destination leaves its words as they are. */
export function LinkedText({ text, destinations }: LinkedTextProps) {
  const { to } = useLanguage();
  // why: a split by two groups gives text, name and words in turn.
  const parts = text.split(/<(\w+)>([^<]*)<\/\w+>/);
  return parts.map((part, place) => {
    if (place % 3 === 0) return <Fragment key={place}>{part}</Fragment>;
    if (place % 3 === 1) return null;
    const path = destinations[parts[place - 1] ?? ""];
    if (path === undefined) return <Fragment key={place}>{part}</Fragment>;
    return path.includes(".") ? <a key={place} href={path}>{part}</a> : <Link key={place} to={to(path)}>{part}</Link>;
  });
}
