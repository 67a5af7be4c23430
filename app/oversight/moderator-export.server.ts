import { pool } from "~/adapters/db.server";
import { byteOrderMark, csvLine } from "~/lib/csv";

const batchSize = 500;

interface Row {
  submissionId: string;
  version: number;
  kind: string;
  name: string | null;
  at: Date;
  hours: number | null;
  move: string;
  reason: string | null;
  state: string;
  undone: boolean;
  reverted: boolean;
}

/**
 * A moderator's decisions, oldest first, after one of them: what it was about, how long it took, and what became of it. `undone` is a
 * decision that somebody took back. Reverted is an approval whose revision a later one went back behind: the revision is found by its
 * reason and its time, as both were written in one transaction.
 */
const decisionsAfter = `
  SELECT e.submission_id AS "submissionId", e.version, s.kind, e.facts ->> 'nameVi' AS name, e.at, extract(epoch FROM e.at - came.at)::float8 / 3600 AS hours, e.move, e.reason, s.state,
    EXISTS (SELECT 1 FROM submission_event u WHERE u.submission_id = e.submission_id AND u.version = e.version + 1 AND u.move = 'undo') AS undone,
    e.move = 'approve' AND EXISTS (SELECT 1 FROM space_revision back WHERE back.space_id = s.space_id AND back.version > made.version
      AND back.reason ~ '^revert:[0-9]{1,9}$' AND substr(back.reason, 8)::int < made.version) AS reverted
  FROM submission_event e JOIN submission s ON s.id = e.submission_id
  CROSS JOIN LATERAL (SELECT max(p.at) AS at FROM submission_event p WHERE p.submission_id = e.submission_id AND p.version < e.version AND p.move IN ('submit', 'revise')) came
  LEFT JOIN LATERAL (
    SELECT r.version FROM space_revision r WHERE r.space_id = s.space_id AND r.reason = 'submission:' || s.kind AND r.at BETWEEN e.at - interval '1 minute' AND e.at + interval '1 minute'
    ORDER BY abs(extract(epoch FROM r.at - e.at)) LIMIT 1
  ) made ON true
  WHERE e.actor = $1 AND e.move IN ('approve', 'ask-for-changes', 'reject') AND (e.at, e.submission_id) > ($2::timestamptz, $3::uuid)
  ORDER BY e.at, e.submission_id LIMIT ${batchSize}`;

/** The decisions of a moderator as a spreadsheet opens them, read a batch at a time. */
export async function* streamDecisions(moderatorId: string): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(["submission", "version", "kind", "name", "decidedAt", "hours", "decision", "reason", "stateNow", "undone", "reverted"]);
  for (let after: [Date, string] = [new Date(0), "00000000-0000-0000-0000-000000000000"]; ;) {
    const { rows } = await pool.query<Row>(decisionsAfter, [moderatorId, ...after]);
    if (rows.length > 0) yield rows.map(lineOf).join("");
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = [last.at, last.submissionId];
  }
}

function lineOf({ submissionId, version, kind, name, at, hours, move, reason, state, undone, reverted }: Row): string {
  const took = hours?.toFixed(2) ?? "";
  return csvLine([submissionId, String(version), kind, name ?? "", at.toISOString(), took, move, reason ?? "", state, String(undone), String(reverted)]);
}
