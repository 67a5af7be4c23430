import { createRandom } from "../../random";
import { around, at, circle, clipped, colours, type Drawing, line, n, path, petal, polygon, range, rect, ring } from "./shape";

/** Lacquer: black, cinnabar and gold ground smooth, with crushed eggshell for white. */

const { lacquer, turmeric, gold, lotus, blush } = colours;
const black = "#14110F";
const shell = ["#F4EBD8", "#EADFC8", "#F8F2E4", "#E0D2B6"];

/** Crushed eggshell over a square: a grid whose corners have been pushed about, with the black between. */
function eggshell(x: number, y: number, size: number, cells: number, seed: number): string {
  const chance = createRandom(seed);
  const cell = size / cells;
  const corners = range(cells + 1).map((row) => range(cells + 1).map((column) => [x + (column + (chance.next() - 0.5) * 0.8) * cell, y + (row + (chance.next() - 0.5) * 0.8) * cell] as const));
  return range(cells).flatMap((row) => range(cells).map((column) => {
    const points = [corners[row]?.[column], corners[row]?.[column + 1], corners[row + 1]?.[column + 1], corners[row + 1]?.[column]].flatMap((point) => (point ? [point] : []));
    const [cx, cy] = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length) as [number, number];
    return polygon(points.map(([px, py]) => [cx + (px - cx) * 0.88, cy + (py - cy) * 0.88]), chance.pick(shell));
  })).join("");
}

/** Long Biên bridge at dusk: the peaks of its girders against a sky rubbed back through layers of red. */
function bridge(): string[] {
  const chance = createRandom(1902);
  const sky = ["#2A0F0B", "#4A150E", "#6E1D12", "#922616", "#B32D1A", lacquer, "#D95A2B"].map((fill, place) => {
    const y = place * 104;
    return path(`M0 ${y}C300 ${n(y - 30 + chance.next() * 60)} 620 ${n(y - 40 + chance.next() * 80)} 900 ${y}S1400 ${n(y - 30 + chance.next() * 60)} 1600 ${y}V800H0z`, fill);
  });
  const peaks = [-140, 220, 580, 940, 1300, 1660];
  const girder = peaks.map((x) => path(`M${x - 200} 760L${x - 180} 712C${x - 90} 700 ${x - 40} 560 ${x} 540C${x + 40} 560 ${x + 90} 700 ${x + 180} 712L${x + 200} 760z`, black)).join("");
  const gilt = peaks.map((x) => line(`M${x - 180} 712C${x - 90} 700 ${x - 40} 560 ${x} 540C${x + 40} 560 ${x + 90} 700 ${x + 180} 712`, gold, 7)
    + range(9).map((place) => line(`M${x - 160 + place * 40} 752L${x - 140 + place * 40} ${n(715 - 140 * Math.max(0, 1 - Math.abs(place * 40 - 140) / 150))}L${x - 120 + place * 40} 752`, gold, 3)).join("")).join("");
  const piers = peaks.map((x) => polygon([[x - 26, 800], [x + 26, 800], [x + 36, 1010], [x - 36, 1010]], "#2A211B") + line(`M${x - 26} 800H${x + 26}`, gold, 4)).join("");
  const flecks = range(150).map(() => {
    const depth = chance.next();
    const y = 860 + depth * 330;
    return rect(chance.next() * 1600, y, 16 + depth * 70, 3 + depth * 5, chance.pick([gold, lacquer, "#7A2417", "#4A3A1C"]));
  });
  const glitter = range(18).map((row) => rect(1090 - 60 - chance.next() * 90, 830 + row * 20, 130 + chance.next() * 160, 7, row % 3 === 0 ? "#EADFC8" : turmeric));
  return [rect(0, 0, 1600, 1200, black), ...sky, clipped("moon", `<circle cx="1090" cy="330" r="206"/>`, circle(1090, 330, 206, black), eggshell(870, 110, 440, 17, 7)),
    rect(0, 800, 1600, 400, black), ...flecks, ...glitter, piers, girder, gilt, rect(0, 752, 1600, 20, black), rect(0, 772, 1600, 5, gold), rect(0, 790, 1600, 10, "#2A211B")];
}

