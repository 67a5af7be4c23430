import sharp from "sharp";
import { drawSample } from "../../../seed/people/drawing";

sharp.concurrency(1);

/** Renders sample works as PNG: each argument is a drawing's name, "=" and the file to write. An unknown name is left out. */
export async function drawSamples(args: string[]): Promise<void> {
  for (const arg of args) {
    const [name = "", ...path] = arg.split("=");
    const svg = await drawSample(name);
    if (svg) await sharp(Buffer.from(svg)).flatten({ background: "#ffffff" }).png({ compressionLevel: 3 }).toFile(path.join("="));
  }
}
