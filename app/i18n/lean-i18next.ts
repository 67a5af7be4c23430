/**
 * What the browser uses of i18next, in a tenth of its bytes: texts of one language, all loaded beforehand; values in
 * {{brackets}}, plural forms, and texts within texts. vite.config.ts puts it in i18next's place in the browser only;
 * the server runs i18next itself, and a test holds the two to the same words.
 */
import type { Sections } from "./i18n";

type Values = Record<string, unknown>;

interface Settings {
  lng: string;
  resources: Record<string, Sections>;
  defaultNS: string;
  [other: string]: unknown;
}

interface KeyOptions extends Values {
  ns?: string | string[];
  count?: number;
  defaultValue?: string;
  returnObjects?: boolean;
}

type Translate = (key: string | string[], options?: KeyOptions) => unknown;

/** Fills {{name}} from the values; a bracket nobody gave a value stays, so that the mistake is seen. */
export function interpolated(text: string, values: Values): string {
  return text.replace(/\{\{(.+?)\}\}/g, (bracket, name: string) => (Object.hasOwn(values, name.trim()) ? String(values[name.trim()] ?? "") : bracket));
}

function countOfNested(text: string): number {
  return text.split("$t(").length;
}

/** What stands at a path of keys, any of which may hold dots itself ("licence.cc-by-4.0"). */
function inBranch(branch: unknown, path: string): unknown {
  if (typeof branch !== "object" || branch === null) return undefined;
  if (Object.hasOwn(branch, path)) return (branch as Values)[path];
  for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
    const found = inBranch((branch as Values)[path.slice(0, dot)], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function createInstance() {
  let settings: Settings = { lng: "vi", resources: {}, defaultNS: "" };
  let plural = new Intl.PluralRules("vi");

  function find(section: string, path: string): unknown {
    return inBranch(settings.resources[settings.lng]?.[section], path);
  }

  /** The raw text or branch of a key, in its plural form where a count is given. */
  function lookUp(key: string, { ns, count }: KeyOptions, defaultNS: string): unknown {
    const colon = key.indexOf(":");
    const [section, path] = colon > 0 ? [key.slice(0, colon), key.slice(colon + 1)] : [([ns].flat()[0] ?? defaultNS), key];
    if (typeof count !== "number") return find(section, path);
    const forms = count === 0 ? ["zero", plural.select(0)] : [plural.select(count)];
    return [...forms.map((form) => `${path}_${form}`), path].map((form) => find(section, form)).find((text) => text !== undefined);
  }

  function translate(keys: string | string[], options: KeyOptions, defaultNS: string): unknown {
    const candidates = [keys].flat();
    const last = candidates.at(-1) ?? "";
    const found = candidates.map((key) => lookUp(key, options, defaultNS)).find((text) => text !== undefined) ?? options.defaultValue;
    if (typeof found === "string") {
      const filled = interpolated(found, options);
      // why: "$t(...)" typed by a visitor is a value like any other.
      return countOfNested(filled) === countOfNested(found) ? nested(filled, options, defaultNS) : filled;
    }
    if (typeof found === "object" && options.returnObjects) return found;
    return last.slice(last.indexOf(":") + 1);
  }

  /** Replaces $t(section:key) by that text. */
  function nested(text: string, options: KeyOptions, defaultNS: string): string {
    return text.replace(/\$t\(([^)]+)\)/g, (_, key: string) => String(translate(key.trim(), options, defaultNS)));
  }

  const instance = {
    isInitialized: false,
    options: settings,
    language: "",
    languages: [] as string[],
    services: { interpolator: { interpolate: interpolated } },
    store: { on() {}, off() {} },
    init(given: Settings) {
      settings = given;
      plural = new Intl.PluralRules(given.lng);
      Object.assign(instance, { isInitialized: true, options: given, language: given.lng, languages: [given.lng], t: instance.getFixedT(null, given.defaultNS) });
      return Promise.resolve(instance.t);
    },
    t: ((key) => key) as Translate,
    getFixedT(_language: string | null, ns?: string | string[] | null): Translate {
      return (key, options = {}) => translate(key, options, [ns].flat()[0] ?? settings.defaultNS);
    },
    exists: (key: string, options: KeyOptions = {}) => lookUp(key, options, settings.defaultNS) !== undefined,
    hasLoadedNamespace: () => true,
    on() {},
    off() {},
  };
  return instance;
}

export default { createInstance };
