import { lettering, type Words } from "./lettering";
import { circle, clipped, colours, type Drawing, line, range, rect, ring } from "./shape";

/** Screens: a bus guide that works with one thumb, and a museum guide for families. */

const { paper, cream, ink, lacquer, turmeric, jade, indigo, sky, lotus, mist, celadon } = colours;
const [w, h] = [470, 980];

const text = (x: number, y: number, width: number, lines: readonly Words[]) => lettering({ x, y, width, height: 200 }, lines);

function phone(x: number, y: number, id: string, ground: string, content: string): string {
  return `<g transform="translate(${x} ${y})">${rect(-18, -18, w + 36, h + 36, ink, 58)}${clipped(id, `<rect width="${w}" height="${h}" rx="42"/>`, rect(0, 0, w, h, ground), content)}${rect(w / 2 - 60, 16, 120, 26, ink, 13)}</g>`;
}

async function map(): Promise<string> {
  const roads = ["M-20 200L500 330", "M-20 480L500 420", "M80 -20L160 700", "M360 -20L300 700", "M-20 620L500 600"].map((d) => line(d, paper, 16)).join("");
  const route = line("M90 560C130 470 120 380 190 330S330 300 330 210S400 130 470 120", lacquer, 13);
  const stops = [[90, 560], [134, 446], [190, 330], [318, 268], [362, 158]].map(([cx = 0, cy = 0]) => circle(cx, cy, 16, paper) + ring(cx, cy, 16, lacquer, 7)).join("");
  const lakes = `<path d="M210 420C260 380 340 400 350 460S270 560 220 530S180 450 210 420z" fill="${sky}"/>`;
  const rows = await Promise.all([["09", "Bờ Hồ", "3 phút", lacquer], ["32", "Giáp Bát", "7 phút", indigo], ["36", "Yên Phụ", "12 phút", jade]].map(async ([number = "", to = "", wait = "", fill = ink], place) => {
    const y = 738 + place * 78;
    return rect(28, y, 72, 54, fill, 8) + (await lettering({ x: 28, y, width: 72, height: 54, align: "center", stand: "center" }, [{ text: number, size: 30, colour: paper }])) + (await lettering({ x: 120, y, width: 200, height: 54, stand: "center" }, [{ text: to, size: 29, colour: ink }])) + (await lettering({ x: 300, y, width: 142, height: 54, align: "end", stand: "center" }, [{ text: wait, size: 25, colour: "#5F574D", weight: "plain" }]));
  }));
  return rect(0, 0, w, 640, "#E2EBDD") + lakes + roads + route + stops + circle(190, 330, 44, "#2B4C9B44") + circle(190, 330, 18, indigo) + rect(0, 620, w, 400, paper, 34) + rect(w / 2 - 34, 640, 68, 8, "#CFC4B2", 4) + (await text(28, 664, 420, [{ text: "Xe sắp đến", size: 36, colour: ink }])) + rows.join("");
}

async function ticket(): Promise<string> {
  const code = range(11).flatMap((row) => range(11).map((place) => ((row * 7 + place * 5 + row * place) % 3 === 0 || (row < 3 && place < 3) ? rect(104 + place * 24, 450 + row * 24, 22, 22, ink) : ""))).join("");
  return rect(0, 0, w, 340, lacquer) + (await text(32, 84, 410, [{ text: "Vé tháng", size: 34, colour: "#F6CFC7", weight: "plain" }, { text: "11 / 2026", size: 76, colour: paper, face: "sign" }])) + rect(32, 240, 200, 56, turmeric, 28) + (await lettering({ x: 32, y: 240, width: 200, height: 56, align: "center", stand: "center" }, [{ text: "Còn 7 ngày", size: 27, colour: ink }])) + rect(60, 400, 350, 376, paper, 20) + code + circle(0, 860, 26, lacquer) + circle(w, 860, 26, lacquer) + range(14).map((place) => rect(44 + place * 29, 857, 16, 6, "#B9AE9C")).join("") + (await lettering({ x: 0, y: 800, width: w, height: 50, align: "center" }, [{ text: "Đưa mã cho máy quét", size: 27, colour: ink, weight: "plain" }])) + rect(60, 892, 350, 62, ink, 10) + (await lettering({ x: 60, y: 892, width: 350, height: 62, align: "center", stand: "center" }, [{ text: "Gia hạn", size: 29, colour: paper }]));
}

