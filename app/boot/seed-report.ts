import type { SeedReport } from "../../seed/index";
import { say } from "./say";

/** Prints what the first data brought; nothing where it was there already. Refused rows are named one by one. */
export function tellSeeded({ created, refused }: SeedReport): void {
  if (created > 0) say(`First data: ${created} spaces`);
  for (const { file, row, name, reason } of refused) say(`Left out: ${file} row ${row} (${name}): ${reason}`);
}
