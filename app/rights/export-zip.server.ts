import { Zip, ZipDeflate } from "fflate";

/** A file of an archive: its path, and its bytes as they come. */
export interface ArchiveFile {
  name: string;
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
  /** Packed already, as pictures are: not worth packing again. */
  packed?: boolean;
}

const textLevel = 6;

/**
 * The files as a ZIP, a chunk at a time: a file is opened when the one before has been read, and nothing is read faster than the
 * archive is taken.
 */
export async function* zipChunks(files: AsyncIterable<ArchiveFile>, at: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { name, bytes, packed = false } of files) {
    const entry = new ZipDeflate(name, { level: packed ? 0 : textLevel });
    entry.mtime = at;
    zip.add(entry);
    for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
      entry.push(chunk);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
