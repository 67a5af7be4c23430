import { buildGazetteer } from "~/places/gazetteer";
import { checkSeedRows, readSeedRows } from "../../../seed/seed-file";

const { wards, formerUnits } = checkSeedRows(await readSeedRows());

/** The real units of Hanoi. */
export const gazetteer = buildGazetteer(wards, formerUnits);
