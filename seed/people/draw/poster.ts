import { createRandom } from "../../random";
import { lettering } from "./lettering";
import { around, at, circle, colours, type Drawing, line, n, path, polygon, range, rect, ring } from "./shape";

/** Posters: rain seen from a balcony, a night of xẩm songs, the tram that used to ring. */

const { paper, cream, ink, night, lacquer, brick, turmeric, jade, indigo, sky, lotus } = colours;

function umbrella(x: number, y: number, radius: number, one: string, two: string, turn: number): string {
  const part = (fill: string) => path(`M0 0L0 ${n(-radius)}A${n(radius)} ${n(radius)} 0 0 1 ${n(radius * Math.SQRT1_2)} ${n(-radius * Math.SQRT1_2)}z`, fill);
  return at(x, y, circle(14, 20, radius, "#1B2F5E"), `<g transform="rotate(${turn})">`, range(8).map((place) => `<g transform="rotate(${place * 45})">${part(place % 2 ? two : one)}</g>`).join(""), "</g>", circle(0, 0, radius * 0.07, ink));
}

/** A conical hat from above. */
function hat(x: number, y: number, radius: number): string {
  return at(x, y, circle(12, 16, radius, "#1B2F5E"), circle(0, 0, radius, cream), range(6).map((place) => ring(0, 0, radius * (0.17 + place * 0.15), "#C9A864", 4)).join(""), around(20, () => line(`M0 0V${n(-radius * 0.96)}`, "#D9BE84", 2)), circle(0, 0, radius * 0.06, "#A5823F"));
}

async function rain(): Promise<string[]> {
  const chance = createRandom(17);
  const drops = range(170).map(() => {
    const [x, y, length] = [chance.next() * 1400 - 100, chance.next() * 1240, 40 + chance.next() * 120];
    return line(`M${n(x)} ${n(y)}l${n(-length * 0.3)} ${n(length)}`, chance.pick(["#6F8AC8", "#9DB2E0", "#3F5FAE"]), 5);
  });
  return [...drops.slice(0, 110), umbrella(330, 380, 230, lacquer, cream, 12), umbrella(860, 250, 190, turmeric, ink, 30), hat(640, 640, 140), umbrella(920, 780, 250, lotus, paper, 5), umbrella(300, 930, 200, jade, sky, 40), hat(150, 640, 100), hat(640, 1010, 105), ...drops.slice(110),
    rect(0, 1210, 1200, 390, cream), await lettering({ x: 56, y: 1208, width: 1090, height: 260, stand: "center" }, [{ text: "Mưa Hà Nội", size: 190, colour: indigo, face: "sign", leading: 1.25 }]),
    await lettering({ x: 64, y: 1460, width: 1070, height: 100, stand: "center" }, [{ text: "Tranh, ảnh và âm thanh tháng Bảy", size: 44, colour: ink, weight: "plain" }])];
}

async function xam(): Promise<string[]> {
  const sound = range(8).map((place) => ring(600, 900, 350 + place * 86, place % 2 ? "#33405F" : "#E9A82055", place % 2 ? 6 : 10));
  const pegs = [150, 214, 278, 342].map((y, place) => rect(place % 2 ? 640 : 470, y, 90, 24, cream, 12));
  const strings = [580, 600, 620].map((x) => line(`M${x} 120V1130`, x === 600 ? cream : "#E4D3B4", 4));
  return [...sound, circle(600, 900, 336, brick), circle(600, 900, 310, turmeric), circle(600, 900, 250, "#F0BC4C"), rect(556, 90, 88, 640, brick), rect(556, 90, 88, 26, ink), ...pegs, ...range(7).map((place) => rect(544, 420 + place * 56, 112, 14, cream)), at(600, 900, around(8, () => circle(0, -150, 15, brick))), circle(600, 900, 60, ink), ...strings, rect(500, 1100, 200, 34, ink, 6),
    await lettering({ x: 60, y: 1262, width: 1080, height: 200, align: "center", stand: "center" }, [{ text: "Xẩm đêm trăng", size: 148, colour: cream, face: "sign", leading: 1.2 }]),
    await lettering({ x: 60, y: 1450, width: 1080, height: 90, align: "center", stand: "center" }, [{ text: "Nhị · đàn nguyệt · phách · trống", size: 42, colour: turmeric, weight: "plain" }])];
}

async function tram(): Promise<string[]> {
  const rays = at(600, 760, around(28, () => polygon([[0, 0], [-52, -1300], [52, -1300]], "#EFBB4B")));
  const body = rect(270, 430, 660, 690, lacquer, 46) + rect(270, 800, 660, 60, cream) + rect(270, 880, 660, 16, cream);
  const roof = path("M250 452C290 330 420 300 600 300S910 330 950 452z", brick) + rect(236, 440, 728, 34, ink, 10);
  const panes = [[320, 170], [508, 184], [710, 170]].map(([x = 0, w = 0]) => rect(x, 520, w, 220, ink, 14) + rect(x + 12, 532, w - 24, 196, sky, 8) + polygon([[x + 30, 728], [x + 90, 532], [x + 124, 532], [x + 64, 728]], "#A9CDDB"));
  const lamp = circle(600, 980, 86, ink) + circle(600, 980, 70, paper) + circle(600, 980, 40, turmeric);
  const fender = path("M300 1120H900L840 1220H360z", ink) + range(9).map((place) => line(`M${350 + place * 62} 1130L${390 + place * 52} 1210`, turmeric, 8)).join("");
  const rails = [[430, 150], [770, 1050]].map(([from = 0, to = 0]) => line(`M${from} 1220L${to} 1600`, "#C98A17", 22));
  return [rays, line("M0 200L1200 120", ink, 7), line("M600 300L640 162", ink, 12), ...rails, fender, roof, body, ...panes, lamp, rect(380, 360, 440, 84, ink, 10),
    await lettering({ x: 380, y: 358, width: 440, height: 84, align: "center", stand: "center" }, [{ text: "Bờ Hồ – Chợ Mơ", size: 48, colour: turmeric }]),
    await lettering({ x: 0, y: 1270, width: 1200, height: 270, align: "center", stand: "center" }, [{ text: "Leng keng", size: 222, colour: ink, face: "sign", leading: 1.2 }])];
}

export const poster: Record<string, Drawing> = {
  "mua-ha-noi": { width: 1200, height: 1600, ground: indigo, draw: rain },
  "xam-dem-trang": { width: 1200, height: 1600, ground: night, draw: xam },
  "leng-keng": { width: 1200, height: 1600, ground: turmeric, draw: tram },
};
