import { randomUUID } from "node:crypto";
import { db, pool } from "~/adapters/db.server";

/** A form with files as a browser sends it. */
export function uploadRequest(files: readonly { name: string; bytes: Uint8Array }[]): Request {
  const form = new FormData();
  for (const { name, bytes } of files) form.append("pictures", new File([new Uint8Array(bytes)], name, { type: "image/jpeg" }));
  return new Request("http://localhost/me/works/x/upload", { method: "POST", body: form });
}

/** The same form as it looks to the server where the sender goes away after this many bytes. */
export async function cutRequest(whole: Request, bytes: number): Promise<Request> {
  const body = new Uint8Array(await whole.clone().arrayBuffer()).subarray(0, bytes);
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(body);
      controller.error(new Error("the connection was lost"));
    },
  });
  return new Request(whole.url, { method: "POST", headers: whole.headers, body: stream, duplex: "half" } as RequestInit);
}

/** Somebody with an account. */
export async function newOwner(): Promise<string> {
  const id = randomUUID();
  await db.user.create({ data: { id, name: "Người thử", email: `${id}@example.vn` } });
  return id;
}

/** The jobs that wait, by task. */
export async function waitingJobs(task: string): Promise<Record<string, unknown>[]> {
  const { rows } = await pool.query("SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1 ORDER BY j.id", [task]);
  return rows.map(({ payload }) => payload as Record<string, unknown>);
}
