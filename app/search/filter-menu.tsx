import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

interface FilterMenuProps {
  label: string;
  /** How many of its values are in force. */
  chosen: number;
  /** How many values there are to choose from; with none there is nothing to open. */
  offered: number;
  children: ReactNode;
}

/** One kind of filter behind a chip: a native disclosure, so that it opens without script. */
export function FilterMenu({ label, chosen, offered, children }: FilterMenuProps) {
  const { t } = useTranslation("search");
  if (offered === 0) return null;
  return (
    <details className="filter-menu" name="filter-menu">
      <summary className="chip">
        {label}
        {chosen > 0 ? <span className="chip-count">{chosen}</span> : null}
      </summary>
      <div className="filter-menu-body">
        {children}
        <p className="filter-menu-actions">
          <button type="submit" className="button">{t("apply")}</button>
        </p>
      </div>
    </details>
  );
}

/** Menus in a row; with script, one that is open closes when something else is pressed, or with Escape. */
export function FilterMenus({ children }: { children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const openMenus = () => [...(row.current?.querySelectorAll("details[open]") ?? [])] as HTMLDetailsElement[];
    const onPress = ({ target }: PointerEvent) => {
      for (const menu of openMenus()) if (!menu.contains(target as Node)) menu.open = false;
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      for (const menu of openMenus()) {
        menu.open = false;
        menu.querySelector("summary")?.focus();
      }
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return <div className="filter-menus" ref={row}>{children}</div>;
}
