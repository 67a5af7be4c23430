import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventKinds, phaseOf } from "~/programmes/event";
import { eventParams, eventTimes, parseEventQuery } from "~/programmes/event-query";
import { formatDays, formatWhen } from "~/programmes/event-when";
import { creativeFields } from "~/spaces/space";

const phase = (startsOn: string | null, endsOn: string | null, year = 2026) => phaseOf({ startsOn, endsOn, year }, "2026-11-23");

describe("the phase of an event", () => {
  it("counts the last day as on, and the day after as over", () => {
    expect([phase("2026-11-20", "2026-11-23"), phase("2026-11-20", "2026-11-22"), phase("2026-11-23", null), phase("2026-11-22", null)]).toEqual(["on", "over", "on", "over"]);
    expect(phase("2026-11-24", "2026-11-25")).toBe("coming");
    expect(phase(null, "2026-11-30")).toBe("on");
  });

  it("guesses no days: without them only the year says that it is over", () => {
    expect([phase(null, null, 2025), phase(null, null, 2026), phase(null, null, 2027)]).toEqual(["over", "undated", "undated"]);
  });
});

describe("days for people", () => {
  it("are one day, a span, an open side, or the year", () => {
    const days = (startsOn: string | null, endsOn: string | null) => formatDays("vi", { startsOn, endsOn, year: 2022 });
    expect([days("2022-11-11", "2022-11-18"), days("2022-11-11", "2022-11-11"), days("2022-11-11", null), days(null, null)]).toEqual(["11/11/2022 – 18/11/2022", "11/11/2022", "11/11/2022 – ?", "2022"]);
    expect([formatWhen("vi", "2023-08"), formatWhen("en", "2023-08"), formatWhen("en", "2022-2023"), formatWhen("vi", "2023-11-18")]).toEqual(["8/2023", "August 2023", "2022–2023", "18/11/2023"]);
  });
});

describe("the question of a URL", () => {
  it("comes back as it was", () => {
    const query = fc.record({
      time: fc.constantFrom(...eventTimes), words: fc.constantFrom("", "gốm bát tràng"), kinds: fc.subarray([...eventKinds]), fields: fc.subarray([...creativeFields]),
      initiative: fc.constantFrom(null, "design-festival"), space: fc.constantFrom(null, "bao-tang-ha-noi"), page: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(fc.property(query, (asked) => {
      expect(parseEventQuery(eventParams(asked))).toEqual({ query: asked, dropped: [] });
    }));
  });

  it("names what makes no sense and leaves it out", () => {
    const { query, dropped } = parseEventQuery(new URLSearchParams("when=never&kind=zzz&initiative=../x&page=-1&field=music"));
    expect(dropped.map(({ param }) => param).sort()).toEqual(["initiative", "kind", "page", "when"]);
    expect(query).toMatchObject({ time: "coming", kinds: [], fields: ["music"], initiative: null, page: 1 });
  });
});
