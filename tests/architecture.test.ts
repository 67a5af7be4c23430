/** The rules of docs/architecture.md, held against every file. */
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesBelow, type Import, nodesOf, parseSource, readSource, type Source } from "./support/source";

const app = filesBelow("app", /(?<!\.d)\.tsx?$/).map(readSource);
const all = [...app, ...["seed", "prisma", "tests"].flatMap((folder) => filesBelow(folder, /\.tsx?$/)).map(readSource)];

/** Lower ranks never import higher ones; folders of one rank may not import each other. */
const ranks: Record<string, number> = {
  lib: 0, "env.server": 0, i18n: 1, adapters: 2, ui: 3, media: 4, accounts: 4, places: 5, map: 6, spaces: 7, designers: 8,
  search: 9, touch: 9, rights: 9, home: 10, submissions: 10, programmes: 10, monitoring: 10, contact: 10, reports: 10, follows: 10, truth: 11, owners: 11, api: 11, oversight: 11, routes: 12, boot: 13,
};

/** Words that every folder above lib may use: they import nothing but each other. */
const vocabulary = /^app\/(spaces\/(space|open-state)|places\/place|map\/geo|search\/view)(\.ts)?$/;

const folderOf = (path: string) => path.split("/")[1]?.replace(/\.tsx?$/, "") ?? "";
const nameOf = (path: string) => path.split("/").at(-1) ?? "";
const isShell = ({ path }: Source) => /^app\/(root|entry\.\w+)\.tsx$/.test(path);
const isServer = (target: string) => /\.server(\.ts)?$/.test(target);
const isView = ({ path }: Source) => path.endsWith(".tsx") || /\/use-[\w-]+\.ts$/.test(path) || path.startsWith("app/ui/");
const isPure = (source: Source) =>
  !/\.(server|client)\.ts$/.test(source.path) && !isView(source) && !/^app\/(boot|routes)\//.test(source.path) && source.path !== "app/i18n/sections.ts";

/** Whether an import leads to a folder of the same or a higher rank; the type of the root's loader is open to all. */
function goesUp(one: Import, source: Source): boolean {
  if (!one.ours || !one.target.startsWith("app/") || vocabulary.test(one.target) || (one.target === "app/root" && one.typeOnly)) return false;
  const [from, to] = [folderOf(source.path), folderOf(one.target)];
  return from !== to && (ranks[to] ?? Infinity) >= (ranks[from] ?? -1);
}
/** "file -> target" of every import that breaks a rule. */
const breaches = (sources: Source[], breaks: (one: Import, source: Source) => boolean) =>
  sources.flatMap((source) => source.imports.filter((one) => breaks(one, source)).map((one) => `${source.path} -> ${one.target}`));

