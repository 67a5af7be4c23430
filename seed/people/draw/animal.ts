import { createRandom } from "../../random";
import { around, at, circle, clipped, colours, type Drawing, ellipse, line, n, path, petal, polygon, range, rect, ring } from "./shape";

/** Animals after the woodcuts of Đông Hồ: few colours, round forms, patterns where fur would be. */

const { paper, cream, ink, lacquer, turmeric, jade, indigo, sky, lotus, blush, moss } = colours;

/** Waves as scales of a fish, in rows. */
function waves(y: number, rows: number, radius: number, one: string, two: string): string {
  return range(rows).flatMap((row) => range(1200 / (radius * 2) + 2).map((place) => {
    const [cx, cy] = [place * radius * 2 - (row % 2) * radius, y + row * radius * 0.62];
    return circle(cx, cy, radius, one) + ring(cx, cy, radius * 0.8, two, 6) + ring(cx, cy, radius * 0.52, two, 6) + circle(cx, cy, radius * 0.22, two);
  })).join("");
}

function carp(): string[] {
  const body = "M250 930C300 660 560 480 780 520C960 552 1010 700 930 830C850 960 640 1010 500 1080C400 1130 330 1210 300 1290C250 1170 230 1060 250 930z";
  const scales = range(9).flatMap((row) => range(9).map((place) => at(350 + place * 62 + (row % 2) * 31 - row * 4, 1130 - row * 66 + place * -6, circle(0, 0, 40, row % 2 ? lacquer : "#B02A19"), ring(0, 0, 30, turmeric, 6), circle(0, 0, 8, turmeric))));
  const head = "M720 505C800 470 930 500 990 590C1040 680 1000 800 920 850C830 800 730 680 720 505z";
  const tail = "M300 1180C200 1240 130 1350 150 1460C230 1420 290 1400 340 1320C370 1400 450 1450 540 1450C500 1340 430 1230 330 1170z";
  const fins = path("M520 560C480 430 560 330 680 320C660 400 680 470 740 510z", turmeric) + path("M640 990C680 1080 760 1130 850 1110C820 1050 800 990 790 940z", turmeric) + range(5).map((place) => line(`M${560 + place * 30} ${540 - place * 6}C${550 + place * 26} ${470} ${580 + place * 18} ${400} ${630 + place * 8} 350`, ink, 5)).join("");
  return [rect(0, 0, 1200, 1600, cream), circle(800, 330, 250, turmeric), ring(800, 330, 280, turmeric, 8), waves(1240, 14, 100, indigo, paper), fins, path(tail, lacquer), range(6).map((place) => line(`M310 1200C${280 + place * 26} 1280 ${210 + place * 46} 1350 ${180 + place * 60} ${1420 - (place % 3) * 16}`, turmeric, 6)).join(""), clipped("carp", `<path d="${body}"/>`, path(body, lacquer), ...scales), line(`${body}`, ink, 12), path(head, lotus), line(head, ink, 10),
    circle(880, 640, 52, paper), circle(886, 640, 30, ink), circle(896, 630, 10, paper), line("M985 720C960 748 930 750 905 742", ink, 10), line("M1000 690C1060 690 1090 730 1080 780M985 640C1050 610 1100 620 1120 660", ink, 9), range(4).map((place) => line(`M${800 + place * 6} ${560 + place * 34}C${830} ${600 + place * 40} ${850} ${650 + place * 36} ${880} ${700 + place * 30}`, blush, 6)).join("")];
}

