/** FNV-1a, 32 bits: a small stable number from a text, for choices that must always fall the same way. */
export function hash32(text: string): number {
  let hash = 2166136261;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 16777619);
  }
  return hash >>> 0;
}
