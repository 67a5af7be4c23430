import type { LucideIcon } from "lucide-react";

interface IconProps {
  /** One icon, imported by itself: `import Search from "lucide-react/icons/search"`. */
  of: LucideIcon;
  size?: number;
}

/** A line icon beside words that say the same. */
export function Icon({ of: Drawing, size = 20 }: IconProps) {
  return <Drawing size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
