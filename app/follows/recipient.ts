/**
 * Who gets a digest: an account, or somebody without one who has confirmed their address. As a text it is "user:ID" or
 * "subscriber:ID"; so digests sent are kept, and jobs name theirs.
 */

export type Recipient = { kind: "user"; id: string } | { kind: "subscriber"; id: string };

/** The recipient as one text. */
export function recipientKey({ kind, id }: Recipient): string {
  return `${kind}:${id}`;
}

/** The recipient a text means; null where it means none. */
export function readRecipient(key: string): Recipient | null {
  const colon = key.indexOf(":");
  const [kind, id] = [key.slice(0, colon), key.slice(colon + 1)];
  return (kind === "user" || kind === "subscriber") && id !== "" ? { kind, id } : null;
}

/** The condition on rows of follows that belong to a recipient. */
export function ownedBy({ kind, id }: Recipient): { userId: string } | { subscriberId: string } {
  return kind === "user" ? { userId: id } : { subscriberId: id };
}
