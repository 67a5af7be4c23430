import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import type { Standing } from "./erasure";

/** Putting the account aside and taking it back: one button each. */
export function AsideSection({ standing }: { standing: Standing }) {
  const { t } = useTranslation("rights");
  const isAside = standing.kind !== "here";
  return (
    <section className="account-section" aria-labelledby="aside-title">
      <h2 id="aside-title">{t("aside.title")}</h2>
      <p>{t(isAside ? "aside.now" : "aside.text")}</p>
      <form method="post">
        <input type="hidden" name="intent" value={isAside ? "take-back" : "set-aside"} />
        <Button type="submit">{t(isAside ? "aside.back" : "aside.submit")}</Button>
      </form>
    </section>
  );
}
