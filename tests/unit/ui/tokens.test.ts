import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/ui/tokens.css", "utf8");
const [day = "", night = ""] = css.split("@media (prefers-color-scheme: dark)");

function tokens(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const inks = ["ink", "muted", "lacquer-ink", "turmeric-ink", "jade-ink", "indigo-ink", "lotus-ink"];
const grounds = ["paper", "card", "wash"];

describe.each([["day", tokens(day)], ["night", { ...tokens(day), ...tokens(night) }]])("colours by %s", (_, colour) => {
  const of = (name: string) => colour[name] ?? "";

  it.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground])))("%s is read on %s (AA)", (ink = "", ground = "") => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([["label-ink", "land"], ["water-ink", "water"], ["paper", "ink"]])("%s is read on %s (AA)", (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["focus", "line-strong"].flatMap((line) => grounds.map((ground) => [line, ground])))("%s is seen on %s", (line = "", ground = "") => {
    expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
