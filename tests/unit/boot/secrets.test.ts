import { expect, test } from "vitest";
import { sampleSecretsIn } from "~/boot/secrets";

const example = "#PORT=3000\n#AUTH_SECRET=change-me\nMEILI_API_KEY=also-known\n";

test("secrets with the printed sample are found by name", () => {
  expect(sampleSecretsIn({ AUTH_SECRET: "change-me", MEILI_API_KEY: "also-known", PORT: "3000" } as unknown as NodeJS.ProcessEnv, example)).toEqual(["AUTH_SECRET", "MEILI_API_KEY"]);
});

test("secrets of one's own, and secrets that are not set, pass", () => {
  expect(sampleSecretsIn({ AUTH_SECRET: "mine" } as unknown as NodeJS.ProcessEnv, example)).toEqual([]);
});

test(".env.example has a sample for every secret it is asked about", () => {
  const samples = { AUTH_SECRET: "change-me-to-32-or-more-random-characters", MEILI_API_KEY: "change-me-to-the-key-of-your-meilisearch" };
  expect(sampleSecretsIn(samples as unknown as NodeJS.ProcessEnv)).toEqual(["AUTH_SECRET", "MEILI_API_KEY"]);
});
