import type { ReactNode } from "react";

/** Something the reader should know about this page; `bad` for what failed, `good` for what is done. */
export function Notice({ tone = "plain", children }: { tone?: "plain" | "bad" | "good"; children: ReactNode }) {
  const className = tone === "plain" ? "notice" : `notice notice-${tone}`;
  return (
    <div className={className} role={tone === "bad" ? "alert" : "status"}>
      <div>{children}</div>
    </div>
  );
}
