/**
 * The eight motifs of Hanoi's creative fields. A motif stands on the lattice of a tiled floor: hearts (tile
 * middles), corners, edge middles and quarter points; one path a layer, painted in order. Every field has its
 * three colours and four cuts of the same idea, so that two spaces of one field are kin but not twins.
 */
import type { CreativeField } from "~/spaces/space";
import {
  arcPetals, axisLeaves, bar, circle, crossBands, diagonalLeaves, diamond, pixelCross, pixelDiamond, type Shape, square,
} from "./tile-shape";

export type LatticePoint = "heart" | "corner" | "edge" | "quarter";

export interface MotifLayer {
  at: LatticePoint;
  shape: Shape;
  /** 0 is the ground's colour, 1 and 2 the figures'. */
  colour: 0 | 1 | 2;
}

export const tileColours = {
  paper: "#FBF7EF", ink: "#1E1B18", lacquer: "#C8321F", turmeric: "#E9A820", jade: "#0F7B6C",
  indigo: "#2B4C9B", lotus: "#D9587D", clay: "#A5532A", sky: "#7FB2C9",
} as const;

const { paper, ink, lacquer, turmeric, jade, indigo, lotus, clay, sky } = tileColours;

export const palettes: Record<CreativeField, readonly [string, string, string]> = {
  design: [indigo, turmeric, paper],
  "crafts-folk-art": [clay, paper, jade],
  architecture: [paper, lacquer, indigo],
  film: [ink, turmeric, lacquer],
  gastronomy: [jade, paper, turmeric],
  literature: [sky, paper, indigo],
  "media-arts": [lotus, paper, ink],
  music: [lacquer, paper, turmeric],
};

const heart = (shape: Shape, colour: 0 | 1 | 2): MotifLayer => ({ at: "heart", shape, colour });
const corner = (shape: Shape, colour: 0 | 1 | 2): MotifLayer => ({ at: "corner", shape, colour });
const edge = (shape: Shape, colour: 0 | 1 | 2): MotifLayer => ({ at: "edge", shape, colour });
const quarter = (shape: Shape, colour: 0 | 1 | 2): MotifLayer => ({ at: "quarter", shape, colour });

/** The cuts of each field; the first is the field's own mark. */
export const motifs: Record<CreativeField, readonly (readonly MotifLayer[])[]> = {
  design: [
    [heart(circle(50), 1), heart(circle(27), 0), heart(circle(15), 2), corner(circle(15), 2)],
    [heart(circle(50), 1), heart(circle(34), 2), heart(circle(22), 0), corner(circle(11), 2)],
    [heart(circle(44), 1), heart(diamond(34), 0), heart(circle(14), 2), corner(circle(24), 2), corner(circle(12), 0)],
    [heart(circle(50), 1), heart(diamond(46), 2), heart(circle(20), 1), corner(diamond(13), 2)],
  ],
  "crafts-folk-art": [
    [heart(diagonalLeaves(40, 30), 1), heart(axisLeaves(47, 7), 2), corner(diamond(12), 1)],
    [heart(diagonalLeaves(44, 22), 2), heart(axisLeaves(48, 15), 1), corner(circle(9), 2), heart(circle(7), 2)],
    [heart(diagonalLeaves(36, 24), 1), heart(axisLeaves(44, 12), 1), heart(circle(13), 2), heart(circle(6), 1), corner(diagonalLeaves(15, 11), 2)],
    [heart(circle(46), 2), heart(diagonalLeaves(31, 22), 1), heart(axisLeaves(44, 9), 0), corner(diamond(14), 1)],
  ],
  architecture: [
    [heart(diamond(50), 1), heart(diamond(37), 0), heart(diamond(24), 2), corner(diamond(27), 2), corner(diamond(11), 1)],
    [heart(diamond(50), 1), heart(diamond(42), 0), heart(diamond(34), 1), heart(diamond(16), 2), corner(diamond(34), 2), corner(diamond(20), 0)],
    [heart(diamond(50), 2), heart(square(22), 0), heart(diamond(22), 1), corner(diamond(30), 1), corner(square(8), 0)],
    [heart(diamond(50), 1), corner(diamond(42), 2), corner(diamond(28), 0), heart(diamond(32), 0), heart(square(10), 2)],
  ],
  film: [
    [heart(square(41), 1), heart(square(31), 0), heart(circle(22), 2), quarter(square(5), 1)],
    [heart(square(42), 2), heart(circle(37), 0), heart(circle(27), 1), heart(circle(11), 0), quarter(square(4), 2)],
    [heart(square(40), 1), heart(diamond(40), 0), heart(diamond(26), 2), quarter(square(6), 2)],
    [heart(square(44), 2), heart(square(36), 0), heart(square(27), 1), heart(square(12), 0), corner(square(6), 1)],
  ],
  gastronomy: [
    [heart(arcPetals(50), 1), heart(arcPetals(33), 2), edge(diamond(13), 1)],
    [heart(arcPetals(50), 1), corner(circle(13), 2), heart(circle(13), 2), edge(diamond(19), 2), edge(diamond(8), 0)],
    [heart(arcPetals(50), 2), heart(arcPetals(40), 1), heart(arcPetals(20), 0), edge(circle(9), 1)],
    [heart(circle(48), 1), heart(arcPetals(34), 0), heart(circle(11), 2), corner(arcPetals(22), 2)],
  ],
  literature: [
    [heart(crossBands(50, 13), 1), edge(diamond(33), 2), edge(diamond(23), 0), edge(diamond(10), 1)],
    [heart(crossBands(50, 18), 2), heart(crossBands(50, 6), 0), edge(diamond(26), 1), edge(diamond(9), 2)],
    [heart(diamond(44), 1), heart(bar(17, 2.5, -14), 2), heart(bar(27, 2.5, -4.7), 2), heart(bar(27, 2.5, 4.7), 2), heart(bar(17, 2.5, 14), 2), corner(diamond(26), 2), corner(diamond(11), 1)],
    [heart(crossBands(50, 26), 1), heart(crossBands(50, 13), 2), edge(diamond(14), 1)],
  ],
  "media-arts": [
    [heart(pixelDiamond(4, 10), 1), heart(pixelDiamond(2, 10), 2), heart(square(5), 1), corner(pixelCross(10), 2)],
    [heart(pixelDiamond(4, 10), 2), heart(pixelDiamond(3, 10), 0), heart(pixelCross(10), 1), corner(pixelDiamond(2, 10), 1), corner(square(5), 2)],
    [heart(pixelCross(30), 1), heart(square(15), 0), heart(square(5), 2), corner(pixelCross(10), 2), edge(square(5), 2)],
    [heart(pixelDiamond(5, 10), 1), heart(pixelDiamond(3, 10), 2), heart(pixelDiamond(1, 10), 1), corner(square(5), 2)],
  ],
  music: [
    [corner(circle(44), 1), corner(circle(34), 0), corner(circle(24), 2), corner(circle(12), 0), heart(circle(14), 2)],
    [heart(circle(46), 1), heart(circle(38), 0), heart(circle(30), 1), heart(circle(22), 2), heart(circle(6), 1), corner(circle(15), 2)],
    [heart(circle(34), 1), heart(circle(26), 0), heart(circle(18), 1), heart(circle(9), 2), corner(circle(34), 2), corner(circle(26), 0), corner(circle(18), 2), corner(circle(9), 1)],
    [heart(circle(48), 2), heart(circle(40), 1), heart(circle(14), 0), heart(circle(5), 1), corner(circle(16), 1), corner(circle(7), 2)],
  ],
};
