/**
 * Comma-separated values (RFC 4180) that a spreadsheet opens safely and that read back exactly as written.
 * A spreadsheet runs a cell that starts with = + - @ or a control character; an apostrophe in front makes it text.
 */

/** Marks the file as UTF-8, without which Excel garbles Vietnamese. */
export const byteOrderMark = "\uFEFF";

const risky = /^'*[=+\-@\t\r\n]/;
const guarded = /^''*[=+\-@\t\r\n]/;

/** The text as no spreadsheet runs it; `restoreCell` undoes it exactly. */
export function guardCell(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** The text that `guardCell` was given; texts it never made stay as they are. */
export function restoreCell(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}

/** One line with its CR LF; every cell is guarded, and quoted where it must be. */
export function csvLine(cells: readonly string[]): string {
  const written = cells.map(guardCell).map((cell) => (/[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${written.join(",")}\r\n`;
}

/** The rows of a text with cells restored; a mark in front and a missing last line end are accepted. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // why: one pass with a sticky pattern stays linear, whatever the text.
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*)?)(,|\r\n|\n|\r|$)/y;
  cell.lastIndex = text.startsWith(byteOrderMark) ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new SyntaxError(`line ${rows.length + 1}: a quote is not closed or stands amid a cell (character ${at})`);
    row.push(restoreCell(match[1]?.replaceAll('""', '"') ?? match[2] ?? ""));
    const ending = match[3];
    if (ending === "," && cell.lastIndex === text.length) row.push("");
    if (ending !== "," || cell.lastIndex === text.length) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
