import { Link } from "@remix-run/react";
import { type RefObject, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { alikeQuery } from "./alike-question";
import { DuplicateLine } from "./duplicate-choice";
import type { Duplicate } from "./duplicates.server";
import { useFormChange } from "./use-form-change";

const pauseMs = 800;

/** Places that look like the one being typed in, found meanwhile; whoever sends the form without a script is asked when it arrives. */
export function LikePlaces({ form }: { form: RefObject<HTMLFormElement> }) {
  const { t } = useTranslation("propose");
  const { to } = useLanguage();
  const [found, setFound] = useState<Duplicate[]>([]);
  const asked = useRef<{ query: string | null; abort: AbortController } | null>(null);

  const look = useCallback((element: HTMLFormElement) => {
    const query = alikeQuery(new FormData(element));
    if (asked.current?.query === query) return;
    asked.current?.abort.abort();
    const abort = new AbortController();
    asked.current = { query, abort };
    if (query === null) return setFound([]);
    fetch(to(`/proposals/alike?${query}`), { signal: abort.signal, headers: { Accept: "application/json" } })
      .then(async (answer) => answer.ok && setFound(((await answer.json()) as { duplicates: Duplicate[] }).duplicates))
      // why: it is a courtesy; the form asks again when it is sent.
      .catch(() => undefined);
  }, [to]);
  useFormChange(form, pauseMs, look);

  return (
    <div role="status" className="proposal-alike">
      {found.length > 0 ? (
        <section className="proposal-duplicates" aria-labelledby="alike-now">
          <h2 id="alike-now">{t("alike.title")}</h2>
          <p>{t("alike.text")}</p>
          <ul>
            {found.map((space) => (
              <li key={space.id}>
                <DuplicateLine space={space} />
                <Link to={to(`/spaces/${space.slug}/edit`)} className="button">{t("alike.itIs")}</Link>
              </li>
            ))}
          </ul>
          {/* why: other places found are another question, to be answered anew. */}
          <label key={found.map(({ id }) => id).join()} className="proposal-check">
            <input type="checkbox" name="distinct" value="yes" />
            <span>{t("alike.none")}</span>
          </label>
        </section>
      ) : null}
    </div>
  );
}
