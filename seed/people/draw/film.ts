import { createRandom } from "../../random";
import { at, circle, clipped, colours, type Drawing, ellipse, line, n, path, polygon, range, rect } from "./shape";

/** Stills: one lake through a whole day, and a cyclo under street lamps. */

const { paper, ink, lacquer, turmeric, indigo, lotus } = colours;

interface Hour {
  air: string;
  glow: string;
  water: string;
  far: string;
  near: string;
  light: string;
  /** Height of sun or moon over the water, 0 to 1, and its place across. */
  rise: number;
  across: number;
}

const day: Hour[] = [
  { air: "#F3C6BC", glow: "#F7DFC0", water: "#E4A9A0", far: "#B98A94", near: "#5B3A4E", light: "#FBF1DC", rise: 0.12, across: 0.22 },
  { air: "#BFDCE4", glow: "#DDEBE6", water: "#8FBFCB", far: "#79A58E", near: "#2F5D4C", light: "#FFF6DA", rise: 0.66, across: 0.36 },
  { air: "#7FB2C9", glow: "#A9CDD6", water: "#4F90AA", far: "#4E7F62", near: "#1F4A38", light: "#FFFDF2", rise: 0.84, across: 0.62 },
  { air: "#E9A820", glow: "#F3C765", water: "#C9742B", far: "#A5532A", near: "#5A2415", light: "#FBF1D2", rise: 0.3, across: 0.74 },
  { air: "#A8324A", glow: "#D9583D", water: "#6E2440", far: "#571C38", near: "#2A0F20", light: "#F6B04A", rise: 0.06, across: 0.8 },
  { air: "#16203C", glow: "#20305A", water: "#101830", far: "#0D1428", near: "#070B18", light: "#F4EBD2", rise: 0.7, across: 0.3 },
];

/** The little tower on its island, foot at nought. */
function tower(fill: string, lit: string): string {
  const storey = (y: number, half: number, height: number, arches: number) => rect(-half, y - height, half * 2, height, fill) + rect(-half - 6, y - height - 5, half * 2 + 12, 7, fill)
    + range(arches).map((place) => path(`M${n(-half + ((place + 0.5) * 2 * half) / arches - 6)} ${y - 4}v${n(-height * 0.4)}a6 6 0 0 1 12 0v${n(height * 0.4)}z`, lit)).join("");
  return ellipse(0, 6, 130, 13, fill) + range(7).map((place) => circle(-100 + place * 33, -2, 16 + (place % 3) * 5, fill)).join("") + storey(0, 52, 54, 3) + storey(-58, 42, 46, 3) + storey(-108, 30, 36, 1) + polygon([[-40, -148], [0, -184], [40, -148]], fill);
}

function scene(hour: Hour, id: string, width: number, height: number, seed: number): string {
  const chance = createRandom(seed);
  const shore = height * 0.62;
  const { air, glow, water, far, near, light, rise, across } = hour;
  const [x, y, r] = [across * width, shore - rise * shore * 0.8, height * 0.085];
  const trees = range(22).map((place) => circle((place / 21) * width, shore - 4 + chance.next() * 8, height * (0.035 + chance.next() * 0.05), far)).join("");
  const path1 = range(9).map((row) => rect(x - r * (0.9 - row * 0.03) * (0.5 + chance.next()), shore + 12 + row * height * 0.036, r * (1.1 + chance.next()), 5, light)).join("");
  const stars = rise > 0.5 && air === "#16203C" ? range(40).map(() => circle(chance.next() * width, chance.next() * shore * 0.8, 1.6 + chance.next() * 2, light)).join("") : "";
  const bough = line(`M${width} ${height * 0.02}C${width * 0.86} ${height * 0.06} ${width * 0.8} ${height * 0.14} ${width * 0.66} ${height * 0.13}`, near, height * 0.018) + range(12).map((place) => line(`M${n(width * (0.68 + place * 0.028))} ${n(height * 0.1)}q${n(-8 + chance.next() * 10)} ${n(height * 0.1)} ${n(-4 + chance.next() * 12)} ${n(height * (0.14 + chance.next() * 0.16))}`, near, 5)).join("");
  const scale = height / 560;
  return clipped(id, `<rect width="${width}" height="${height}"/>`, rect(0, 0, width, height, air), rect(0, shore * 0.52, width, shore * 0.5, glow), stars, circle(x, y, r, light), trees, rect(0, shore, width, height, water), path1,
    `<g transform="translate(${width * 0.5} ${shore + 26}) scale(${n(scale * 100) / 100})">${tower(near, hour.air === "#16203C" ? turmeric : glow)}<g transform="scale(1 -.5)" opacity=".35">${tower(near, near)}</g></g>`, range(7).map((row) => rect(chance.next() * width * 0.8, shore + 40 + row * height * 0.045, width * 0.16, 3, glow)).join(""), bough);
}

