/**
 * Folding: the one place that says which Vietnamese texts count as the same word.
 * People type "gom bat trang" for "gốm Bát Tràng"; Ð (U+00D0) is often typed for Đ (U+0110).
 */

/** The text in NFC with the Icelandic Ð/ð read as Vietnamese Đ/đ, blanks collapsed; marks kept. */
export function normaliseText(text: string): string {
  return text.normalize("NFC").replaceAll("Ð", "Đ").replaceAll("ð", "đ").replace(/\s+/gu, " ").trim();
}

/** Lower-case text without marks: "Phố Huế" and "PHO HUE" both give "pho hue". */
export function foldText(text: string): string {
  const bare = normaliseText(text).toLowerCase().normalize("NFD").replace(/\p{M}+/gu, "").replaceAll("đ", "d");
  // why: a mark that stood alone leaves a blank behind, and folding twice must change nothing.
  return normaliseText(bare);
}

/** The folded words of a text, punctuation dropped. */
export function foldWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** An address part such as "gom-bat-trang"; empty when the text has no Latin letter or digit. */
export function slugify(text: string): string {
  return foldWords(text)
    .map((word) => word.replace(/[^a-z0-9]/g, ""))
    .filter((word) => word !== "")
    .join("-")
    .slice(0, 120)
    .replace(/-$/, "");
}
