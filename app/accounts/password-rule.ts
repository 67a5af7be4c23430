/**
 * What makes a password acceptable: long enough, and not one that everybody tries first. No demands on its composition. Lengths
 * are counted as people count: "ệ" is one character however it is encoded.
 */
import { commonBases, commonPasswords } from "./common-password";

/** In characters; `maxUnits` in UTF-16 units, for the largest that is hashed. */
export const passwordLengths = { min: 8, max: 256, maxUnits: 1024 } as const;

export type PasswordProblem = "passwordShort" | "passwordLong" | "passwordCommon";

/** What is wrong with a new password; null where nothing is. `personal` are words an attacker knows: the e-mail address, the name. */
export function passwordProblem(password: string, personal: readonly string[] = []): PasswordProblem | null {
  const length = [...password.normalize("NFC")].length;
  if (length < passwordLengths.min) return "passwordShort";
  if (length > passwordLengths.max || password.normalize("NFKC").length > passwordLengths.maxUnits) return "passwordLong";
  return isCommon(password, personal) ? "passwordCommon" : null;
}

function isCommon(password: string, personal: readonly string[]): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, "");
  if (commonPasswords.has(plain) || commonPasswords.has(letters)) return true;
  if (new Set(plain).size <= 2 || isRun(letters || plain)) return true;
  // why: "password1", "Matkhau@123" and "hanoi2026!" are the same few words with a tail.
  const base = letters.replace(/\d{1,6}$/, "").replace(/^\d{1,6}/, "");
  if (commonBases.has(base) || commonBases.has(base.replace(/0/g, "o").replace(/[1!]/g, "i").replace(/[@4]/g, "a").replace(/3/g, "e").replace(/\$/g, "s"))) return true;
  return personal.some((words) => isSame(letters, words));
}

/** Neighbours in the alphabet, the digits or on the keyboard, forwards or backwards. */
function isRun(letters: string): boolean {
  const rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
  return rows.some((row) => row.includes(letters) || [...row].toReversed().join("").includes(letters));
}

function isSame(letters: string, words: string): boolean {
  const [name = "", host = ""] = words.toLowerCase().split("@");
  const known = [words, name, name + host].map((one) => one.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")).filter((one) => one.length > 3);
  return known.some((one) => letters === one || letters.replace(/\d{1,4}$/, "") === one);
}