function storyboard(): string[] {
  const [w, h] = [488, 520];
  return day.map((hour, place) => {
    const [x, y] = [40 + (place % 3) * (w + 28), 50 + Math.floor(place / 3) * (h + 40)];
    return at(x, y, rect(-6, -6, w + 12, h + 12, paper), scene(hour, `hour${place}`, w, h, place + 2));
  });
}

function wheel(x: number, y: number, r: number): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${ink}" stroke-width="11"/>` + range(8).map((place) => line(`M${x} ${y}L${n(x + Math.cos((place * Math.PI) / 4) * r)} ${n(y + Math.sin((place * Math.PI) / 4) * r)}`, ink, 3)).join("") + circle(x, y, 10, ink);
}

function cyclo(): string[] {
  const chance = createRandom(5);
  const windows = range(60).map(() => rect(Math.floor(chance.next() * 40) * 40 + 8, 90 + Math.floor(chance.next() * 11) * 46, 18, 26, chance.pick(["#E9A820", "#F0BC4C", "#33406A", "#33406A"])));
  const blocks = range(12).map((place) => rect(place * 140 - 20, 60 + chance.next() * 260, 150, 700, place % 2 ? "#1C2748" : "#222E54"));
  const lamps = [260, 1290].map((x) => polygon([[x, 250], [x - 190, 800], [x + 190, 800]], "#F0BC4C30") + line(`M${x - 60} 800V260q0 -40 60 -40v20`, ink, 12) + path(`M${x - 26} 262a26 26 0 0 1 52 0z`, turmeric) + circle(x, 266, 12, paper));
  const carriage = path("M470 640C460 520 520 470 640 470H700C716 560 712 620 690 660H520z", lacquer) + path("M440 500C470 390 620 380 700 470C620 440 540 450 490 520z", indigo) + rect(520, 590, 150, 20, turmeric);
  const rider = path("M880 560C850 470 900 400 950 410C1000 420 990 520 975 590L1010 690 980 700 935 600z", "#D6E4E4") + circle(948, 372, 30, "#C98F63") + polygon([[890, 372], [948, 316], [1006, 372]], turmeric) + line("M900 470L800 500", "#D6E4E4", 22) + line("M960 590L930 690 960 750", "#55648F", 22);
  const frame = line("M560 660L760 560 900 600 960 740M760 560L800 480M700 650L880 740", ink, 12);
  const guest = circle(600, 420, 34, "#C98F63") + path("M562 410a38 38 0 0 1 76 0q-38 -22 -76 0z", ink) + path("M560 560C560 480 580 456 604 456S650 480 650 560z", lotus);
  return [...blocks, ...windows, ...lamps, rect(0, 800, 1600, 100, "#10182F"), ...range(8).map((place) => rect(60 + place * 210, 852, 120, 8, "#E9A82088")), ellipse(730, 806, 400, 14, "#0A1022"), guest, carriage, frame, wheel(530, 720, 84), wheel(960, 724, 84), rider, line("M500 640H720", ink, 10), circle(1420, 120, 58, "#F4EBD2"), circle(1398, 108, 50, "#16203C"), rect(0, 0, 1600, 34, ink), rect(0, 866, 1600, 34, ink)];
}

export const film: Record<string, Drawing> = {
  "mot-ngay": { width: 1600, height: 1180, ground: ink, draw: storyboard },
  "mot-ngay-chieu": { width: 1600, height: 1000, ground: ink, draw: () => [scene(day[3] as Hour, "late", 1600, 1000, 5)] },
  "xich-lo-dem": { width: 1600, height: 900, ground: "#16203C", draw: cyclo },
};
