import { exportSpaces } from "~/api/export.server";
import { machineLoader, refuseMethod } from "~/api/machine.server";
import { csvHead, csvRow } from "~/spaces/csv";

const headers = { "Content-Type": "text/csv; charset=utf-8; header=present", "Content-Disposition": 'attachment; filename="spaces.csv"' };

export const loader = machineLoader((call) => exportSpaces(call, { head: csvHead(), separator: "", tail: "", write: csvRow, headers }));

export const action = refuseMethod;
