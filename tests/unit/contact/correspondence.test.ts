import { describe, expect, it } from "vitest";
import { hindranceOf, mayCorrespond, takesMessages } from "~/contact/correspondence";
import { answerSubject, messageForm, messageLimits } from "~/contact/message-form";

const year = 2026;
const writer = { id: "minh", emailVerified: true, birthYear: 1995 };
const reader = { id: "lan", open: true, birthYear: 1990 };
const free = { byWriter: false, byReader: false };

describe("who may write to whom", () => {
  it("grown-ups for certain, by the year of birth alone", () => {
    expect([2006, 2007, 2008, 2009, null].map((birthYear) => mayCorrespond(birthYear, year))).toEqual([true, true, false, false, false]);
  });

  it("only somebody behind a profile who says so takes messages", () => {
    expect([reader, { ...reader, open: false }, { ...reader, id: null }, { ...reader, birthYear: 2010 }].map((one) => takesMessages(one, year))).toEqual([true, false, false, false]);
  });

  it("each hindrance has its word, and age and silence have the same", () => {
    const of = (own: object, other: object = {}, blocks: object = {}) => hindranceOf({ ...writer, ...own }, { ...reader, ...other }, { ...free, ...blocks }, year);
    expect(of({})).toBeNull();
    expect(of({ id: "lan" })).toBe("self");
    expect(of({}, { open: false })).toBe("closed");
    expect(of({}, { birthYear: 2010 })).toBe("closed");
    expect(of({}, { birthYear: 2010 }, { byReader: true })).toBe("closed");
    expect(of({ emailVerified: false })).toBe("unverified");
    expect(of({ birthYear: 2010 })).toBe("young");
    expect(of({}, {}, { byReader: true })).toBe("blockedYou");
    expect(of({}, {}, { byReader: true, byWriter: true })).toBe("blockedByYou");
  });
});

describe("the form of a message", () => {
  const messageId = "11111111-1111-4111-8111-111111111111";
  const problems = (fields: object) => messageForm.safeParse({ messageId, subject: "Chào", text: "Chào", ...fields }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

  it("counts as people count, and takes any script", () => {
    expect(problems({ subject: "🎨".repeat(messageLimits.subject), text: "Ễ".normalize("NFD").repeat(messageLimits.text) })).toEqual([]);
    expect(problems({ subject: "🎨".repeat(messageLimits.subject + 1), text: "x".repeat(messageLimits.text + 1) })).toEqual(["subject tooLong", "text tooLong"]);
  });

  it("wants words, without controls and without what turns the text around it", () => {
    expect(problems({ subject: "  ", text: "\n" })).toEqual(["subject required", "text required"]);
    expect(problems({ subject: "a\u0000b", text: "a\u0007b" })).toEqual(["subject characters", "text characters"]);
    expect(problems({ subject: "a\u202Eb", text: "a\u2066b" })).toEqual(["subject characters", "text characters"]);
    expect(messageForm.parse({ messageId, subject: " một\r\nhai ", text: "một\r\n\thai" })).toMatchObject({ subject: "một hai", text: "một\n\thai" });
  });

  it("answers with one Re:, however long the subject", () => {
    expect(answerSubject("Bìa sách")).toBe("Re: Bìa sách");
    expect(answerSubject("Re: Bìa sách")).toBe("Re: Bìa sách");
    expect([...answerSubject("🎨".repeat(120))]).toHaveLength(120);
  });
});
