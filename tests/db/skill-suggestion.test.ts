import { beforeEach, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { profileForm } from "~/designers/profile-form";
import { saveProfileForm } from "~/designers/profile-reply.server";
import { suggestSkills } from "~/designers/skill-suggestion.server";
import { newOwner } from "../support/upload";

let number = 0;
/** A designer with these skills, whom everybody may see unless said otherwise. */
async function designer(skills: string, own: { visibility?: string; state?: string; deactivatedAt?: Date } = {}): Promise<void> {
  const { visibility = "public", state = "published", deactivatedAt = null } = own;
  const id = await newOwner();
  await saveProfileForm(id, profileForm.parse({ name: "Ai đó", handle: `ai-do-${number++}`, visibility, skills }));
  await db.designerProfile.update({ where: { userId: id }, data: { state } });
  await db.user.update({ where: { id }, data: { deactivatedAt } });
}

const labels = async (typed: string) => (await suggestSkills(typed)).map(({ label, count }) => `${label} ${count}`);

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, designer_profile, skill CASCADE");
});

it("skills are found without marks, by any of their words, the commonest first", async () => {
  await designer("In lụa, Lụa tơ tằm");
  await designer("in lụa, In ấn");
  await designer("Blender");
  expect(await labels("in")).toEqual(["In lụa 2", "In ấn 1"]);
  expect(await labels("LUA")).toEqual(["Lụa tơ tằm 1", "In lụa 2"]);
  expect(await labels("lụa t")).toEqual(["Lụa tơ tằm 1"]);
  for (const nothing of ["", "  ", "%", "_", "'; --", "\0", "zz", "x".repeat(10_000)]) expect(await labels(nothing), nothing.slice(0, 5)).toEqual([]);
});

it("skills of those who are not seen by everybody are neither told nor counted", async () => {
  await designer("Sơn mài");
  await designer("Sơn mài, Sơn kín", { visibility: "members" });
  await designer("Sơn mài, Sơn ẩn", { visibility: "hidden" });
  await designer("Sơn nháp", { state: "draft" });
  await designer("Sơn vắng", { deactivatedAt: new Date() });
  expect(await labels("son")).toEqual(["Sơn mài 1"]);
});

it("never more than ten", async () => {
  await designer(Array.from({ length: 15 }, (_, place) => `Gốm ${place}`).join(","));
  expect(await labels("gom")).toHaveLength(10);
});
