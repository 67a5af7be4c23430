/** The few shapes that all sample works are drawn with, as SVG text; sizes in the units of the sheet they stand on. */

export const colours = {
  paper: "#FBF7EF", cream: "#F1E4CA", ink: "#1E1B18", night: "#1B2233", lacquer: "#C8321F", brick: "#8E2F1E", turmeric: "#E9A820", gold: "#C9962B",
  jade: "#0F7B6C", moss: "#4E6B3A", celadon: "#A9C7B4", indigo: "#2B4C9B", cobalt: "#1F3A80", sky: "#7FB2C9", mist: "#D6E4E4", lotus: "#D9587D",
  blush: "#F3C6BC", clay: "#A5532A", tea: "#6B4A2F",
} as const;

/** A drawing: the size it is rendered in, its ground, and what stands on it. */
export interface Drawing {
  width: number;
  height: number;
  ground: string;
  draw: () => readonly string[] | Promise<readonly string[]>;
  /** The part of the sheet that is shown; all of it where left out. */
  view?: readonly [x: number, y: number, width: number, height: number];
}

/** At most one decimal. */
export const n = (value: number) => Math.round(value * 10) / 10;

export const range = (count: number) => Array.from({ length: Math.max(0, Math.ceil(count)) }, (_, place) => place);

export const circle = (x: number, y: number, radius: number, fill: string) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string) => `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"/>`;

export const rect = (x: number, y: number, width: number, height: number, fill: string, round = 0) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}"${round ? ` rx="${n(round)}"` : ""}/>`;

export const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;

/** An open line with round ends. */
export const line = (d: string, stroke: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A circle that is only its line. */
export const ring = (x: number, y: number, radius: number, stroke: string, width: number) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="none" stroke="${stroke}" stroke-width="${n(width)}"/>`;

export const polygon = (points: readonly (readonly [number, number])[], fill: string) => `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ")}" fill="${fill}"/>`;

export const group = (transform: string, ...shapes: string[]) => `<g transform="${transform}">${shapes.join("")}</g>`;

export const at = (x: number, y: number, ...shapes: string[]) => group(`translate(${n(x)} ${n(y)})`, ...shapes);

/** The same thing so many times around the middle, each turned further. */
export const around = (count: number, shape: (place: number) => string) => range(count).map((place) => group(`rotate(${n((360 / count) * place)})`, shape(place))).join("");

/** A pointed petal from the middle upwards. */
export const petal = (length: number, width: number, fill: string, start = 0) =>
  path(`M0 ${n(-start)}C${n(width)} ${n(-start - (length - start) * 0.35)} ${n(width * 0.7)} ${n(-start - (length - start) * 0.75)} 0 ${n(-length)}C${n(-width * 0.7)} ${n(-start - (length - start) * 0.75)} ${n(-width)} ${n(-start - (length - start) * 0.35)} 0 ${n(-start)}z`, fill);

/** What of `content` lies inside `shape`; `id` is the sheet's own name for it. */
export const clipped = (id: string, shape: string, ...content: string[]) => `<clipPath id="${id}">${shape}</clipPath><g clip-path="url(#${id})">${content.join("")}</g>`;

/** The drawing as a complete SVG. */
export async function sheetOf({ width, height, ground, draw, view = [0, 0, width, height] }: Drawing): Promise<string> {
  const content = await draw();
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view.join(" ")}" preserveAspectRatio="xMidYMid slice"><rect width="3000" height="3000" fill="${ground}"/>${content.join("")}</svg>`;
}
