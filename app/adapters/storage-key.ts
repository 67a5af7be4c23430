/**
 * What may name a stored file: segments of small letters, digits, "-" and ".", none starting with a dot. Such a key means the same
 * on every disk and in every bucket and can never climb out of the place where files stand.
 */

/** The key itself; throws where code has made a key that it must not make. */
export function checkedKey(key: string): string {
  if (key.length > 200 || !/^[a-z0-9-][a-z0-9.-]*(\/[a-z0-9-][a-z0-9.-]*)*$/.test(key)) throw new Error(`not a storage key: ${JSON.stringify(key)}`);
  return key;
}
