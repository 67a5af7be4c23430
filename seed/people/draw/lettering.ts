import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import satori from "satori";

/** Lettering as outlines, so that no machine's fonts change a drawing: Phudu for signs and titles, Be Vietnam Pro for the rest. */

const files = createRequire(import.meta.url);
const faces = [["Phudu", "phudu", [500, 800]], ["Be Vietnam Pro", "be-vietnam-pro", [400, 700]]] as const;

let fonts: ReturnType<typeof loadFonts> | undefined;

function loadFonts() {
  const wanted = faces.flatMap(([name, folder, weights]) =>
    weights.flatMap((weight) => (["latin", "vietnamese"] as const).map((part) => ({ name: part === "latin" ? name : `${name} Vietnamese`, weight, file: `@fontsource/${folder}/files/${folder}-${part}-${weight}-normal.woff` }))));
  return Promise.all(wanted.map(async ({ name, weight, file }) => ({ name, weight, style: "normal" as const, data: await readFile(files.resolve(file)) })));
}

export interface Words {
  text: string;
  size: number;
  colour: string;
  /** "sign" is Phudu, which has capitals only. */
  face?: "sign" | "text";
  weight?: "plain" | "heavy";
  spacing?: number;
  leading?: number;
}

export interface LetterBox {
  x: number;
  y: number;
  width: number;
  height: number;
  align?: "start" | "center" | "end";
  /** Where the lines stand in the height of the box. */
  stand?: "start" | "center" | "end";
}

const flex = { start: "flex-start", center: "center", end: "flex-end" } as const;

/** Lines of words one below the other in a box, as SVG outlines. */
export async function lettering({ x, y, width, height, align = "start", stand = "start" }: LetterBox, lines: readonly Words[]): Promise<string> {
  fonts ??= loadFonts();
  const children = lines.map(({ text, size, colour, face = "text", weight = "heavy", spacing = 0, leading = 1.25 }) => {
    const name = face === "sign" ? "Phudu" : "Be Vietnam Pro";
    const numeric = face === "sign" ? { plain: 500, heavy: 800 } : { plain: 400, heavy: 700 };
    const style = { fontFamily: `${name}, ${name} Vietnamese`, fontSize: size, fontWeight: numeric[weight], color: colour, letterSpacing: spacing, lineHeight: leading, textAlign: align === "start" ? "left" : align === "end" ? "right" : "center" };
    return { type: "div", props: { style, children: text } };
  });
  const box = { type: "div", props: { style: { display: "flex", flexDirection: "column", width, height, alignItems: flex[align], justifyContent: flex[stand] }, children } };
  const svg = await satori(box as unknown as Parameters<typeof satori>[0], { width, height, fonts: await fonts });
  // why: the masks cut nothing off, and several boxes on one sheet would have them under the same name.
  return svg.replace(/<mask id="satori[^>]*>.*?<\/mask>/gs, "").replace("<svg ", `<svg x="${x}" y="${y}" overflow="visible" `);
}
