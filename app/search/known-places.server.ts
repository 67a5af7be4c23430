import { getGazetteer } from "~/places/place.server";
import { type Dropped, droppedValue } from "./query-values";

/** The question without wards and former units that do not exist, each named as left out. */
export async function withKnownPlaces<Query extends { wards: string[]; areas: string[] }>(parsed: { query: Query; dropped: Dropped[] }): Promise<{ query: Query; dropped: Dropped[] }> {
  const { query, dropped } = parsed;
  if (query.wards.length + query.areas.length === 0) return parsed;
  const { entries } = await getGazetteer();
  const isKnown = (id: string, isWard: boolean) => entries.some(({ answer }) => answer.id === id && (answer.level === "ward") === isWard);
  const [wards, areas] = [query.wards.filter((code) => isKnown(code, true)), query.areas.filter((id) => isKnown(id, false))];
  const unknown = [
    ...query.wards.filter((code) => !wards.includes(code)).map((code) => droppedValue("ward", code)),
    ...query.areas.filter((id) => !areas.includes(id)).map((id) => droppedValue("area", id)),
  ];
  return unknown.length === 0 ? parsed : { query: { ...query, wards, areas }, dropped: [...dropped, ...unknown] };
}
