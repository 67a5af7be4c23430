import { createRandom } from "../../random";
import { around, at, circle, clipped, colours, type Drawing, line, n, path, petal, range, rect, ring } from "./shape";

/** Blue and white from a kiln on the river: a tray laid for a meal, three vases, and the tiles on which glazes are tried. */

const { paper, cream, lacquer, brick, jade, cobalt, indigo, sky, mist, clay, turmeric, celadon, lotus, tea } = colours;

const motifs: ((radius: number) => string)[] = [
  (r) => around(12, () => petal(r * 0.92, r * 0.17, cobalt, r * 0.2)) + circle(0, 0, r * 0.15, cobalt),
  (r) => around(6, () => petal(r * 0.9, r * 0.34, indigo, r * 0.1)) + around(6, () => petal(r * 0.66, r * 0.16, paper, r * 0.26)) + circle(0, 0, r * 0.16, turmeric),
  (r) => range(4).map((place) => ring(0, 0, r * (0.22 + place * 0.22), cobalt, r * (0.11 - place * 0.02))).join("") + circle(0, 0, r * 0.1, cobalt),
  (r) => carp(r * 0.86),
  (r) => around(8, () => circle(0, -r * 0.68, r * 0.13, cobalt)) + around(8, () => petal(r * 0.5, r * 0.12, indigo, r * 0.08)),
  (r) => around(3, () => line(`M0 0C${n(r * 0.5)} ${n(-r * 0.1)} ${n(r * 0.5)} ${n(-r * 0.8)} 0 ${n(-r * 0.7)}C${n(-r * 0.3)} ${n(-r * 0.62)} ${n(-r * 0.2)} ${n(-r * 0.3)} ${n(r * 0.05)} ${n(-r * 0.4)}`, cobalt, r * 0.1)),
  (r) => around(16, () => line(`M0 ${n(-r * 0.3)}V${n(-r * 0.86)}`, cobalt, r * 0.055)) + ring(0, 0, r * 0.3, cobalt, r * 0.06) + around(5, () => petal(r * 0.24, r * 0.1, indigo)),
];

function carp(r: number): string {
  const body = `M${n(-r)} 0C${n(-r * 0.5)} ${n(-r * 0.6)} ${n(r * 0.3)} ${n(-r * 0.55)} ${n(r * 0.62)} 0C${n(r * 0.3)} ${n(r * 0.55)} ${n(-r * 0.5)} ${n(r * 0.6)} ${n(-r)} 0z`;
  const tail = `M${n(r * 0.5)} 0L${n(r)} ${n(-r * 0.42)}C${n(r * 0.86)} ${n(-r * 0.1)} ${n(r * 0.86)} ${n(r * 0.1)} ${n(r)} ${n(r * 0.42)}z`;
  const scales = range(3).map((row) => range(3 - (row % 2)).map((place) => ring(-r * 0.28 + place * r * 0.3 + (row % 2) * r * 0.15, (row - 1) * r * 0.22, r * 0.1, mist, r * 0.035)).join("")).join("");
  return path(body, cobalt) + path(tail, cobalt) + scales + circle(-r * 0.66, -r * 0.08, r * 0.07, paper);
}

function plate(x: number, y: number, radius: number, motif: number): string {
  const draw = motifs[motif % motifs.length] ?? carp;
  return at(x, y, circle(6, 10, radius, "#6E2014"), circle(0, 0, radius, paper), ring(0, 0, radius * 0.93, cobalt, radius * 0.03), ring(0, 0, radius * 0.76, cobalt, radius * 0.018),
    around(24, () => circle(0, -radius * 0.845, radius * 0.028, indigo)), draw(radius * 0.66));
}

function tray(): string[] {
  const mat = range(40).map((place) => rect(0, place * 30, 1600, 4, "#0B6A5D"));
  const dishes = range(6).map((place) => {
    const angle = (Math.PI / 3) * place - Math.PI / 6;
    return plate(760 + Math.cos(angle) * 352, 600 + Math.sin(angle) * 352, 148, place + 1);
  });
  const sticks = [-16, 16].map((dx) => line(`M${1450 + dx} 210L${1370 + dx * 1.6} 1010`, dx < 0 ? turmeric : cream, 17));
  return [...mat, circle(772, 616, 560, "#0A5A4F"), circle(760, 600, 560, brick), ring(760, 600, 540, lacquer, 22), ring(760, 600, 506, turmeric, 4), ...dishes, plate(760, 600, 180, 0), ...sticks];
}

