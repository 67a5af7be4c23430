import { createRandom, type Random } from "../../random";
import { circle, colours, type Drawing, ellipse, line, n, path, polygon, range, rect } from "./shape";

/** Tube houses: a street of fronts four metres wide, and one house cut open along its length. */

const { paper, cream, ink, lacquer, brick, turmeric, jade, moss, indigo, sky, mist, lotus, clay, celadon } = colours;
const ground = 960;
const floorHeight = 150;

function plant(x: number, y: number, size: number, fill: string): string {
  return rect(x - size * 0.3, y - size * 0.4, size * 0.6, size * 0.4, clay) + range(5).map((place) => ellipse(x + (place - 2) * size * 0.22, y - size * (0.62 + (place % 2) * 0.22), size * 0.2, size * 0.3, fill)).join("");
}

function window(x: number, y: number, width: number, kind: number, trim: string, shutter: string): string {
  const [w, h] = [width, 92];
  const arch = path(`M${x} ${y + h}V${y + w / 2}A${w / 2} ${w / 2} 0 0 1 ${x + w} ${y + w / 2}V${y + h}z`, ink);
  if (kind === 0) return rect(x - 6, y - 6, w + 12, h + 12, trim) + rect(x, y, w, h, ink) + [0, w / 2 + 2].map((dx) => rect(x + dx, y, w / 2 - 2, h, shutter) + range(7).map((row) => rect(x + dx + 5, y + 8 + row * 12, w / 2 - 12, 4, "#00000033")).join("")).join("");
  if (kind === 1) return arch + range(3).map((place) => rect(x + (w / 4) * (place + 1) - 2, y + 8, 4, h - 8, trim)).join("") + rect(x, y + h / 2, w, 4, trim);
  return rect(x, y + 8, w, h - 8, "#26333F") + polygon([[x, y + h], [x + w * 0.4, y + 8], [x + w * 0.7, y + 8], [x + w * 0.3, y + h]], "#56707F") + rect(x + w / 2 - 2, y + 8, 4, h - 8, trim);
}

function balcony(x: number, y: number, width: number, colour: string): string {
  return rect(x, y, width, 9, colour) + rect(x, y - 42, width, 6, colour) + range(width / 13).map((place) => rect(x + place * 13 + 3, y - 40, 4, 42, colour)).join("");
}

function top(x: number, y: number, width: number, kind: number, wall: string, trim: string): string {
  if (kind === 0) return polygon([[x - 8, y], [x + width / 2, y - width * 0.42], [x + width + 8, y]], brick) + range(5).map((row) => rect(x + row * width * 0.1, y - 6 - row * width * 0.084, width * (1 - row * 0.2), 4, "#6E2014")).join("");
  if (kind === 1) return rect(x - 8, y - 16, width + 16, 18, trim) + rect(x + width * 0.22, y - 76, width * 0.5, 26, "#B9C4CC", 13) + line(`M${x + width * 0.32} ${y - 16}V${y - 54}M${x + width * 0.62} ${y - 16}V${y - 54}`, ink, 5);
  if (kind === 2) return path(`M${x - 6} ${y}V${y - 30}H${x + width * 0.2}C${x + width * 0.24} ${y - 92} ${x + width * 0.76} ${y - 92} ${x + width * 0.8} ${y - 30}H${x + width + 6}V${y}z`, wall) + circle(x + width / 2, y - 38, 17, trim) + rect(x - 8, y - 6, width + 16, 10, trim);
  return rect(x - 8, y - 14, width + 16, 16, trim) + plant(x + width * 0.25, y - 14, 46, moss) + plant(x + width * 0.55, y - 14, 62, jade) + plant(x + width * 0.82, y - 14, 40, moss);
}

const walls: [wall: string, trim: string, shutter: string][] = [
  ["#F0C45A", paper, jade], [celadon, paper, moss], ["#E7B7A6", cream, indigo], [cream, clay, jade], [sky, paper, indigo], ["#D97B5F", cream, "#3F5A3A"], ["#F3DFA8", lacquer, moss], [mist, indigo, lacquer], ["#C9566F", cream, ink],
];

