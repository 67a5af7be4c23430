import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { onSiteDatabase } from "../support/designer";

interface Operation {
  parameters: { $ref: string }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Description {
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, object>; parameters: Record<string, { name: string; in: string; example?: unknown }> };
}

const handle = `mau-${randomUUID().slice(0, 8)}`;

test.beforeAll(() => onSiteDatabase(
  `INSERT INTO designer_profile (handle, name, disciplines, languages, availability, state, sample, published_at) VALUES ($1, 'Mẫu', '{}', '{}', '{}', 'published', true, now())`, [handle]));
test.afterAll(() => onSiteDatabase("DELETE FROM designer_profile WHERE handle = $1", [handle]));

const isPlain = (mediaType: string) => !mediaType.includes("json");

test.describe("every documented address", () => {
  test("answers what its schema promises", async ({ request }) => {
    const description = (await (await request.get("/openapi.json")).json()) as Description;
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    ajv.addSchema({ $id: "description", components: description.components });
    for (const [path, { get }] of Object.entries(description.paths)) {
      await test.step(path, async () => {
        const response = await request.get(await filled(path, request));
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
        const address = `${await filled(path, request)}?${new URLSearchParams({ [parameter.name]: value })}`;
        expect((await request.get(address)).status(), address).toBe(200);
      }
    }
  });
});

/** A path with the names of things that are there. */
async function filled(path: string, request: import("@playwright/test").APIRequestContext): Promise<string> {
  return path.replace("{handle}", handle).replace("{slug}", path.includes("{slug}") ? await firstSlug(request) : "");
}

async function firstSlug(request: import("@playwright/test").APIRequestContext): Promise<string> {
  const page = (await (await request.get("/api/v1/spaces?limit=1")).json()) as { features: { id: string }[] };
  return page.features[0]?.id ?? "";
}
