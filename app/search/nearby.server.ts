import { pool } from "~/adapters/db.server";
import { distanceMetres, type Point } from "~/map/geo";
import { type CardRow, cardColumns, cardJoins, toCard } from "./cards.server";
import type { SpaceCard } from "./view";

// why: most places have neighbours within the smallest box, whose rows an index finds; the last box holds all of Hanoi.
const reachesDegrees = [0.01, 0.05, 1];

/** The working spaces nearest to a point, nearest first, without the one that stands there itself. */
export async function listNearby(point: Point, excludeId: string | null, limit: number, now = new Date()): Promise<SpaceCard[]> {
  let cards: SpaceCard[] = [];
  for (const reach of reachesDegrees) {
    const { rows } = await pool.query<CardRow>({
      name: "nearby-spaces",
      text: `SELECT ${cardColumns} FROM space s ${cardJoins}
        WHERE s.status = 'published' AND s.id IS DISTINCT FROM $5::uuid
          AND s.lng BETWEEN $1::float8 - $3::float8 AND $1::float8 + $3::float8 AND s.lat BETWEEN $2::float8 - $3::float8 AND $2::float8 + $3::float8
        ORDER BY ((s.lng - $1::float8) * cos(radians($2::float8))) ^ 2 + (s.lat - $2::float8) ^ 2, s.id LIMIT $4`,
      values: [point.lng, point.lat, reach, limit, excludeId],
    });
    cards = rows.map((row) => toCard(row, now, point));
    if (cards.length === limit && cards.every((card) => distanceMetres(card, point) < reach * 100_000)) break;
  }
  return cards;
}

/** The spaces listed last, newest first; those made for load tests only where there is nothing else. */
export async function listNewest(limit: number, now = new Date()): Promise<SpaceCard[]> {
  const { rows } = await pool.query<CardRow>({
    name: "newest-spaces",
    text: `SELECT ${cardColumns} FROM space s ${cardJoins} WHERE s.status = 'published' ORDER BY s.synthetic, s.created_at DESC, s.slug LIMIT $1`,
    values: [limit],
  });
  return rows.map((row) => toCard(row, now, null));
}
