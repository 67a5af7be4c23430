import { createRandom } from "../../random";
import { around, at, circle, colours, type Drawing, ellipse, line, n, path, range, rect, ring } from "./shape";

/** Bamboo and rattan: lanterns, a weave seen close, a stool and a basket. */

const { cream, ink, night, lacquer, brick, turmeric, jade, indigo, lotus, clay, tea, moss } = colours;

function lantern(x: number, y: number, rx: number, ry: number, fill: string, rib: string): string {
  const ribs = range(9).map((place) => {
    const bulge = ((place - 4) / 4) * rx;
    return line(`M0 ${-ry}C${n(bulge * 1.32)} ${n(-ry * 0.62)} ${n(bulge * 1.32)} ${n(ry * 0.62)} 0 ${ry}`, rib, 4);
  });
  const hoops = [-0.5, 0, 0.5].map((share) => line(`M${n(-rx * Math.sqrt(1 - share * share))} ${n(ry * share)}q${n(rx * Math.sqrt(1 - share * share))} ${n(ry * 0.12)} ${n(2 * rx * Math.sqrt(1 - share * share))} 0`, rib, 4));
  const tassel = range(7).map((place) => line(`M${(place - 3) * 6} ${ry + 40}V${ry + 130 + (place % 2) * 16}`, fill, 4));
  return at(x, y, line(`M0 -1200V${-ry}`, "#8A7A5A", 4), ellipse(0, 0, rx * 1.5, ry * 1.5, `${fill}22`), ellipse(0, 0, rx, ry, fill), ellipse(0, ry * 0.1, rx * 0.55, ry * 0.6, "#FFF3CF44"), ...ribs, ...hoops, rect(-rx * 0.34, -ry - 14, rx * 0.68, 24, tea), rect(-rx * 0.34, ry - 10, rx * 0.68, 24, tea), ...tassel, circle(0, ry + 34, 12, turmeric));
}

function lanterns(): string[] {
  const chance = createRandom(8);
  const stars = range(60).map(() => circle(chance.next() * 1200, chance.next() * 1600, 1.5 + chance.next() * 2.5, "#8FA0C8"));
  return [...stars, lantern(240, 520, 150, 190, lacquer, brick), lantern(820, 380, 200, 150, turmeric, "#B57B12"), lantern(560, 860, 180, 230, "#E8D9B4", "#B79E6A"), lantern(990, 900, 130, 170, lotus, "#A83A5B"), lantern(210, 1160, 130, 110, jade, "#0A5A4F"), lantern(880, 1290, 160, 130, indigo, "#1F3A80")];
}

/** Two up, two down, one thread further each row. */
function weave(): string[] {
  const size = 50;
  const strip = (place: number) => [turmeric, "#D9962B", "#E4B85A", "#C98A3A"][place % 4] ?? turmeric;
  const weft = (place: number) => (place % 6 === 2 ? lacquer : place % 6 === 5 ? ink : [clay, "#94481F", "#B4633A"][place % 3] ?? clay);
  return range(1200 / size).flatMap((row) => range(1600 / size).map((column) => {
    const [x, y] = [column * size, row * size];
    const isOver = (((column - row) % 4) + 4) % 4 < 2;
    const fill = isOver ? weft(row) : strip(column);
    return isOver ? rect(x - 1, y + 4, size + 2, size - 8, fill) + rect(x - 1, y + 4, size + 2, 6, "#FFFFFF2A") + rect(x - 1, y + size - 10, size + 2, 6, "#0000002E") : rect(x + 4, y - 1, size - 8, size + 2, fill) + rect(x + 4, y - 1, 6, size + 2, "#FFFFFF33") + rect(x + size - 10, y - 1, 6, size + 2, "#00000022");
  }));
}

function stool(): string[] {
  const seat = at(560, 560, `<g transform="scale(1 .34)">`, circle(0, 16, 330, "#6B3A18"), circle(0, 0, 330, turmeric), range(11).map((place) => ring(0, 0, 30 + place * 28, "#B57B12", 9)).join(""), around(24, () => line("M0 0V-322", "#8A5B14", 6)), "</g>");
  const legs = [[-270, -360], [270, 360], [-110, -150], [110, 150]].map(([from = 0, to = 0]) => line(`M${560 + from} 600C${560 + from} 800 ${560 + to} 900 ${560 + to} 1180`, "#B5803A", 30) + line(`M${560 + from - 8} 640C${560 + from - 8} 800 ${560 + to - 8} 900 ${560 + to - 8} 1160`, "#D9A860", 8));
  const hoop = `<ellipse cx="560" cy="960" rx="330" ry="86" fill="none" stroke="#94602A" stroke-width="22"/>`;
  const knots = [[-322, 940], [322, 940], [-130, 1036], [130, 1036]].map(([dx = 0, y = 0]) => range(4).map((place) => line(`M${560 + dx - 24} ${y - 18 + place * 12}h48`, lacquer, 6)).join(""));
  const basket = at(1130, 1010, path("M-190 -150H190L150 190H-150z", clay), range(9).map((row) => range(12).map((column) => rect(-188 + column * 32 + row * 1.5, -146 + row * 37, 28 - row * 0.3, 31, (row + column) % 2 ? "#C98A3A" : "#8A4321")).join("")).join(""), rect(-206, -176, 412, 34, "#6B3A18", 6), `<path d="M-150 -176C-150 -380 150 -380 150 -176" fill="none" stroke="#6B3A18" stroke-width="20"/>`);
  const leaves = [-40, -12, 18, 46].map((turn, place) => `<g transform="translate(1130 830) rotate(${turn})">${path(`M0 0C-46 -120 -30 -260 0 -${340 + place * 30}C30 -260 46 -120 0 0z`, place % 2 ? moss : "#2F5A36")}</g>`);
  return [rect(0, 1120, 1500, 380, "#0B5A50"), ellipse(560, 1196, 430, 34, "#094B43"), ellipse(1130, 1202, 210, 22, "#094B43"), ...legs.slice(2), hoop, ...legs.slice(0, 2), ...knots, seat, ...leaves, basket, circle(1180, 300, 150, cream)];
}

export const bamboo: Record<string, Drawing> = {
  "den-trung-thu": { width: 1200, height: 1600, ground: night, draw: lanterns },
  "nong-mot": { width: 1600, height: 1200, ground: "#5A2E14", draw: weave },
  "ghe-may": { width: 1500, height: 1500, ground: jade, draw: stool },
};
