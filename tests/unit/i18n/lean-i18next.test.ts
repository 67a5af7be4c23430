import { readdirSync, readFileSync } from "node:fs";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import type { Sections } from "~/i18n/i18n";
import lean, { interpolated } from "~/i18n/lean-i18next";

const hostile = { text: "$t(search:label) {{name}} $&", name: "Manzi" };
const values = { time: "19:30", day: 3, date: "22/11/2026", text: "gốm <b>", name: "Manzi", count: 1 };

function settingsOf(language: string) {
  const sections: Sections = {};
  for (const file of readdirSync(`app/i18n/${language}`)) {
    sections[file.replace(".json", "")] = JSON.parse(readFileSync(`app/i18n/${language}/${file}`, "utf8")) as Record<string, unknown>;
  }
  return {
    lng: language, fallbackLng: false as const, resources: { [language]: sections }, ns: Object.keys(sections), defaultNS: "ui",
    interpolation: { escapeValue: false }, initImmediate: false, returnNull: false,
  };
}

function keysOf(branch: unknown, path: string): string[] {
  if (Array.isArray(branch)) return [];
  if (typeof branch !== "object" || branch === null) return [path];
  return Object.entries(branch).flatMap(([key, inner]) => keysOf(inner, path === "" ? key : `${path}.${key}`));
}

describe.each(["vi", "en"])("the browser's texts in %s", (language) => {
  const settings = settingsOf(language);
  const full = i18next.createInstance();
  void full.init(settings);
  const own = lean.createInstance();
  void own.init(settings);
  const keys = Object.entries(settings.resources[language] ?? {}).flatMap(([section, texts]) => keysOf(texts, "").map((key) => `${section}:${key}`));

  it("read as the server's for every key and number", () => {
    for (const key of keys) {
      const bare = key.replace(/_(zero|one|two|few|many|other)$/, "");
      expect(own.t(key, { ...values, count: undefined }), key).toEqual(full.t(key, { ...values, count: undefined }));
      for (const count of [0, 1, 2, 5, 11, 1000]) expect(own.t(bare, { ...values, count }), `${bare} ${count}`).toEqual(full.t(bare, { ...values, count }));
    }
  });

  it("answer for missing keys, sections and lists as i18next does", () => {
    for (const key of ["nowhere", "search:nowhere.at.all", "nosection:key", "search:facet"]) {
      if (key !== "search:facet") expect(own.t(key)).toBe(full.t(key));
      expect(own.exists(key)).toBe(full.exists(key));
    }
    expect(own.t("search:facet", { returnObjects: true })).toEqual(full.t("search:facet", { returnObjects: true }));
    expect(own.getFixedT(null, "search")("openNow")).toBe(full.getFixedT(null, "search")("openNow"));
    expect(own.getFixedT(null, ["search", "spaces"])("spaces:kind.cafe")).toBe(full.getFixedT(null, ["search", "spaces"])("spaces:kind.cafe"));
    expect(own.t("search:quoted", hostile)).toBe(full.t("search:quoted", hostile));
    expect(own.t("nowhere", { defaultValue: "{{name}}", ...values })).toBe("Manzi");
  });
});

describe("values", () => {
  it("stay text, whatever they hold", () => {
    expect(interpolated("a {{x}} b {{ y }} {{none}}", { x: "$& {{y}}", y: 2 })).toBe("a $& {{y}} b 2 {{none}}");
  });
});
