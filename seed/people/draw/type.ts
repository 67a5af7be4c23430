import { lettering } from "./lettering";
import { colours, type Drawing, line, range, rect } from "./shape";

/** Letters: signs of the pavement, one capital with all its marks, and the alphabet of twenty-nine. */

const { paper, cream, ink, lacquer, turmeric, jade, indigo, sky, lotus, clay } = colours;

const signs: [text: string, height: number, ground: string, colour: string][] = [
  ["Phở gà", 250, lacquer, cream], ["Cắt tóc", 190, cream, indigo], ["Vá chín", 270, indigo, turmeric], ["Trà đá 3.000đ", 170, turmeric, ink], ["Sửa khóa", 210, jade, paper],
];

async function pavement(): Promise<string[]> {
  let y = 34;
  const rows = await Promise.all(signs.map(async ([text, height, ground, colour]) => {
    const top = y;
    y += height + 16;
    const size = Math.min(height * 0.92, 1450 / (text.length * 0.6));
    return rect(40, top, 1520, height, ground) + rect(52, top + 12, 1496, 4, colour) + rect(52, top + height - 16, 1496, 4, colour) + (await lettering({ x: 40, y: top, width: 1520, height: height - 6, align: "center", stand: "center" }, [{ text, size, colour, face: "sign", leading: 1.1 }]));
  }));
  return rows;
}

async function capital(): Promise<string[]> {
  const guides = [400, 560, 1180].map((y) => line(`M60 ${y}H1140`, "#E58A7C", 3));
  return [...guides, line("M600 60V1540", "#D9503E", 2),
    await lettering({ x: 120, y: 90, width: 1080, height: 1300, align: "center", stand: "center" }, [{ text: "Ễ", size: 1120, colour: paper, face: "sign", leading: 1.3 }]),
    await lettering({ x: 70, y: 80, width: 330, height: 300 }, [{ text: "Phông Vỉa Hè", size: 46, colour: paper }, { text: "Chữ E, dấu mũ và dấu ngã", size: 32, colour: "#F6CFC7", weight: "plain" }]),
    await lettering({ x: 70, y: 1330, width: 1060, height: 210, stand: "end" }, [{ text: "Ề Ế Ể Ễ Ệ", size: 168, colour: turmeric, face: "sign", spacing: 12 }])];
}

const letters = "A Ă Â B C D Đ E Ê G H I K L M N O Ô Ơ P Q R S T U Ư V X Y".split(" ");
const pairs: [ground: string, colour: string][] = [[cream, ink], [lacquer, cream], [jade, cream], [turmeric, ink], [indigo, paper], [sky, ink], [paper, lacquer], [lotus, paper], [clay, cream]];

async function alphabet(): Promise<string[]> {
  const cells = await Promise.all(letters.map(async (letter, place) => {
    const [x, y] = [(place % 6) * 250, Math.floor(place / 6) * 300];
    const [ground, colour] = pairs[(place * 4 + Math.floor(place / 6)) % pairs.length] ?? [cream, ink];
    return rect(x, y, 251, 301, ground) + (await lettering({ x, y: y - 8, width: 250, height: 300, align: "center", stand: "center" }, [{ text: letter, size: 210, colour, face: "sign", leading: 1.3 }]));
  }));
  const last = rect(1250, 1200, 250, 300, ink) + range(3).map((place) => rect(1310, 1300 + place * 46, 130 - place * 34, 16, turmeric)).join("");
  return [...cells, last];
}

export const type: Record<string, Drawing> = {
  "via-he": { width: 1600, height: 1200, ground: ink, draw: pavement },
  "chu-e": { width: 1200, height: 1600, ground: lacquer, draw: capital },
  "hai-muoi-chin": { width: 1500, height: 1500, ground: cream, draw: alphabet },
};
