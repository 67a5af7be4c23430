import { pool } from "~/adapters/db.server";
import { clusterCells, clusterPoints } from "~/map/clusters";
import { weekSlots } from "~/spaces/hours.server";
import { listCards } from "./cards.server";
import { type FallbackAnswer, fallbackStatement } from "./fallback-sql";
import { toCluster } from "./search-answer";
import { maxMapItems, type SearchQuestion } from "./search-request";
import type { SpacesView } from "./view";

/** The same view from Postgres alone: same filters, exact counts, plainer ranking. */
export async function searchInPostgres(question: SearchQuestion, now: Date): Promise<SpacesView> {
  const hours = await listHours();
  const openIn = (slot: number) => hours.filter((text) => weekSlots(text, now).includes(slot));
  const openHours = question.slot === null ? null : openIn(question.slot);
  const { rows } = await pool.query<FallbackAnswer>(fallbackStatement(question, openHours, openIn(question.nowSlot), maxMapItems));
  const [answer] = rows;
  if (!answer) throw new Error("the simplified search gave no row");
  const { total, openNow, ids, facets, cells, items } = answer;
  const areAllNamed = question.plan.asksPoints && items.length < maxMapItems;
  const marks = areAllNamed ? clusterPoints(items, question.plan) : clusterCells(cells, items, question.plan);
  return {
    spaces: await listCards(ids, now, question.near),
    total,
    page: question.page,
    pageCount: Math.ceil(total / question.pageSize),
    facets,
    openNow,
    clusters: marks.map(toCluster),
    place: question.place,
    degraded: true,
  };
}

/** Every way opening hours are written: few, however many spaces there are. */
async function listHours(): Promise<string[]> {
  const { rows } = await pool.query<{ hours: string }>("SELECT DISTINCT opening_hours AS hours FROM space WHERE opening_hours IS NOT NULL");
  return rows.map(({ hours }) => hours);
}