function leaf(x: number, y: number, radius: number, fill: string, turn: number): string {
  const veins = around(14, () => line(`M0 ${n(-radius * 0.12)}V${n(-radius * 0.9)}`, gold, 3));
  return at(x, y, `<g transform="scale(1 .62) rotate(${turn})">`, path(`M0 0L${n(radius * 0.14)} ${-radius}A${radius} ${radius} 0 1 1 ${n(-radius * 0.14)} ${-radius}z`, fill), veins, circle(0, 0, radius * 0.09, gold), line(`M0 0L${n(radius * 0.14)} ${-radius}A${radius} ${radius} 0 1 1 ${n(-radius * 0.14)} ${-radius}z`, gold, 6), "</g>");
}

function flower(x: number, y: number, size: number): string {
  const back = [-64, -38, 38, 64].map((turn) => `<g transform="rotate(${turn})">${petal(size, size * 0.3, lacquer)}</g>`).join("");
  const front = [-22, 22, 0].map((turn) => `<g transform="rotate(${turn})">${petal(size * (turn === 0 ? 0.94 : 1.04), size * 0.3, turn === 0 ? blush : lotus)}</g>`).join("");
  return at(x, y, back, front, range(5).map((place) => line(`M0 ${n(-size * 0.1)}L${n((place - 2) * size * 0.05)} ${n(-size * 0.3)}`, gold, 4)).join(""));
}

function pond(): string[] {
  const chance = createRandom(88);
  const stems = [[330, 560], [800, 420], [620, 900], [960, 1010]].map(([x = 0, y = 0]) => line(`M${x} ${y}C${x + 30} ${y + 240} ${x - 40} ${y + 500} ${x - 10} 1700`, "#3F5A3A", 12));
  const ripples = range(16).map((row) => line(`M${n(chance.next() * 200 - 100)} ${90 + row * 100}h${n(200 + chance.next() * 900)}`, "#33291C", 4));
  const leaves = [[240, 1330, 270, "#1D3A2C", 20], [860, 1450, 320, "#24452F", -40], [990, 1130, 210, "#1B3328", 80], [480, 1080, 250, "#2B5237", -10], [150, 950, 190, "#1D3A2C", 60], [770, 760, 200, "#24452F", 130], [330, 690, 150, "#1B3328", 200]] as const;
  return [rect(0, 0, 1200, 1600, black), circle(830, 300, 190, "#241A12"), ring(830, 300, 190, gold, 4), clipped("sun", `<circle cx="830" cy="300" r="150"/>`, circle(830, 300, 150, black), eggshell(670, 140, 320, 13, 3)), ...ripples, ...stems,
    ...leaves.map(([x, y, radius, fill, turn]) => leaf(x, y, radius, fill, turn)), flower(330, 560, 200), flower(800, 600, 160), flower(620, 950, 230), at(960, 1000, petal(170, 50, lacquer), petal(140, 24, blush))];
}

function box(): string[] {
  const rim = around(48, () => circle(0, -560, 11, gold));
  const waves = around(24, () => ring(0, -462, 58, gold, 7) + ring(0, -462, 34, gold, 6));
  const petals = around(16, () => petal(390, 74, lacquer, 150)) + around(16, () => `<g transform="rotate(11.25)">${petal(352, 38, gold, 210)}</g>`);
  return [range(15).map((place) => rect(place * 100, 0, 50, 1500, "#DF9B17")).join(""), circle(778, 790, 640, "#8A5B00"), circle(750, 750, 640, black), ring(750, 750, 618, lacquer, 26), at(750, 750, rim, waves, circle(0, 0, 404, "#221813"), petals),
    clipped("lid", `<circle cx="750" cy="750" r="150"/>`, circle(750, 750, 150, black), eggshell(600, 600, 300, 11, 12)), at(750, 750, ring(0, 0, 152, gold, 10), around(8, () => petal(112, 30, lacquer, 12)), circle(0, 0, 22, gold))];
}

export const lacquerware: Record<string, Drawing> = {
  "cau-long-bien": { width: 1600, height: 1200, ground: black, draw: bridge },
  "cau-long-bien-gan": { width: 1400, height: 1050, ground: black, draw: bridge, view: [820, 90, 640, 480] },
  "ao-sen": { width: 1200, height: 1600, ground: black, draw: pond },
  "hop-tron": { width: 1500, height: 1500, ground: turmeric, draw: box },
};
