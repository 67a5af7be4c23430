/** The words of both languages: complete, alike in their placeholders, and the only place where words stand. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesBelow, nodesOf, readSource, root, type Source } from "./support/source";

type Texts = Map<string, string>;
const views = filesBelow("app", /\.tsx$/).map(readSource);
const app = filesBelow("app", /\.tsx?$/).map(readSource);
const sections = filesBelow("app/i18n/vi", /\.json$/).map((path) => basename(path, ".json"));
const texts = Object.fromEntries(["vi", "en"].map((language) => [language, new Map(sections.map((one) => [one, readTexts(language, one)]))]));
const pluralEnding = /_(zero|one|two|few|many|other)$/;
const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9àáảãèéìíĩòóõùúũýÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝ]/;

describe("both languages", () => {
  it("have the same sections", () => {
    expect(filesBelow("app/i18n/en", /\.json$/).map((path) => basename(path, ".json"))).toEqual(sections);
  });

  it.each(sections)("%s: the same keys, none empty", (section) => {
    const [vi, en] = [textsOf("vi", section), textsOf("en", section)];
    expect(bareKeys(en)).toEqual(bareKeys(vi));
    expect([...vi, ...en].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
  });

  it.each(sections)("%s: the same placeholders", (section) => {
    const [vi, en] = [textsOf("vi", section), textsOf("en", section)];
    const differing = bareKeys(vi).filter((key) => placeholders(vi, key) !== placeholders(en, key));
    expect(differing).toEqual([]);
  });

  it("use every plural form of their language", () => {
    const incomplete = sections.flatMap((section) => ["vi", "en"].flatMap((language) => {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const own = textsOf(language, section);
      const plural = new Set([...own.keys()].filter((key) => pluralEnding.test(key)).map((key) => key.replace(pluralEnding, "")));
      return [...plural].filter((key) => needed.some((form) => !own.has(`${key}_${form}`))).map((key) => `${language}/${section}:${key}`);
    }));
    expect(incomplete).toEqual([]);
  });
});

describe("texts that only some pages show", () => {
  const pageSections: string[] = /pageSections = \[(.+)\] as const/.exec(readSource("app/i18n/sections.ts").text)?.[1]?.match(/[\w-]+/g) ?? [];

  it.each(views.filter(({ path }) => path.startsWith("app/routes/")).map((route) => [route.path, route] as const))("%s asks for its own", (_path, route) => {
    const asked: string[] = /^await needSections\((.+)\);$/m.exec(route.text)?.[1]?.match(/[\w-]+/g) ?? [];
    expect(pageSections.length).toBeGreaterThan(0);
    expect(pageSections.filter((section) => shows(route, section) && !asked.includes(section))).toEqual([]);
  });

  it("are fetched apart from those of every page", () => {
    const config = readFileSync(join(root, "vite.config.ts"), "utf8");
    expect(pageSections.filter((section) => !config.includes(`"${section}"`))).toEqual([]);
  });
});

/** Whether the route, or anything it draws with, shows a text of the section. */
function shows(source: Source, section: string, seen = new Set<string>()): boolean {
  if (seen.has(source.path)) return false;
  seen.add(source.path);
  if (new RegExp(`useTranslation\\((\\[[^\\]]*)?"${section}"|words="${section}"|["'\`]${section}:`).test(source.text)) return true;
  const drawn = source.imports.filter(({ ours, typeOnly, target }) => ours && !typeOnly && /^app\/.+(?<!\.server)\.tsx?$/.test(target));
  return drawn.some(({ target }) => app.some((one) => one.path === target && shows(one, section, seen)));
}

describe("words in code", () => {
  it("every key that code asks for exists", () => {
    expect(app.flatMap((source) => missingKeys(source))).toEqual([]);
  });

  it("every placeholder of a text is filled where it is asked for", () => {
    expect(app.flatMap((source) => unfilled(source))).toEqual([]);
  });

  it("no Vietnamese stands in a component", () => {
    const found = views.flatMap((source) => wordsIn(source).filter((text) => vietnamese.test(text)).map((text) => `${source.path}: ${text}`));
    expect(found).toEqual([]);
  });

  it("no sentence stands between tags", () => {
    const found = views.flatMap(({ path, tree }) =>
      nodesOf(tree, ts.isJsxText).map((node) => node.text.replace(/&\w+;/g, " ").trim()).filter((text) => /\p{L}{2}/u.test(text)).map((text) => `${path}: ${text}`));
    expect(found).toEqual([]);
  });
});

