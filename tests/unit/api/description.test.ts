import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { describeInterface } from "~/api/description";
import { filesBelow } from "../../support/source";

const description = describeInterface("https://example.vn");

describe("the description of the machine interface", () => {
  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(description));
    expect(result).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("names every route of the interface and no other", () => {
    const routes = filesBelow("app/routes", /^(api\.|spaces\[|sitemap|robots|openapi|healthz|readyz|metrics)/)
      .map((path) => path.replace("app/routes/", "").replace(/\.tsx?$/, ""))
      .filter((name) => name !== "api.$")
      .map((name) => `/${name.replaceAll("[.]", "\0").replace("._index", "").replaceAll(".", "/").replace(/\$(\w+)/, "{$1}").replaceAll("\0", ".")}`);
    expect(Object.keys(description.paths).sort()).toEqual(routes.sort());
  });

  it("every reference leads somewhere", () => {
    const references = [...JSON.stringify(description).matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    const components = description.components as Record<string, Record<string, unknown>>;
    expect(references.filter(([, group = "", name = ""]) => !components[group]?.[name])).toEqual([]);
  });
});
