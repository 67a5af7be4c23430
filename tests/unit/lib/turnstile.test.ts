import { describe, expect, it } from "vitest";
import { turnstile } from "~/lib/turnstile";

/** Work that ends when it is told to. */
function pending() {
  let end = (_outcome?: Error): void => {};
  const done = new Promise<string>((resolve, reject) => (end = (outcome) => (outcome ? reject(outcome) : resolve("done"))));
  return { done, end: (outcome?: Error) => end(outcome) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a turnstile", () => {
  it("lets so many through at once, the others in the order they came", async () => {
    const through = turnstile(2);
    const works = [pending(), pending(), pending(), pending()];
    const started: number[] = [];
    const all = works.map(({ done }, place) => through(() => (started.push(place), done)));
    await settled();
    expect(started).toEqual([0, 1]);
    works[1]?.end();
    await settled();
    expect(started).toEqual([0, 1, 2]);
    for (const { end } of works) end();
    expect(await Promise.all(all)).toEqual(["done", "done", "done", "done"]);
    expect(started).toEqual([0, 1, 2, 3]);
  });

  it("gives the place on after a failure, and again after everybody has gone", async () => {
    const through = turnstile(1);
    await expect(through(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await through(async () => 1)).toBe(1);
    const first = pending();
    const [failing, next] = [through(() => first.done), through(async () => 2)];
    first.end(new Error("gone"));
    await expect(failing).rejects.toThrow("gone");
    expect(await next).toBe(2);
  });
});