function front(x: number, width: number, place: number, chance: Random): string {
  const floors = [4, 6, 3, 5, 4, 7, 3, 5, 4, 6][place % 10] ?? 4;
  const [wall, trim, shutter] = walls[(place * 4) % walls.length] ?? walls[0] ?? [cream, clay, jade];
  const head = ground - 190 - floors * floorHeight * 0.72;
  const storeys = range(floors).map((storey) => {
    const y = ground - 190 - (storey + 1) * floorHeight * 0.72 + 8;
    const kind = (place + (storey > 2 ? 1 : 0)) % 3;
    const count = width > 170 ? 2 : 1;
    const w = count === 2 ? width * 0.3 : width * 0.44;
    const panes = range(count).map((pane) => window(x + (width / (count + 1)) * (pane + 1) - w / 2, y, w, kind, trim, shutter)).join("");
    const rail = chance.chance(0.55) ? balcony(x + width * 0.08, y + 98, width * 0.84, storey % 2 ? ink : trim) + (chance.chance(0.5) ? plant(x + width * 0.22, y + 56, 36, jade) : "") : rect(x, y + 98, width, 5, trim);
    return panes + rail;
  });
  const awning = range(Math.round(width / 24)).map((stripe) => path(`M${n(x + stripe * 24)} ${ground - 190}h24l-4 54a12 12 0 0 1 -24 0z`, stripe % 2 ? cream : [lacquer, jade, indigo, turmeric][place % 4] ?? lacquer)).join("");
  const shop = rect(x + 10, ground - 150, width - 20, 150, "#2A2622") + rect(x + 24, ground - 118, width * 0.36, 118, turmeric) + rect(x + width * 0.52, ground - 96, width * 0.36, 60, "#4A3F36") + circle(x + width * 0.7, ground - 66, 14, lotus);
  return rect(x, head, width, ground - head, wall) + rect(x + width - 7, head, 7, ground - head, "#00000018") + top(x, head, width, place % 4, wall, trim) + storeys.join("") + shop + awning;
}

function street(): string[] {
  const chance = createRandom(36);
  const widths = [150, 190, 140, 210, 160, 150, 200, 140, 180, 170];
  let x = -20;
  const fronts = widths.map((width, place) => {
    const left = x;
    x += width;
    return front(left, width, place, chance);
  });
  const wires = range(7).map((place) => line(`M-20 ${620 + place * 15}C300 ${700 + place * 12} 520 ${650 + place * 9} 660 ${610 + place * 13}S1300 ${740 - place * 6} 1640 ${600 + place * 17}`, "#1E1B18AA", 3));
  const pole = rect(652, 540, 20, 440, "#5D554B") + rect(600, 590, 124, 12, "#5D554B") + rect(690, 620, 60, 74, "#8A8177", 4);
  const stools = range(6).map((place) => rect(1020 + place * 54, 1012, 34, 30, place % 2 ? lacquer : indigo, 3)).join("");
  return [circle(1270, 200, 96, "#F7E3B0"), ...fronts, rect(0, ground, 1600, 60, "#C8BCA6"), rect(0, ground + 60, 1600, 160, "#59544E"), ...range(9).map((place) => rect(40 + place * 190, ground + 132, 100, 10, "#E8DFCB")), pole, ...wires, stools];
}

function tree(x: number, y: number, height: number): string {
  return line(`M${x} ${y}C${x - 6} ${y - height * 0.4} ${x + 10} ${y - height * 0.6} ${x} ${y - height}`, clay, 9) + [[0, -1, 62], [-46, -0.8, 46], [50, -0.78, 50], [-20, -0.62, 40], [30, -0.56, 34]].map(([dx = 0, share = 0, r = 0]) => circle(x + dx, y + height * share, r, dx > 0 ? jade : moss)).join("");
}