function cat(): string[] {
  const body = "M420 1330C360 1000 470 800 750 800S1140 1000 1080 1330z";
  const spots = range(5).flatMap((row) => range(7).map((place) => at(400 + place * 115 + (row % 2) * 57, 900 + row * 96, around(6, () => petal(38, 11, turmeric, 8)), circle(0, 0, 9, lacquer))));
  const head = "M430 620C400 500 400 330 420 250C480 290 560 350 610 390C700 365 800 365 890 390C940 350 1020 290 1080 250C1100 330 1100 500 1070 620C1050 760 920 850 750 850S450 760 430 620z";
  const eye = (x: number) => circle(x, 590, 84, turmeric) + ring(x, 590, 84, ink, 10) + ring(x, 590, 62, lacquer, 8) + ellipse(x, 590, 22, 62, ink) + circle(x + 14, 560, 10, paper);
  const whiskers = [-1, 1].flatMap((side) => range(3).map((place) => line(`M${750 + side * 130} ${690 + place * 26}C${750 + side * 260} ${660 + place * 34} ${750 + side * 340} ${650 + place * 50} ${750 + side * 420} ${640 + place * 66}`, cream, 7)));
  return [range(12).map((row) => range(12).map((place) => ((row + place) % 2 ? rect(place * 125, row * 125, 125, 125, "#0D6E60") : "")).join("")).join(""), line("M1060 1280C1260 1260 1330 1080 1240 960C1190 900 1110 930 1120 1000", ink, 74), line("M1060 1280C1260 1260 1330 1080 1240 960C1190 900 1110 930 1120 1000", turmeric, 14), clipped("cat", `<path d="${body}"/>`, path(body, ink), ...spots), path(head, ink), polygon([[452, 320], [470, 470], [568, 404]], lotus), polygon([[1048, 320], [1030, 470], [932, 404]], lotus), range(3).map((place) => line(`M${690 + place * 60} 392V${470 - Math.abs(place - 1) * 26}`, turmeric, 14)).join(""),
    eye(600), eye(900), polygon([[715, 690], [785, 690], [750, 730]], lotus), line("M750 730V760M750 760C720 800 680 790 664 764M750 760C780 800 820 790 836 764", cream, 8), ...whiskers, ellipse(600, 1330, 90, 46, ink), ellipse(900, 1330, 90, 46, ink), ...[570, 600, 630, 870, 900, 930].map((x) => line(`M${x} 1320v34`, turmeric, 7)), rect(0, 1366, 1500, 134, lacquer), range(15).map((place) => at(50 + place * 100, 1434, around(4, () => petal(36, 14, turmeric)))).join("")];
}

function buffalo(): string[] {
  const chance = createRandom(4);
  const rice = range(90).map((place) => line(`M${place * 18} ${1010 + (place % 3) * 70}q${n(chance.next() * 20 - 10)} -40 ${n(chance.next() * 30 - 15)} -${n(60 + chance.next() * 50)}`, place % 2 ? moss : jade, 8));
  const body = "M330 900C300 690 420 540 700 520C960 500 1180 540 1240 700C1270 800 1250 900 1240 1000H1130L1110 880C1000 930 740 940 600 900L580 1000H470L450 900z";
  const swirl = (x: number, y: number, r: number, turn: number) => `<g transform="translate(${x} ${y}) rotate(${turn})">${line(`M0 0C${n(r * 0.3)} ${n(-r * 0.3)} ${n(r * 0.6)} 0 ${n(r * 0.3)} ${n(r * 0.36)}C${n(-r * 0.1)} ${n(r * 0.7)} ${n(-r * 0.7)} ${n(r * 0.3)} ${n(-r * 0.6)} ${n(-r * 0.24)}C${n(-r * 0.5)} ${n(-r * 0.9)} ${n(r * 0.5)} ${n(-r)} ${n(r * 0.94)} ${n(-r * 0.3)}`, turmeric, 11)}</g>`;
  const head = "M250 700C220 600 300 540 390 560C470 580 480 690 440 780C420 850 390 900 340 900C270 900 260 790 250 700z";
  const boy = [path("M730 530C720 430 760 360 830 360S930 430 930 530z", lacquer), circle(830, 310, 58, "#D9A06E"), path("M778 300a54 54 0 0 1 104 0q-52 -30 -104 0z", ink), circle(830, 236, 16, ink), line("M780 430C720 430 680 400 650 370", "#D9A06E", 24), line("M640 380L780 330", clayFlute, 16), line("M760 530L740 640M900 530L910 640", indigo, 40)];
  return [rect(0, 0, 1600, 760, sky), circle(1300, 230, 120, turmeric), ...range(3).map((place) => ellipse(200 + place * 380, 170 + (place % 2) * 90, 130, 26, paper)), path("M0 760C300 640 500 700 800 740S1300 650 1600 720V1200H0z", "#8DB36A"), rect(0, 940, 1600, 260, "#A9C7B4"), line("M1230 720C1320 760 1330 880 1290 960", ink, 16), path(body, "#3A3A44"), swirl(640, 740, 90, 0), swirl(960, 720, 110, 120), swirl(1140, 790, 60, 40), path(head, "#2B2B33"), line("M300 580C180 560 120 440 180 340M420 580C520 520 560 420 500 320", cream, 34), circle(320, 690, 16, paper), circle(400, 690, 16, paper), ellipse(345, 850, 60, 34, "#4A4A55"), circle(325, 850, 8, ink), circle(366, 850, 8, ink), ...boy, ...rice];
}

const clayFlute = "#A5532A";

export const animal: Record<string, Drawing> = {
  "ca-chep-trong-trang": { width: 1200, height: 1600, ground: cream, draw: carp },
  "meo-den": { width: 1500, height: 1500, ground: jade, draw: cat },
  "trau-thoi-sao": { width: 1600, height: 1200, ground: sky, draw: buffalo },
};
