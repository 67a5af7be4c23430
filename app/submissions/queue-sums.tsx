import { useFetcher, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { Button } from "~/ui/button";
import type { QueueCounts } from "./submission-view";

const lookAgainMs = 30_000;

/** How many wait and how many are late: as the page was made, then looked up again now and then while somebody looks at it. */
export function QueueSums({ counts, targetHours }: { counts: QueueCounts; targetHours: number }) {
  const { t } = useTranslation("moderation");
  const { language } = useLanguage();
  const { revalidate } = useRevalidator();
  const latest = useLatest(counts);
  const number = (count: number) => formatNumber(language, count);
  return (
    <div className="proposal-buttons queue-sums">
      <p>
        <strong data-sum="pending">{t("queue.pending", { count: latest.pending, number: number(latest.pending) })}</strong>{" · "}
        {latest.late > 0
          ? <strong className="queue-late" data-sum="late">{t("queue.late", { count: latest.late, number: number(latest.late), hours: targetHours })}</strong>
          : t("queue.onTime", { hours: targetHours })}
      </p>
      {latest.pending === counts.pending ? null : <Button onClick={revalidate}>{t("queue.refresh")}</Button>}
    </div>
  );
}

function useLatest(counts: QueueCounts): QueueCounts {
  const { to } = useLanguage();
  const { data, load } = useFetcher<QueueCounts>();
  const [latest, setLatest] = useState(counts);
  const path = to("/moderation/counts");
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && load(path);
    const timer = setInterval(look, lookAgainMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [load, path]);
  useEffect(() => setLatest(counts), [counts]);
  useEffect(() => {
    if (data) setLatest(data);
  }, [data]);
  return latest;
}