/** A vase turned from half widths at even heights, from lip to foot. */
function profile(halves: readonly number[], height: number): string {
  const step = height / (halves.length - 1);
  const side = (sign: number, order: readonly number[]) => order.slice(1).map((place, index) => {
    const before = order[index] ?? 0;
    const middle = ((before + place) / 2) * step;
    return `C${n(sign * (halves[before] ?? 0))} ${n(middle)} ${n(sign * (halves[place] ?? 0))} ${n(middle)} ${n(sign * (halves[place] ?? 0))} ${n(place * step)}`;
  }).join("");
  const down = range(halves.length);
  return `M${n(halves[0] ?? 0)} 0${side(1, down)}H${n(-(halves.at(-1) ?? 0))}${side(-1, down.toReversed())}z`;
}

function vase(id: string, x: number, foot: number, halves: readonly number[], height: number, ground: string, bands: string): string {
  const shape = `<path d="${profile(halves, height)}"/>`;
  return at(x, foot - height, clipped(id, shape, rect(-300, -10, 600, height + 20, ground), bands, rect(halves.length * 9, 0, 300, height, "#1E1B1814")));
}

function vases(): string[] {
  const blue = rect(-300, 66, 600, 14, cobalt) + rect(-300, 640, 600, 26, cobalt) + range(9).map((place) => at(-240 + place * 60, 636, petal(130, 26, cobalt))).join("") + at(0, 350, motifs[1]?.(120) ?? "") + at(-190, 360, motifs[0]?.(80) ?? "") + at(190, 360, motifs[0]?.(80) ?? "");
  const green = range(7).map((place) => line(`M-260 ${150 + place * 52}C-120 ${110 + place * 52} 120 ${190 + place * 52} 260 ${150 + place * 52}`, "#8FB49E", 12)).join("");
  const red = rect(-300, 96, 600, 10, turmeric) + range(5).map((place) => at(-150 + place * 75, 250, around(8, () => petal(34, 9, turmeric, 8)))).join("") + rect(-300, 390, 600, 10, turmeric);
  const branch = line("M380 420C420 300 380 220 470 110M408 300C470 270 520 280 560 230M396 240C350 190 330 170 330 120", tea, 10);
  const blossom = [[470, 110, 30], [440, 190, 24], [560, 230, 28], [500, 268, 22], [330, 120, 26], [372, 208, 20], [408, 300, 22]].map(([x = 0, y = 0, r = 0]) => at(x, y, around(5, () => circle(0, -r * 0.62, r * 0.52, lotus)), circle(0, 0, r * 0.3, turmeric))).join("");
  return [rect(0, 1110, 1200, 390, clay), rect(0, 1110, 1200, 10, "#8A4321"), branch, blossom,
    vase("v1", 390, 1250, [70, 52, 64, 150, 190, 176, 120, 92, 104], 830, paper, blue), vase("v2", 800, 1310, [120, 92, 150, 214, 206, 140, 110], 560, celadon, green), vase("v3", 1010, 1380, [54, 40, 96, 132, 118, 78], 470, lacquer, red)];
}

function trials(): string[] {
  const chance = createRandom(29);
  const glazes = [celadon, "#7FA58C", jade, "#0B5A50", sky, "#5C93B0", indigo, cobalt, turmeric, "#C9862B", clay, "#7A3A1E", lacquer, brick, lotus, cream, "#E3D3B0", "#3A302A"];
  return range(36).map((place) => {
    const [x, y] = [75 + (place % 6) * 228, 75 + Math.floor(place / 6) * 228];
    const glaze = glazes[(place * 7 + Math.floor(place / 6) * 2) % glazes.length] ?? clay;
    const level = 96 + chance.next() * 62;
    const drips = range(5).map((drip) => {
      const reach = level + 8 + chance.next() * 34;
      return `C${n(drip * 42)} ${n(reach)} ${n(drip * 42 + 42)} ${n(reach)} ${n(drip * 42 + 42)} ${n(level)}`;
    }).join("");
    const id = `g${place}`;
    return at(x, y, rect(5, 8, 210, 210, "#B79E7A", 6), clipped(id, `<rect width="210" height="210" rx="6"/>`, rect(0, 0, 210, 210, "#C98F63"), path(`M0 0V${n(level)}${drips}V0z`, glaze), place % 5 === 2 ? range(26).map(() => circle(chance.next() * 210, chance.next() * level, 2 + chance.next() * 3, "#1E1B1855")).join("") : ""), circle(105, 22, 9, "#E7D7BC"));
  });
}

export const ceramics: Record<string, Drawing> = {
  "mam-com": { width: 1600, height: 1200, ground: jade, draw: tray },
  "mam-com-gan": { width: 1400, height: 1400, ground: jade, draw: tray, view: [380, 220, 620, 620] },
  "binh-hoa-dao": { width: 1200, height: 1500, ground: mist, draw: vases },
  "thu-men": { width: 1500, height: 1500, ground: cream, draw: trials },
};
