import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceMetres } from "~/map/geo";
import { drawingOf } from "~/map/projection";
import { creativeFields } from "~/spaces/space";
import { type KeyAct, keyAct } from "~/submissions/queue-key";
import { holders, proposerTypes, type QueueQuestion, readQueueQuestion, writeQueueQuestion } from "~/submissions/queue-question";
import { reviewFrame } from "~/submissions/review-frame";
import { submissionKinds, submissionStates } from "~/submissions/submission";

const place = fc.option(fc.record({ atMs: fc.integer({ min: 0, max: 4_000_000_000_000 }), id: fc.uuid() }));
const question: fc.Arbitrary<QueueQuestion> = fc.record({
  state: fc.constantFrom(...submissionStates), kind: fc.option(fc.constantFrom(...submissionKinds)), ward: fc.option(fc.constantFrom("none", "00070", "00004")),
  field: fc.option(fc.constantFrom(...creativeFields)), from: fc.option(fc.constantFrom(...proposerTypes)), held: fc.option(fc.constantFrom(...holders)), late: fc.boolean(), after: place, before: place,
});

describe("the question of the queue", () => {
  it("is read back from its address as it was", () => {
    fc.assert(fc.property(question, (asked) => {
      expect(readQueueQuestion(new URLSearchParams(writeQueueQuestion(asked)))).toEqual(asked);
    }));
  });

  it("is what waits, from the start, whatever nonsense the address holds", () => {
    const all = readQueueQuestion(new URLSearchParams());
    expect([all.state, writeQueueQuestion(all)]).toEqual(["pending", ""]);
    fc.assert(fc.property(fc.constantFrom("state", "kind", "ward", "field", "from", "held", "after", "before"), fc.string(), (name, value) => {
      fc.pre(!["none", ...submissionStates, ...submissionKinds, ...creativeFields, ...proposerTypes, ...holders].includes(value));
      expect(readQueueQuestion(new URLSearchParams({ [name]: value }))).toEqual(all);
    }));
  });
});

describe("the keys of moderators", () => {
  const none = { tag: "body", type: "text", editable: false };
  const press = (key: string, own: Partial<Parameters<typeof keyAct>[0]> = {}) => keyAct({ key, ctrlKey: false, altKey: false, metaKey: false, on: none, ...own });

  it("move, tick and lead to controls; none of them decides", () => {
    expect(["j", "K", "x", "?", "3", "a", "R"].map((key) => press(key))).toEqual([
      { kind: "move", step: 1 }, { kind: "move", step: -1 }, { kind: "pick" }, { kind: "help" }, { kind: "choose", place: 2 }, { kind: "goTo", key: "a" }, { kind: "goTo", key: "r" },
    ] satisfies KeyAct[]);
  });

  it("sleep while somebody types, and leave the browser its own", () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 1 }), fc.constantFrom("ctrlKey" as const, "altKey" as const, "metaKey" as const), (key, held) => {
      for (const on of [{ ...none, tag: "textarea" }, { ...none, tag: "select" }, { ...none, editable: true }, { ...none, tag: "input", type: "search" }]) expect(press(key, { on })).toBeNull();
      expect(press(key, { [held]: true })).toBeNull();
    }));
    expect(press("a", { on: { tag: "input", type: "checkbox", editable: false } })).not.toBeNull();
    for (const key of ["Enter", " ", "Tab", "Escape", "0", "á"]) expect(press(key)).toBeNull();
  });
});

describe("the map of a review", () => {
  it("shows the pin, where it was, and what is near; what lies far off does not make the rest tiny", () => {
    const pin = { lng: 105.85, lat: 21.03 };
    const [before, near, far] = [{ lng: 105.856, lat: 21.034 }, { lng: 105.851, lat: 21.031 }, { lng: 105.6, lat: 20.9 }];
    const frame = reviewFrame(pin, before, [near, far]);
    const seen = drawingOf(frame, { width: 358, height: 260 });
    for (const point of [pin, before, near]) {
      const { x, y } = seen(point);
      expect([x > 20 && x < 338, y > 20 && y < 240]).toEqual([true, true]);
    }
    expect(distanceMetres(frame, pin)).toBeLessThan(600);
    expect(reviewFrame(pin, null, [far])).toMatchObject({ zoom: 16, ...pin });
  });
});
