/** What the documentation names must exist: commands, settings, files, addresses, links. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { describeInterface } from "~/api/description";
import { filesBelow, nodesOf, readSource, root } from "./support/source";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const pages = ["README.md", "CONTRIBUTING.md", "seed/SOURCES.md", ...filesBelow("docs", /\.md$/)]
  .filter((path) => existsSync(join(root, path)))
  .map((path) => ({ path, text: read(path) }));
const decisions = pages.filter(({ path }) => path.startsWith("docs/decisions/"));
const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts);

/** Everything that stands in backticks or in a fenced block. */
function codeIn(text: string): string[] {
  return [...text.matchAll(/```\w*\n([\s\S]*?)```|`([^`\n]+)`/g)].flatMap(([, block, span]) => (block ?? span ?? "").split("\n"));
}

/** "page: thing" of everything named that does not hold. */
function missing(find: (text: string) => string[], exists: (thing: string, page: string) => boolean): string[] {
  return pages.flatMap(({ path, text }) => find(text).filter((thing) => !exists(thing, path)).map((thing) => `${path}: ${thing}`));
}

const settings = nodesOf(readSource("app/env.server.ts").tree, ts.isPropertyAssignment)
  .map((node) => node.name.getText())
  .filter((name, place, all) => /^[A-Z][A-Z0-9_]+$/.test(name) && all.indexOf(name) === place);
const exampleSettings = [...read(".env.example").matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name = ""]) => name);
/** Set by the platform or by the tests themselves, not by who runs the site. */
const otherVariables = ["NODE_ENV", "CI", "E2E_ORIGIN", "E2E_REPORT", "BUILD_DIR", "PRISMA_SCHEMA_ENGINE_BINARY"];

describe("documentation", () => {
  it("names only commands that exist", () => {
    const commands = (text: string) => codeIn(text).flatMap((code) => [...code.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, name = ""]) => name));
    expect(missing(commands, (name) => scripts.includes(name) || ["ci", "install"].includes(name))).toEqual([]);
  });

  it("the README names every command that a person needs", () => {
    const named = read("README.md");
    const inner = ["typecheck", "lint", "build"];
    expect(scripts.filter((name) => !inner.includes(name) && !new RegExp(`npm (run )?${name}\\b`).test(named))).toEqual([]);
  });

  it("names only settings that exist", () => {
    const names = (text: string) => codeIn(text).flatMap((code) => code.match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/g) ?? []);
    expect(missing(names, (name) => settings.includes(name) || otherVariables.includes(name))).toEqual([]);
  });

  it(".env.example lists every setting and no other", () => {
    expect([...exampleSettings].sort()).toEqual(settings.filter((name) => name !== "NODE_ENV").sort());
  });

  it("names only files and folders that exist", () => {
    const paths = (text: string) => codeIn(text).flatMap((code) => code.match(/(?<![\w/.-])(?:app|tests|docs|prisma|seed|public|\.ci)\/[\w()$.[\]/*-]+/g) ?? []);
    expect(missing(paths, (path) => existsSync(join(root, path.replace(/[.,]$/, "").replace(/\/?\*.*$/, ""))))).toEqual([]);
  });

  it("names only addresses of the machine interface that exist", () => {
    const known = Object.keys(describeInterface("https://example.vn").paths);
    const addresses = (text: string) => codeIn(text).flatMap((code) => code.match(/^\/(?:api\/v1\/[\w/:{}-]+|[\w-]+\.(?:json|csv|geojson|xml|txt)|healthz|readyz|metrics)/) ?? []);
    expect(missing(addresses, (one) => known.includes(one.replace(/:(\w+)/, "{$1}")))).toEqual([]);
  });

  it("every link within the repository leads somewhere", () => {
    const links = (text: string) => [...text.matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, link = ""]) => link);
    expect(missing(links, (link, page) => {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? page : join(dirname(page), file);
      return existsSync(join(root, target)) && (!anchor || anchorsOf(read(target)).includes(anchor));
    })).toEqual([]);
  });

  it("the README stays under 80 lines and shows the real thing", () => {
    expect(read("README.md").split("\n").length).toBeLessThanOrEqual(80);
    expect(readFileSync(join(root, "docs/screenshot.png")).length).toBeLessThan(300_000);
  });
});

describe("decision records", () => {
  it.each(decisions)("$path says context, decision and consequences", ({ path, text }) => {
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(expect.arrayContaining(["Context", "Decision", "Consequences"]));
    expect(text).toMatch(new RegExp(`^# ${Number(basename(path).slice(0, 4))}\\. `));
  });

  it("are numbered without gaps", () => {
    expect(decisions.map(({ path }) => Number(basename(path).slice(0, 4)))).toEqual(decisions.map((_, place) => place + 1));
  });
});

/** The anchors of a page's headings, as code hosts make them. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, "").trim().replace(/\s/g, "-"));
}