describe("imports", () => {
  it("1. lib imports nothing of ours; adapters import lib and env.server only", () => {
    expect(breaches(app.filter(({ path }) => path.startsWith("app/lib/")), (one) => one.ours && folderOf(one.target) !== "lib")).toEqual([]);
    const allowed = ["lib", "env", "env.server", "adapters"];
    expect(breaches(app.filter(({ path }) => path.startsWith("app/adapters/")), (one) => one.ours && !allowed.includes(folderOf(one.target)))).toEqual([]);
  });

  it("2. every folder imports lower ones only", () => {
    const known = app.filter((source) => !isShell(source));
    expect(known.filter(({ path }) => ranks[folderOf(path)] === undefined).map(({ path }) => path)).toEqual([]);
    expect(breaches(known, goesUp)).toEqual([]);
  });

  it("2. a breach would be noticed", () => {
    const planted = parseSource("app/spaces/x.ts", [
      'import { a } from "~/search/filters";', 'import type { B } from "../search/breaker";', 'const c = await import("~/api/problem");',
      'export { d } from "~/routes/metrics";', 'import { e } from "~/map/geo";', 'import { f } from "./space";',
    ].join("\n"));
    expect(breaches([planted], goesUp)).toHaveLength(4);
  });

  it("the shared words import only each other", () => {
    const words = app.filter(({ path }) => vocabulary.test(path));
    expect(words.length).toBeGreaterThan(3);
    expect(breaches(words, (one) => !vocabulary.test(one.target))).toEqual([]);
  });

  it("3. pure files import only pure files, words of both languages and lib", () => {
    const forbidden = /^(@prisma|pg$|react|@remix-run|meilisearch|leaflet|node:|express|pino)/;
    const breaks = (one: Import) => (one.ours ? /\.(server|client)(\.tsx?)?$|\.tsx$|\/use-/.test(one.target) : forbidden.test(one.target)) && !one.typeOnly;
    expect(breaches(app.filter(isPure), breaks)).toEqual([]);
  });

  it("3. pure files ask no clock, no chance and no environment", () => {
    const asks = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(|\bprocess\.env\b|\brandomUUID\(/;
    expect(app.filter(isPure).filter(({ text }) => asks.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("4. components take only types from the server; only *.client.tsx imports Leaflet", () => {
    const components = app.filter((source) => isView(source) && !isShell(source) && !source.path.startsWith("app/routes/"));
    expect(breaches(components, (one) => one.ours && isServer(one.target) && !one.typeOnly)).toEqual([]);
    const outside = app.filter(({ path }) => !path.endsWith(".client.tsx"));
    expect(breaches(outside, (one) => /^(leaflet|react-leaflet)(\/|$)/.test(one.target) && !one.typeOnly)).toEqual([]);
  });

  it("5. nobody imports routes; routes never import adapters", () => {
    expect(breaches(all, (one) => one.ours && one.target.startsWith("app/routes/"))).toEqual([]);
    expect(breaches(app.filter(({ path }) => path.startsWith("app/routes/")), (one) => one.ours && folderOf(one.target) === "adapters")).toEqual([]);
  });

  it("6. no barrels, no file of odds and ends", () => {
    const oddsAndEnds = /^(index|utils?|misc|helpers?|common|service|services|manager)\.tsx?$/;
    // why: app/boot/services.ts starts the embedded services and seed/index.ts is a command; neither gathers exports.
    const commands = ["app/boot/services.ts", "seed/index.ts"];
    expect(all.filter(({ path }) => oddsAndEnds.test(nameOf(path)) && !commands.includes(path)).map(({ path }) => path)).toEqual([]);
  });

  it("nothing leans on files outside the repository", () => {
    expect(breaches(all, (one) => one.ours && one.target.startsWith(".."))).toEqual([]);
    const outside = new RegExp(["\\.\\./", "shared/"].join(""));
    expect(all.filter(({ text }) => outside.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe("size and names", () => {
  it("files are kebab-case", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(server|client|test|spec|setup|d))?\.tsx?$/;
    expect(all.filter(({ path }) => !path.startsWith("app/routes/") && !kebab.test(nameOf(path))).map(({ path }) => path)).toEqual([]);
  });

  it("half the files stay under 60 lines, nine in ten under 150, none past 250, routes under 80", () => {
    const lengths = app.map(({ lineCount }) => lineCount).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(150);
    expect(all.filter(({ lineCount }) => lineCount > 250).map(({ path }) => path)).toEqual([]);
    expect(app.filter(({ path, lineCount }) => path.startsWith("app/routes/") && lineCount >= 80).map(({ path }) => path)).toEqual([]);
  });
});

describe("words in code", () => {
  it("every exported function of a .ts file says what it does", () => {
    const silent = app.filter(({ path }) => path.endsWith(".ts") && !path.startsWith("app/routes/")).flatMap(({ path, tree }) =>
      tree.statements.filter(isExportedFunction).filter((one) => !hasDocstring(one)).map((one) => `${path}:${lineOf(tree, one)}`));
    expect(silent).toEqual([]);
  });

  it("pure files open with a paragraph on their concept", () => {
    const files = app.filter((source) => isPure(source) && !source.path.startsWith("app/lib/"));
    expect(files.filter(({ text }) => !text.startsWith("/**")).map(({ path }) => path)).toEqual([]);
  });

  it("nobody writes to the console", () => {
    expect(all.filter(({ text }) => /\bconsole\.\w+\(/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("only env.server.ts and app/boot read the environment", () => {
    const readers = app.filter(({ path, text }) => /\bprocess\.env\b/.test(text) && !path.startsWith("app/boot/"));
    expect(readers.map(({ path }) => path)).toEqual(["app/env.server.ts"]);
  });

  it("server-rendered components carry no style attribute, which the content security policy forbids", () => {
    const styled = app.filter(({ path }) => path.endsWith(".tsx") && !path.endsWith(".client.tsx"))
      .flatMap(({ path, tree }) => nodesOf(tree, ts.isJsxAttribute).filter((one) => one.name.getText() === "style").map((one) => `${path}:${lineOf(tree, one)}`));
    expect(styled).toEqual([]);
  });
});

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

function isExportedFunction(node: ts.Statement): boolean {
  if (!ts.canHaveModifiers(node) || !ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword)) return false;
  if (ts.isFunctionDeclaration(node)) return true;
  if (!ts.isVariableStatement(node)) return false;
  return node.declarationList.declarations.some(({ initializer }) => initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)));
}

function hasDocstring(node: ts.Statement): boolean {
  const text = node.getFullText();
  return (ts.getLeadingCommentRanges(text, 0) ?? []).some(({ pos }) => text.startsWith("/**", pos));
}
