import type { PictureData, Variant } from "./media";

/** The columns of a picture that pages need; for Prisma's `select`. */
export const pictureColumns = { id: true, state: true, refusal: true, width: true, height: true, variants: true, placeholder: true, focalX: true, focalY: true } as const;

export interface PictureRow {
  id: string;
  state: string;
  refusal: string | null;
  width: number | null;
  height: number | null;
  variants: unknown;
  placeholder: string | null;
  focalX: number;
  focalY: number;
}

/** The picture for a page; null while it waits and where it was refused. */
export function toPicture({ id, state, width, height, variants, placeholder, focalX, focalY }: PictureRow): PictureData | null {
  if (state !== "ready" || !width || !height) return null;
  const widths = [...new Set((variants as Variant[]).map((one) => one.width))].sort((a, b) => a - b);
  return { id, width, height, placeholder, focalX, focalY, widths };
}
