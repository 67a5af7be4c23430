import { createRandom } from "../../random";
import { lettering } from "./lettering";
import { around, at, circle, clipped, colours, type Drawing, line, n, path, petal, polygon, range, rect, ring } from "./shape";

/** Books: five covers in a row, and one of them laid open. */

const { paper, cream, ink, lacquer, turmeric, jade, indigo, sky, lotus, clay, moss, mist } = colours;
const [w, h] = [430, 640];

interface Cover {
  title: string;
  ground: string;
  colour: string;
  draw: (id: string) => string;
}

const covers: Cover[] = [
  { title: "Đường tàu", ground: lacquer, colour: cream, draw: () => range(15).map((place) => rect(60 + place * 2, 210 + place * 28, 310 - place * 4, 9, "#8E2F1E")).join("") + line("M110 200L170 640M320 200L260 640", cream, 12) + circle(215, 250, 66, turmeric) },
  { title: "Vườn sau nhà", ground: jade, colour: cream, draw: () => at(215, 470, around(9, (place) => petal(200 - (place % 3) * 30, 34, ["#A9C7B4", moss, turmeric][place % 3] ?? moss, 20)), circle(0, 0, 34, lacquer)) },
  { title: "Mùa nước", ground: sky, colour: indigo, draw: () => range(9).map((row) => line(`M0 ${260 + row * 44}${range(6).map((place) => `q36 ${row % 2 ? 26 : -26} 72 0`.repeat(place === 0 ? 1 : 1)).join("")}`, row % 3 === 0 ? paper : indigo, 14)).join("") },
  { title: "Chợ đêm", ground: ink, colour: turmeric, draw: () => { const chance = createRandom(9); return range(56).map((place) => circle(46 + (place % 8) * 48 + chance.next() * 10, 240 + Math.floor(place / 8) * 54, 8 + chance.next() * 14, chance.pick([turmeric, lacquer, lotus, cream, jade]))).join(""); } },
  { title: "Thư gửi ngoại", ground: cream, colour: lacquer, draw: () => polygon([[60, 260], [370, 260], [370, 500], [60, 500]], paper) + polygon([[60, 260], [215, 400], [370, 260]], "#F3C6BC") + line("M60 260L215 400L370 260M60 260V500H370V260z", clay, 8) + circle(215, 396, 34, lacquer) + at(215, 396, around(6, () => petal(22, 8, cream))) },
  { title: "Mái ngói", ground: turmeric, colour: ink, draw: (id) => clipped(id, `<rect x="40" y="230" width="350" height="370"/>`, ...range(9).flatMap((row) => range(7).map((place) => circle(40 + place * 60 + (row % 2) * 30, 210 + row * 44, 34, row % 2 ? clay : "#8E2F1E") + ring(40 + place * 60 + (row % 2) * 30, 210 + row * 44, 24, "#D98A5A", 4)))) },
];

async function cover({ title, ground, colour, draw }: Cover, x: number, y: number, id: string): Promise<string> {
  const words = await lettering({ x: 34, y: 40, width: w - 60, height: 170 }, [{ text: title, size: title.length > 9 ? 62 : 74, colour, face: "sign", leading: 1.15 }]);
  return at(x, y, rect(10, 12, w, h, "#1E1B1830"), clipped(`c${id}`, `<rect width="${w}" height="${h}"/>`, rect(0, 0, w, h, ground), draw(`d${id}`)), words, rect(0, 0, 14, h, "#00000022"), rect(34, h - 46, 60, 6, colour));
}

async function row(): Promise<string[]> {
  const drawn = await Promise.all(covers.map((one, place) => cover(one, 60 + (place % 3) * 520, 50 + Math.floor(place / 3) * 720, String(place))));
  return [...range(4).map((place) => rect(place * 400, 0, 200, 1460, "#EBDCBD")), ...drawn];
}

async function spread(): Promise<string[]> {
  const lines = (x: number, y: number, count: number) => range(count).map((place) => rect(x, y + place * 30, place % 6 === 5 ? 300 : 470, 9, "#C9BFAE")).join("");
  const hill = path("M180 860V620C320 520 430 700 560 600S720 560 790 520V860z", jade) + path("M180 860V740C330 680 460 780 790 660V860z", moss);
  return [range(20).map((place) => rect(0, place * 60, 1600, 30, "#94481F")).join(""), rect(160, 190, 1300, 860, "#6B3A18"), rect(150, 170, 650, 850, paper), rect(800, 170, 650, 850, cream), path("M800 170C740 200 740 990 800 1020z", "#E4D9C4"), path("M800 170C850 200 850 990 800 1020z", "#DCCDAE"),
    clipped("page", `<rect x="180" y="200" width="570" height="660"/>`, rect(180, 200, 570, 660, mist), circle(560, 400, 96, lacquer), hill, ...range(5).map((place) => line(`M${250 + place * 60} ${330 + (place % 2) * 40}q20 -22 36 0q16 -22 36 0`, ink, 6))),
    await lettering({ x: 180, y: 880, width: 570, height: 90, stand: "center" }, [{ text: "Mùa nước lên tận bậc cửa.", size: 36, colour: ink, weight: "plain" }]), await lettering({ x: 890, y: 210, width: 500, height: 150 }, [{ text: "Chương ba", size: 34, colour: lacquer }, { text: "Bến đò", size: 76, colour: ink, face: "sign", leading: 1.2 }]), lines(890, 400, 17), at(1130, 960, ring(0, 0, 20, clay, 4), circle(0, 0, 7, lacquer)), line(`M1380 170V${n(420)}`, turmeric, 26), polygon([[1367, 420], [1393, 420], [1380, 450]], turmeric)];
}

export const book: Record<string, Drawing> = {
  "sau-bia": { width: 1600, height: 1460, ground: "#F1E4CA", draw: row },
  "mua-nuoc": { width: 1600, height: 1200, ground: clay, draw: spread },
};
