import { expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { instantOfHanoi } from "~/spaces/hanoi-time";
import { socialPictureResponse } from "~/spaces/social-picture.server";
import { socialText } from "~/spaces/social-text";
import { getSpacePage } from "~/spaces/space-page.server";
import { createSpace, updateSpace } from "~/spaces/space-write.server";
import { spaceFacts } from "../support/space-facts";

const change = { actor: "test", reason: "to be shown" };
const mondayMorning = instantOfHanoi("2026-11-23", 600);

async function create(changes: Parameters<typeof spaceFacts>[0]): Promise<string> {
  const created = await db.$transaction((tx) => createSpace(tx, spaceFacts(changes), change));
  if (created.kind !== "created") throw new Error(created.kind);
  return created.spaceId;
}

it("leads from an old slug to the new one, and counts what was changed, saying nothing of who", async () => {
  const spaceId = await create({ slug: "ten-cu" });
  await db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion: 1, facts: spaceFacts({ slug: "ten-moi" }), ...change }));
  expect(await getSpacePage("ten-cu", mondayMorning)).toEqual({ kind: "moved", slug: "ten-moi" });
  const found = await getSpacePage("ten-moi", mondayMorning);
  expect(found).toMatchObject({ page: { revisionCount: 2, today: "2026-11-23", monday: "2026-11-23" } });
  expect(JSON.stringify(found)).not.toContain(change.reason);
});

it("shows nothing of a hidden space, nor of one that never was", async () => {
  await create({ slug: "da-an", status: "hidden", openingHours: "24/7" });
  for (const slug of ["da-an", "chua-tung-co", "", "<script>"]) expect(await getSpacePage(slug, mondayMorning), slug).toBeNull();
});

it("keeps the page of a closed space, never open", async () => {
  await create({ slug: "da-dong", status: "closed", openingHours: "24/7" });
  expect(await getSpacePage("da-dong", mondayMorning)).toMatchObject({ page: { openState: { state: "ended" }, hours: { allDay: true } } });
});

it("tells the hours of the week with today marked", async () => {
  await create({ slug: "mo-cua", openingHours: "Tu-Su 08:00-17:00" });
  const found = await getSpacePage("mo-cua", mondayMorning);
  expect(found).toMatchObject({ page: { openState: { state: "closed", opensOn: "2026-11-24", fromMinute: 480 }, hours: { days: { 0: { isToday: true, spans: [] } } } } });
});

it("keeps copies of a picture for good only under the version it shows", async () => {
  await create({ slug: "co-tranh" });
  const found = await getSpacePage("co-tranh", mondayMorning);
  if (found?.kind !== "space") throw new Error("not found");
  const text = socialText("vi", (key) => key, found.page.space, null);
  const request = (headers: Record<string, string> = {}) => new Request("http://localhost/social/spaces/co-tranh.png", { headers });
  const lasting = await socialPictureResponse(request(), text, true);
  expect(lasting.headers.get("Cache-Control")).toContain("immutable");
  expect((await socialPictureResponse(request(), text, false)).headers.get("Cache-Control")).not.toContain("immutable");
  const again = await socialPictureResponse(request({ "If-None-Match": lasting.headers.get("ETag") ?? "" }), text, true);
  expect(again.status).toBe(304);
});
