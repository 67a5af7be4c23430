import { readFile } from "node:fs/promises";
import type { Prisma } from "@prisma/client";
import { db } from "~/adapters/db.server";
import { readBoundaries, type RefusedBoundary } from "./boundary-file";
import { forgetPlaces, listWards } from "./place.server";

export interface BoundaryReport {
  /** Wards that have a boundary from this file now. */
  imported: number;
  refused: RefusedBoundary[];
  /** Full names of wards the file says nothing good of; a boundary they had before stays. */
  missing: string[];
}

/**
 * Loads official ward boundaries from a GeoJSON file: every feature that makes sense goes in, the rest is reported.
 * Throws where the file cannot be read or is no FeatureCollection at all.
 */
export async function importWardBoundaries(path: string): Promise<BoundaryReport> {
  forgetPlaces();
  const wards = await listWards();
  const read = readBoundaries(JSON.parse(await readFile(path, "utf8")), wards);
  if (!read) throw new Error(`${path} is no GeoJSON FeatureCollection`);
  await db.$transaction(
    async (tx) => {
      for (const [code, area] of read.areas) {
        await tx.ward.update({ where: { code }, data: { boundary: area as Prisma.InputJsonObject }, select: { code: true } });
      }
    },
    { timeout: 120_000 },
  );
  forgetPlaces();
  const missing = wards.filter(({ code }) => !read.areas.has(code)).map(({ fullNameVi }) => fullNameVi);
  return { imported: read.areas.size, refused: read.refused, missing };
}