function readTexts(language: string, section: string): Texts {
  const found: Texts = new Map();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === "string") found.set(key, value);
    else for (const [name, inner] of Object.entries(value as object)) visit(inner, key ? `${key}.${name}` : name);
  };
  visit(JSON.parse(readFileSync(join(root, "app/i18n", language, `${section}.json`), "utf8")), "");
  return found;
}

function textsOf(language: string, section: string): Texts {
  return texts[language]?.get(section) ?? new Map<string, string>();
}

function bareKeys(one: Texts): string[] {
  return [...new Set([...one.keys()].map((key) => key.replace(pluralEnding, "")))].sort();
}

/** All placeholders of a text in its plural forms; `count` may be left out of a form that says "one". */
function placeholders(one: Texts, bareKey: string): string {
  const forms = [...one].filter(([key]) => key === bareKey || key.replace(pluralEnding, "") === bareKey);
  return [...new Set(forms.flatMap(([, text]) => text.match(/\{\{\s*\w+|<\/?\w+/g) ?? []))].sort().join(" ");
}

function wordsIn({ tree }: Source): string[] {
  const literals = nodesOf(tree, (node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node));
  const parts = nodesOf(tree, (node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail => ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node));
  return [...literals, ...parts, ...nodesOf(tree, ts.isJsxText)].map((node) => node.text);
}

/** Calls of t with a plain key whose second argument, where it can be read, lacks a placeholder of the text. */
function unfilled({ path, tree, text }: Source): string[] {
  const own = [...text.matchAll(/useTranslation\(\s*"([\w-]+)"/g)].map((match) => match[1] ?? "");
  return nodesOf(tree, ts.isCallExpression).filter((call) => call.expression.getText() === "t").flatMap((call) => {
    const [key, values] = call.arguments;
    if (!key || !ts.isStringLiteralLike(key) || (values && !ts.isObjectLiteralExpression(values)) || values?.properties.some(ts.isSpreadAssignment)) return [];
    const [section = "", name = ""] = key.text.includes(":") ? key.text.split(/:(.*)/s, 2) : [own.length === 1 ? own[0] : "", key.text];
    const given = values?.properties.map((one) => one.name?.getText()) ?? [];
    const needed = placeholders(textsOf("vi", section), name).match(/(?<=\{\{\s*)\w+/g) ?? [];
    return needed.filter((one) => !given.includes(one)).map((one) => `${path}: ${key.text} lacks ${one}`);
  });
}

/** Calls such as t("ui:close"), t("close") and t(`kind.${kind}`) whose key, or start of a key, is nowhere. */
function missingKeys({ path, tree, text }: Source): string[] {
  const own = [...text.matchAll(/useTranslation\(\s*(?:\[\s*)?"([\w-]+)"/g)].map((match) => match[1] ?? "");
  const calls = nodesOf(tree, ts.isCallExpression).filter((call) => /^(t|[\w.]+\.t|t[A-Z]\w*)$/.test(call.expression.getText()));
  const asked = [
    ...calls.flatMap((call) => keysOf(call.arguments[0])),
    ...nodesOf(tree, ts.isJsxAttribute).filter((one) => one.name.getText() === "i18nKey").flatMap((one) => keysOf(one.initializer)),
  ];
  return asked.filter(({ key, open }) => {
    const [section, rest] = key.includes(":") ? key.split(/:(.*)/s, 2) : [null, key];
    const candidates = section ? [section] : own.length > 0 ? own : sections;
    return !candidates.some((one) => [...textsOf("vi", one).keys()].some((known) => (open ? known.startsWith(rest ?? "") : known === rest || known.replace(pluralEnding, "") === rest)));
  }).map(({ key }) => `${path}: ${key}`);
}

function keysOf(node: ts.Node | undefined): { key: string; open: boolean }[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [{ key: node.text, open: false }];
  if (ts.isTemplateExpression(node)) return node.head.text === "" ? [] : [{ key: node.head.text, open: true }];
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return keysOf(node.expression);
  return [];
}
