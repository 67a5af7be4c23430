import { expect, test } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";

interface Operation {
  parameters: { $ref: string }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Description {
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, object>; parameters: Record<string, { name: string; in: string; example?: unknown }> };
}

const isPlain = (mediaType: string) => !mediaType.includes("json");

test.describe("every documented address", () => {
  test("answers what its schema promises", async ({ request }) => {
    const description = (await (await request.get("/openapi.json")).json()) as Description;
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    ajv.addSchema({ $id: "description", components: description.components });
    for (const [path, { get }] of Object.entries(description.paths)) {
      await test.step(path, async () => {
        const response = await request.get(path.replace("{slug}", await firstSlug(request)));
        expect(response.status()).toBe(200);
        const [mediaType = "", { schema = {} } = {}] = Object.entries(get.responses[200]?.content ?? {})[0] ?? [];
        expect(response.headers()["content-type"]).toContain(mediaType);
        if (isPlain(mediaType)) return;
        const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"description#/')) as object;
        const validate = ajv.compile(local);
        validate(await response.json());
        expect(validate.errors ?? []).toEqual([]);
      });
    }
  });

  test("takes its own examples", async ({ request }) => {
    const { paths, components } = (await (await request.get("/openapi.json")).json()) as Description;
    for (const [path, { get }] of Object.entries(paths)) {
      for (const { $ref } of get.parameters) {
        const parameter = components.parameters[$ref.split("/").at(-1) ?? ""];
        if (parameter?.in !== "query" || parameter.example === undefined) continue;
        const value = [parameter.example].flat().map(String)[0] ?? "";
        const address = `${path.replace("{slug}", await firstSlug(request))}?${new URLSearchParams({ [parameter.name]: value })}`;
        expect((await request.get(address)).status(), address).toBe(200);
      }
    }
  });
});

async function firstSlug(request: import("@playwright/test").APIRequestContext): Promise<string> {
  const page = (await (await request.get("/api/v1/spaces?limit=1")).json()) as { features: { id: string }[] };
  return page.features[0]?.id ?? "";
}
