/**
 * Spaces as a table: one row a space, one column a fact, so that a spreadsheet can be corrected and read back.
 * Lists of fixed words are parted by blanks; sources, which carry free text, are JSON; an empty cell is an unknown fact.
 * The last columns follow from the facts, for whoever reads the table; reading it back leaves them out.
 */
import { byteOrderMark, csvLine } from "~/lib/csv";
import { type AgeingDays, ageingDays } from "./freshness";
import type { SpaceFacts } from "./space";

export const csvColumns = [
  "slug", "status", "operation", "nameVi", "nameEn", "summaryVi", "summaryEn", "kinds", "fields", "addressVi", "wardCode",
  "formerDistrictId", "lng", "lat", "positionAccuracy", "openingHours", "openingHoursSource", "amenities", "stepFree", "price",
  "priceNoteVi", "ownership", "founded", "phone", "email", "website", "instagram", "facebook", "sources", "unconfirmedFacts",
  "checkedOn", "confirmedOn", "confirmedBy", "synthetic",
] as const satisfies readonly (keyof SpaceFacts)[];

/** What follows from other columns; see freshness.ts. */
export const derivedColumns = ["ageingFrom", "staleFrom"] as const satisfies readonly (keyof AgeingDays)[];

const listColumns = new Set<string>(["kinds", "fields", "amenities", "unconfirmedFacts"] satisfies (keyof SpaceFacts)[]);
const numberColumns = new Set<string>(["lng", "lat", "founded"] satisfies (keyof SpaceFacts)[]);

/** The mark for Excel and the line of column names. */
export function csvHead(): string {
  return byteOrderMark + csvLine([...csvColumns, ...derivedColumns]);
}

/** One line with the facts of a space. */
export function csvRow(facts: SpaceFacts): string {
  const days = ageingDays(facts);
  return csvLine([...csvColumns.map((column) => cellOf(facts[column])), ...derivedColumns.map((column) => cellOf(days[column]))]);
}

/** The facts as the import takes them, by column name; lists, numbers and sources in their own form, still unchecked. */
export function readCsvRow(columns: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const isDerived = (column: string) => derivedColumns.some((one) => one === column);
  return Object.fromEntries(columns.flatMap((column, place) => (isDerived(column) ? [] : [[column, valueOf(column, cells[place] ?? "")]])));
}

function cellOf(value: SpaceFacts[keyof SpaceFacts]): string {
  if (value === null) return "";
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return "";
  return value.every((one) => typeof one === "string") ? value.join(" ") : JSON.stringify(value);
}

function valueOf(column: string, cell: string): unknown {
  if (listColumns.has(column)) return cell.split(/\s+/).filter((word) => word !== "");
  if (column === "sources") return cell === "" ? [] : readJson(cell);
  if (cell === "") return null;
  if (column === "synthetic") return cell.toLowerCase() === "true";
  return numberColumns.has(column) ? Number(cell.replace(",", ".")) : cell;
}

/** The JSON of a cell; the text itself where it is none, for the import to refuse. */
function readJson(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
