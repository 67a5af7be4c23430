import { createRandom } from "../../random";
import { around, at, circle, clipped, colours, type Drawing, line, n, path, petal, polygon, range, rect, ring } from "./shape";

/** Cloth: brocade in bands, indigo dyed over knots, and a printed silk square. */

const { paper, cream, ink, lacquer, turmeric, jade, indigo, cobalt, lotus, blush, clay } = colours;

type Motif = (width: number, height: number, one: string, two: string) => string;

const diamonds: Motif = (w, h, one, two) => polygon([[w / 2, h * 0.04], [w * 0.98, h / 2], [w / 2, h * 0.96], [w * 0.02, h / 2]], one) + polygon([[w / 2, h * 0.26], [w * 0.76, h / 2], [w / 2, h * 0.74], [w * 0.24, h / 2]], two) + polygon([[w / 2, h * 0.4], [w * 0.61, h / 2], [w / 2, h * 0.6], [w * 0.39, h / 2]], one);
const zigzag: Motif = (w, h, one, two) => polygon([[0, h], [w / 2, h * 0.3], [w, h], [w, h * 0.62], [w / 2, 0], [0, h * 0.62]], one) + polygon([[w * 0.3, h], [w / 2, h * 0.72], [w * 0.7, h]], two);
const stairs: Motif = (w, h, one, two) => range(4).map((step) => rect(w * 0.125 * step, h * (0.75 - step * 0.25), w * (1 - step * 0.25), h * 0.25, step % 2 ? two : one)).join("");
const hooks: Motif = (w, h, one) => [-1, 1].map((side) => `<g transform="translate(${n(w / 2)} 0) scale(${side} 1)">${path(`M0 0H${n(w * 0.42)}V${n(h * 0.74)}H${n(w * 0.14)}V${n(h * 0.36)}H${n(w * 0.28)}V${n(h * 0.56)}H${n(w * 0.34)}V${n(h * 0.18)}H${n(w * 0.08)}V${n(h)}H0z`, one)}</g>`).join("");
const crosses: Motif = (w, h, one, two) => rect(w * 0.4, h * 0.1, w * 0.2, h * 0.8, one) + rect(w * 0.1, h * 0.4, w * 0.8, h * 0.2, one) + rect(w * 0.4, h * 0.4, w * 0.2, h * 0.2, two);

const bands: [motif: Motif | null, height: number, width: number, ground: string, one: string, two: string][] = [
  [null, 26, 0, turmeric, "", ""], [zigzag, 96, 80, ink, lotus, turmeric], [null, 14, 0, paper, "", ""], [diamonds, 210, 200, lacquer, cream, indigo], [null, 14, 0, paper, "", ""], [crosses, 74, 64, jade, turmeric, lacquer],
  [null, 22, 0, ink, "", ""], [hooks, 128, 128, indigo, paper, ""], [null, 22, 0, turmeric, "", ""], [stairs, 116, 160, ink, lacquer, turmeric], [null, 14, 0, paper, "", ""], [diamonds, 130, 100, lotus, ink, cream],
  [null, 14, 0, paper, "", ""], [crosses, 74, 64, jade, cream, lotus], [null, 26, 0, turmeric, "", ""], [zigzag, 110, 100, clay, cream, ink], [null, 40, 0, lacquer, "", ""], [hooks, 96, 96, ink, turmeric, ""],
];

function brocade(): string[] {
  let y = 0;
  const woven = bands.map(([motif, height, width, ground, one, two]) => {
    const top = y;
    y += height;
    const row = motif ? range(1600 / width + 1).map((place) => at(place * width, top + height * 0.08, motif(width, height * 0.84, one, two))).join("") : "";
    return rect(0, top, 1600, height + 1, ground) + row;
  });
  const threads = range(200).map((place) => rect(place * 8, 0, 1.6, 1200, "#00000014"));
  return [...woven, ...threads];
}

function dyed(): string[] {
  const chance = createRandom(51);
  const knots = range(9).flatMap((row) => range(7).map((column) => {
    const [x, y] = [column * 190 + (row % 2) * 95 - 20 + chance.next() * 12, row * 188 + 60 + chance.next() * 12];
    const size = 62 + chance.next() * 20;
    const halo = around(26, () => line(`M${n((chance.next() - 0.5) * 5)} ${n(-size * 0.62)}V${n(-size * (0.86 + chance.next() * 0.26))}`, "#8FA6D8", 5));
    return at(x, y, circle(0, 0, size * 1.1, "#294A93"), halo, circle(0, 0, size * 0.58, cream), circle(0, 0, size * 0.4, "#5A78B8"), circle(0, 0, size * 0.22, cream), circle(0, 0, size * 0.08, cobalt));
  }));
  const folds = range(13).map((place) => rect(place * 95 + 38, 0, 3, 1600, "#FFFFFF0F"));
  return [...folds, ...knots, rect(0, 0, 1200, 34, cream), rect(0, 46, 1200, 8, cream), rect(0, 1546, 1200, 8, cream), rect(0, 1566, 1200, 34, cream)];
}

function scales(x: number, y: number, width: number, rows: number, radius: number): string {
  return range(rows).flatMap((row) => range(width / (radius * 2) + 2).map((place) => {
    const [cx, cy] = [x + place * radius * 2 - (row % 2) * radius, y + row * radius * 0.72];
    return circle(cx, cy, radius, indigo) + circle(cx, cy, radius * 0.8, paper) + circle(cx, cy, radius * 0.6, indigo) + circle(cx, cy, radius * 0.4, paper) + circle(cx, cy, radius * 0.2, lacquer);
  })).join("");
}

function silk(): string[] {
  const sea = (id: string, x: number, y: number, w: number, h: number) => clipped(id, `<rect x="${x}" y="${y}" width="${w}" height="${h}"/>`, rect(x, y, w, h, indigo), scales(x, y, w, h / 36 + 4, 50));
  const bloom = (size: number, outer: string, inner: string, heart: string) => around(20, () => petal(size, size * 0.13, outer, size * 0.3)) + around(20, () => `<g transform="rotate(9)">${petal(size * 0.72, size * 0.1, inner, size * 0.2)}</g>`) + around(12, () => petal(size * 0.42, size * 0.09, outer, size * 0.08)) + circle(0, 0, size * 0.14, heart);
  const corners = [[370, 370], [1130, 370], [370, 1130], [1130, 1130]].map(([x = 0, y = 0]) => at(x, y, bloom(130, turmeric, paper, lacquer)));
  return [sea("sea", 40, 40, 1420, 1420), rect(196, 196, 1108, 1108, paper), rect(212, 212, 1076, 1076, lacquer), rect(240, 240, 1020, 1020, blush), ...corners,
    at(750, 750, circle(0, 0, 392, lotus), ring(0, 0, 372, paper, 5), bloom(350, paper, lacquer, turmeric)), ...[0, 90, 180, 270].map((turn) => `<g transform="translate(750 750) rotate(${turn})">${range(7).map((place) => circle(-150 + place * 50, -456, place % 2 ? 9 : 15, jade)).join("")}</g>`)];
}

export const textile: Record<string, Drawing> = {
  "tho-cam": { width: 1600, height: 1200, ground: ink, draw: brocade },
  "tho-cam-gan": { width: 1400, height: 1400, ground: ink, draw: brocade, view: [400, 110, 480, 480] },
  "nhuom-cham": { width: 1200, height: 1600, ground: cobalt, draw: dyed },
  "khan-lua": { width: 1500, height: 1500, ground: cream, draw: silk },
};
