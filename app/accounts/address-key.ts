/**
 * Who counts as one caller where only a network address is known. An IPv4 address is one; of IPv6 a household or a rented
 * machine gets at least a /64, so the first four groups count as one.
 */

/** The part of an address that limits count by: "192.0.2.7", or "2001:db8:0:1::/64". */
export function addressKey(address: string): string {
  const bare = address.toLowerCase().replace(/%.*$/, "");
  const [, mapped] = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare) ?? [];
  if (mapped) return mapped;
  if (!bare.includes(":")) return bare;
  const [head = "", tail] = bare.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right].map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.slice(0, 4).join(":")}::/64`;
}
