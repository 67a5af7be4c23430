import { animal } from "./draw/animal";
import { bamboo } from "./draw/bamboo";
import { book } from "./draw/book";
import { ceramics } from "./draw/ceramics";
import { film } from "./draw/film";
import { house } from "./draw/house";
import { lacquerware } from "./draw/lacquer";
import { pack } from "./draw/pack";
import { poster } from "./draw/poster";
import { screen } from "./draw/screen";
import { type Drawing, sheetOf } from "./draw/shape";
import { textile } from "./draw/textile";
import { type } from "./draw/type";

/** Every picture of the sample works by its name. */
export const drawings: Readonly<Record<string, Drawing>> = { ...animal, ...bamboo, ...book, ...ceramics, ...film, ...house, ...lacquerware, ...pack, ...poster, ...screen, ...textile, ...type };

/** The picture of that name as SVG without text elements; null where there is none. */
export async function drawSample(name: string): Promise<string | null> {
  const drawing = drawings[name];
  return drawing ? sheetOf(drawing) : null;
}
