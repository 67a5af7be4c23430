/** Telling an outage of a service we depend on, which passes, from a bug of ours, which does not. */

/** Node's network codes, PostgreSQL's classes 08 and 57P and "too many connections", Prisma's codes for connections and for transactions that could not begin or end in time. */
const outageCodes =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08\w{3}|57P\w{2}|57014|53300|P1001|P1002|P1008|P1017|P2024|P2028|P2037)$/;

/** What `pg` says without a code when no connection can be had or one breaks. */
const outageMessages =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Cannot use a pool after calling end|Can't reach database server/;

/** Whether the error says that a service did not answer; looks through wrapped causes. */
export function isOutage(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  const { code, message, cause, meta, errors } = error as Record<string, unknown>;
  if (typeof code === "string" && outageCodes.test(code)) return true;
  if (typeof message === "string" && outageMessages.test(message)) return true;
  const inner = [cause, driverCause(meta), ...(Array.isArray(errors) ? errors : [])];
  return inner.some((one) => isOutage(one, depth + 1));
}

/** Prisma's driver adapters put the database's own error under meta. */
function driverCause(meta: unknown): unknown {
  return typeof meta === "object" && meta !== null ? (meta as Record<string, unknown>).driverAdapterError : null;
}