async function bus(): Promise<string[]> {
  return [...range(9).map((place) => rect(place * 200 - 40, 0, 90, 1200, "#EDB540")), phone(260, 130, "p1", paper, await map()), phone(870, 90, "p2", cream, await ticket())];
}

async function museum(): Promise<string[]> {
  const cards = await Promise.all([["Trống đồng", turmeric, "Tầng 1"], ["Áo tứ thân", lotus, "Tầng 2"], ["Rối nước", sky, "Sân sau"], ["Tranh Hàng Trống", celadon, "Tầng 3"]].map(async ([title = "", fill = sky, where = ""], place) => {
    const [x, y] = [470 + (place % 2) * 440, 330 + Math.floor(place / 2) * 350];
    const art = [range(5).map((one) => ring(x + 200, y + 120, 22 + one * 22, ink, 6)).join("") + circle(x + 200, y + 120, 12, ink), range(4).map((one) => `<path d="M${x + 110 + one * 46} ${y + 230}L${x + 140 + one * 40} ${y + 50}L${x + 180 + one * 40} ${y + 230}z" fill="${one % 2 ? cream : lacquer}"/>`).join(""), range(5).map((one) => line(`M${x} ${y + 130 + one * 26}q50 -26 100 0t100 0 100 0 100 0`, one % 2 ? paper : indigo, 9)).join("") + circle(x + 200, y + 90, 46, lacquer), range(6).map((one) => rect(x + 50 + one * 52, y + 60 + (one % 2) * 24, 40, 140, one % 2 ? lacquer : indigo)).join("")][place] ?? "";
    return rect(x, y, 410, 320, paper, 14) + clipped(`k${place}`, `<rect x="${x}" y="${y}" width="410" height="230" rx="14"/>`, rect(x, y, 410, 230, fill), art) + (await text(x + 20, y + 240, 370, [{ text: title, size: 31, colour: ink }])) + (await lettering({ x: x + 200, y: y + 240, width: 190, height: 44, align: "end", stand: "center" }, [{ text: where, size: 23, colour: "#5F574D", weight: "plain" }]));
  }));
  const steps = await Promise.all(["Gõ trống thử", "Tìm con nghê", "Vẽ lại hoa văn", "Nghe kể chuyện"].map(async (step, place) => circle(206, 470 + place * 118, 27, place < 2 ? jade : mist) + (place < 2 ? line(`M194 ${470 + place * 118}l9 10 16 -20`, paper, 6) : "") + (await lettering({ x: 246, y: 440 + place * 118, width: 200, height: 60, stand: "center" }, [{ text: step, size: 21, colour: ink, weight: place < 2 ? "plain" : "heavy" }]))));
  return [rect(110, 110, 1380, 980, ink, 50), rect(140, 140, 1320, 920, cream, 26), rect(140, 140, 300, 920, "#E7EFEA"), rect(410, 140, 30, 920, "#E7EFEA"), line("M206 470V824", "#A9C7B4", 6), ...steps, await text(170, 210, 270, [{ text: "Bảo tàng", size: 44, colour: jade, face: "sign" }, { text: "của bé", size: 44, colour: lacquer, face: "sign" }]), await text(472, 190, 700, [{ text: "Hôm nay xem gì?", size: 62, colour: ink, face: "sign" }]), rect(1190, 200, 230, 66, lacquer, 33), await lettering({ x: 1190, y: 200, width: 230, height: 66, align: "center", stand: "center" }, [{ text: "Đi cùng nhau", size: 27, colour: paper }]), ...cards];
}

export const screen: Record<string, Drawing> = {
  "xe-sap-den": { width: 1600, height: 1200, ground: turmeric, draw: bus },
  "bao-tang-cua-be": { width: 1600, height: 1200, ground: jade, draw: museum },
};
