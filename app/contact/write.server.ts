import { randomUUID } from "node:crypto";
import { db } from "~/adapters/db.server";
import { type Hindrance, hindranceOf, takesMessages, type Writer } from "./correspondence";
import { blocksBetween, correspondentColumns, findReader, toCorrespondent } from "./correspondent.server";

/** What the page is drawn from on which somebody writes to a designer. */
export interface WritingPage {
  /** The designer's name, and the name the writer will be known by. */
  name: string;
  ownName: string;
  hindrance: Hindrance | null;
  /** For the form: the id of the message to be. */
  messageId: string;
}

/** Whether a designer's page offers to write to them; to their owner it does not. */
export async function mayBeWrittenTo(handle: string, viewer: { id: string } | null, now: Date): Promise<boolean> {
  const reader = await findReader(handle, viewer);
  return reader !== null && reader.id !== viewer?.id && takesMessages(reader, now.getFullYear());
}

/** The page for writing to the designer at a handle; null where the profile does not exist for the writer. */
export async function getWritingPage(writer: Writer, handle: string, now: Date): Promise<WritingPage | null> {
  const reader = await findReader(handle, writer);
  if (!reader) return null;
  const blocks = await blocksBetween(db, writer.id, reader.id ?? "");
  return { name: reader.name, ownName: await ownName(writer.id), hindrance: hindranceOf(writer, reader, blocks, now.getFullYear()), messageId: randomUUID() };
}

/** The name under which an account's messages arrive. */
export async function ownName(userId: string): Promise<string> {
  return toCorrespondent(await db.user.findUniqueOrThrow({ where: { id: userId }, select: correspondentColumns })).name;
}
