import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import satori from "satori";
import type { CreativeField } from "./space";
import { floorMarkup } from "~/ui/floor";
import { tileColours } from "~/ui/tile-motif";

/** What a social picture says; every text in the picture's language. */
export interface SocialText {
  field: CreativeField;
  slug: string;
  /** Above the name: kind, or nothing. */
  over: string;
  name: string;
  /** Below the name: where it is, or what the site is. */
  under: string;
  siteName: string;
}

export const socialSize = { width: 1200, height: 630 } as const;

/** Pixels from the top that the wall fills. */
export const wallHeight = 420;
const tilePx = 140;
const { paper, ink, lacquer } = tileColours;

const files = createRequire(import.meta.url);
const fontFiles = [
  ["Phudu", 700, "@fontsource/phudu/files/phudu-latin-700-normal.woff"],
  ["Phudu Vietnamese", 700, "@fontsource/phudu/files/phudu-vietnamese-700-normal.woff"],
  ["Text", 400, "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff"],
  ["Text Vietnamese", 400, "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff"],
  ["Text", 700, "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff"],
  ["Text Vietnamese", 700, "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff"],
] as const;

let fonts: ReturnType<typeof loadFonts> | undefined;

function loadFonts() {
  return Promise.all(
    fontFiles.map(async ([name, weight, file]) => ({ name, weight, style: "normal" as const, data: await readFile(files.resolve(file)) })),
  );
}

/**
 * The picture as SVG without any text element: letters are paths, so no machine's fonts change it. `wall` are shapes that fill
 * 1200 by `wallHeight`; left out, tiles of the field do.
 */
export async function drawSocialPicture(text: SocialText, wall = tiledWall(text)): Promise<string> {
  fonts ??= loadFonts();
  const label = await satori(layout(text) as Parameters<typeof satori>[0], { ...socialSize, fonts: await fonts });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${socialSize.width}" height="${socialSize.height}">` +
    `<rect width="100%" height="100%" fill="${paper}"/>${wall}` +
    `<rect y="${wallHeight}" width="100%" height="3" fill="${ink}"/>${label}</svg>`
  );
}

function tiledWall({ field, slug }: SocialText): string {
  const columns = socialSize.width / tilePx;
  const rows = wallHeight / tilePx;
  const floor = floorMarkup({ field, slug, columns, rows });
  return `<svg width="${socialSize.width}" height="${wallHeight}" viewBox="0 0 ${columns * 100} ${rows * 100}">${floor}</svg>`;
}

type Node = { type: "div"; props: { style: Record<string, string | number>; children?: Node[] | string } };

const div = (style: Record<string, string | number>, children?: Node[] | string): Node => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
});

function layout({ over, name, under, siteName }: SocialText): Node {
  const plate = div(
    { flexDirection: "column", maxWidth: 1000, padding: "28px 44px 20px", background: paper, borderTop: `3px solid ${ink}`, borderLeft: `3px solid ${ink}`, borderRight: `3px solid ${ink}` },
    [div({ fontFamily: "Text, Text Vietnamese", fontSize: 30, color: lacquer, fontWeight: 700 }, over), div(nameStyle(name), name)],
  );
  const foot = div(
    { justifyContent: "space-between", alignItems: "center", height: 84, padding: "0 47px 12px 127px", fontFamily: "Text, Text Vietnamese", fontSize: 28, color: ink },
    [div({}, under), div({ fontWeight: 700 }, siteName)],
  );
  return div({ ...socialSize, flexDirection: "column", justifyContent: "flex-end" }, [div({ padding: "0 0 0 80px" }, [plate]), foot]);
}

/** Phudu has capitals only: names past two lines of it are set in the text face. */
function nameStyle(name: string): Record<string, string | number> {
  const display = { fontFamily: "Phudu, Phudu Vietnamese", fontWeight: 700, color: ink, lineHeight: 1.28, paddingTop: 6 };
  if (name.length <= 20) return { ...display, fontSize: 88 };
  if (name.length <= 34) return { ...display, fontSize: 68 };
  return { fontFamily: "Text, Text Vietnamese", fontWeight: 700, color: ink, fontSize: name.length <= 60 ? 54 : 42, lineHeight: 1.3, paddingTop: 8 };
}