function section(): string[] {
  const [left, right, base] = [150, 1450, 880];
  const storeys = range(4).map((storey) => base - (storey + 1) * 150);
  const voids: [number, number][] = [[520, 640], [1010, 1160]];
  const slab = (y: number, thick: number) => [[left, voids[0]?.[0] ?? 0], [voids[0]?.[1] ?? 0, voids[1]?.[0] ?? 0], [voids[1]?.[1] ?? 0, right]].map(([a = 0, b = 0]) => rect(a, y, b - a, thick, ink)).join("");
  const rooms = storeys.flatMap((y, storey) => [[left, 520, 0], [640, 1010, 1], [1160, right, 2]].map(([a = 0, b = 0, place = 0]) => rect(a, y, b - a, 150, [["#F3DDB0", "#F6E8CC", "#EBC9B8"], ["#DDE8DC", "#F3DDB0", "#F6E8CC"], ["#F6E8CC", "#D6E4E4", "#F3DDB0"], ["#EBC9B8", "#F6E8CC", "#DDE8DC"]][storey]?.[place] ?? cream)));
  const stairs = storeys.slice(0, 3).map((y, storey) => line(`M${700 + (storey % 2) * 200} ${y + 150}${range(8).map(() => `v-18.75h${storey % 2 ? -24 : 24}`).join("")}`, ink, 5));
  const things = [rect(190, 800, 120, 12, clay) + rect(200, 812, 10, 68, clay) + rect(290, 812, 10, 68, clay), rect(360, 700, 110, 14, indigo) + rect(360, 650, 14, 64, indigo), rect(1210, 690, 180, 24, lacquer) + rect(1210, 660, 40, 30, paper), rect(1230, 820, 150, 60, jade), rect(700, 500, 90, 14, clay) + rect(860, 440, 90, 90, turmeric), rect(210, 470, 60, 110, brick), rect(300, 500, 180, 10, clay), rect(1220, 470, 140, 110, "#C9B48A"), rect(1240, 540, 100, 10, lacquer)];
  const people = [[440, 880, lacquer], [960, 730, indigo], [250, 730, jade], [1310, 580, lotus]].map(([x, y, fill]) => path(`M${Number(x) - 15} ${y}L${Number(x) - 10} ${Number(y) - 62}a10 10 0 0 1 20 0L${Number(x) + 15} ${y}z`, String(fill)) + circle(Number(x), Number(y) - 84, 13, ink));
  const sun = range(5).map((place) => line(`M${545 + place * 18} 150L${535 + place * 18} 800`, "#E9A82066", 7) + line(`M${1042 + place * 22} 150L${1032 + place * 22} 800`, "#E9A82066", 7));
  return [circle(300, 150, 60, turmeric), ...rooms, ...sun, ...storeys.map((y) => slab(y, 12)), slab(base, 22), ...[left, right - 14].map((x) => rect(x, storeys[3] ?? 0, 14, 600, ink)), ...voids.flatMap(([a, b]) => [rect(a - 6, 292, 6, 590, ink), rect(b, 292, 6, 590, ink)]),
    tree(580, 880, 330), tree(1086, 880, 250), ...stairs, ...things, ...people, polygon([[130, 286], [340, 206], [540, 286]], brick), plant(760, 280, 70, moss), plant(880, 280, 52, jade), plant(1240, 280, 60, moss), plant(1370, 280, 80, jade),
    rect(0, 900, 1600, 12, ink), ...range(54).map((place) => line(`M${place * 30} 912l-22 34`, ink, 3)), line("M150 1010H1450M150 996v28M1450 996v28M520 1002v16M640 1002v16M1010 1002v16M1160 1002v16", ink, 4)];
}

export const house: Record<string, Drawing> = {
  "day-pho": { width: 1600, height: 1120, ground: mist, draw: street },
  "mat-cat": { width: 1600, height: 1080, ground: paper, draw: section },
};
