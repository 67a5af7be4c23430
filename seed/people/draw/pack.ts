import { lettering } from "./lettering";
import { around, at, circle, colours, type Drawing, line, n, path, petal, polygon, range, rect, ring } from "./shape";

/** Packaging: boxes for green rice cakes, stacked, and a label for lotus tea. */

const { cream, ink, lacquer, brick, turmeric, gold, jade, moss, lotus, blush, celadon } = colours;

/** A box in isometric projection, its front corner at the foot; `top` and `side` draw into squares of 100 by 100. */
function box(x: number, y: number, size: number, tall: number, fill: readonly [top: string, left: string, right: string], top: string, side: string): string {
  const c = Math.cos(Math.PI / 6) * size;
  const s = size / 2;
  const face = (matrix: string, colour: string, content: string, shade: string) => `<g transform="matrix(${matrix})">${rect(0, 0, 100, 100, colour)}${content}${shade ? rect(0, 0, 100, 100, shade) : ""}</g>`;
  const k = size / 100;
  return at(x, y,
    face(`${n4(0.866 * k)} ${n4(0.5 * k)} 0 ${n4(tall / 100)} ${n(-c)} ${n(-tall - s)}`, fill[1], side, ""),
    face(`${n4(0.866 * k)} ${n4(-0.5 * k)} 0 ${n4(tall / 100)} 0 ${n(-tall)}`, fill[2], side, "#1E1B1826"),
    face(`${n4(0.866 * k)} ${n4(0.5 * k)} ${n4(-0.866 * k)} ${n4(0.5 * k)} 0 ${n(-tall - size)}`, fill[0], top, ""));
}

const n4 = (value: number) => Math.round(value * 10_000) / 10_000;

const ribbon = rect(42, 0, 16, 100, lacquer) + rect(0, 42, 100, 16, lacquer) + at(50, 50, around(4, () => petal(26, 11, turmeric, 3)), circle(0, 0, 6, brick));
const band = rect(42, 0, 16, 100, lacquer);
const grains = range(25).map((place) => at(10 + (place % 5) * 20, 10 + Math.floor(place / 5) * 20, around(4, () => petal(8.5, 3, celadon)))).join("");
const stripes = range(8).map((place) => rect(place * 13, 0, 6, 100, "#FFFFFF40")).join("");

function cakes(): string[] {
  const green = [jade, "#0B5A50", "#0F7B6C"] as const;
  const leaf = ["#7FA55B", moss, "#6A8F4C"] as const;
  const pink = [lotus, "#B23E63", "#C84B71"] as const;
  const sun = [turmeric, "#C98A17", "#DB9B1C"] as const;
  return [polygon([[0, 780], [1600, 560], [1600, 1200], [0, 1200]], "#EFC9A8"), polygon([[380, 1090], [800, 1180], [1400, 1010], [960, 900]], "#00000014"),
    box(1180, 980, 300, 150, sun, stripes + ribbon, stripes + band), box(560, 900, 320, 170, pink, grains + ribbon, band), box(860, 1110, 330, 180, green, grains + ribbon, grains + band),
    box(560, 730, 290, 130, leaf, stripes + ribbon, band), box(860, 930, 280, 120, [cream, "#DCC9A2", "#E9D9B6"], at(50, 50, around(12, () => petal(42, 7, jade, 8)), circle(0, 0, 8, lacquer)), rect(0, 44, 100, 12, jade)), box(1180, 830, 240, 110, [lacquer, brick, "#A92A19"], at(50, 50, ring(0, 0, 34, turmeric, 5), around(8, () => petal(30, 8, turmeric, 6))), rect(42, 0, 16, 100, turmeric)), box(560, 600, 200, 90, green, ribbon, band)];
}

async function label(): Promise<string[]> {
  const water = range(14).map((row) => range(13).map((place) => ring(place * 100 - (row % 2) * 50, 1180 + row * 32, 50, "#0B5A50", 8) + ring(place * 100 - (row % 2) * 50, 1180 + row * 32, 26, "#0B5A50", 7)).join("")).join("");
  const bloom = [-78, -52, 52, 78].map((turn) => `<g transform="rotate(${turn})">${petal(330, 92, lotus)}</g>`).join("") + [-28, 28].map((turn) => `<g transform="rotate(${turn})">${petal(370, 96, "#E8839F")}</g>`).join("") + petal(390, 96, blush) + range(9).map((place) => line(`M${(place - 4) * 9} -8V${-70 - (place % 2) * 16}`, turmeric, 6)).join("");
  return [rect(60, 60, 1080, 1380, cream), rect(84, 84, 1032, 1332, jade), rect(96, 96, 1008, 1308, cream), `<clipPath id="water"><rect x="96" y="1130" width="1008" height="274"/></clipPath><g clip-path="url(#water)">${rect(96, 1130, 1008, 280, jade)}${water}</g>`,
    circle(600, 830, 330, turmeric), ring(600, 830, 352, gold, 6), at(600, 1150, bloom), path("M300 1150C380 1090 820 1090 900 1150C820 1196 380 1196 300 1150z", moss), ...[0, 1, 2, 3].map((place) => at([150, 1050, 150, 1050][place] ?? 0, [150, 150, 1350, 1350][place] ?? 0, circle(0, 0, 40, place < 2 ? cream : jade), around(4, () => petal(40, 12, lacquer)))),
    await lettering({ x: 120, y: 150, width: 960, height: 330, align: "center", stand: "center" }, [{ text: "Trà ướp bông sen", size: 44, colour: jade }, { text: "Hồ Tây", size: 196, colour: lacquer, face: "sign", leading: 1.2 }, { text: "Mẫu nhãn · 100 g", size: 36, colour: ink, weight: "plain" }])];
}

export const pack: Record<string, Drawing> = {
  "hop-com": { width: 1600, height: 1200, ground: "#F6DCC4", draw: cakes },
  "tra-sen": { width: 1200, height: 1500, ground: jade, draw: label },
};
