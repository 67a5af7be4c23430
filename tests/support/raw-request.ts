import { type IncomingHttpHeaders, request } from "node:http";

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface RawQuestion {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as it stands. */
  body?: string;
  /** Sent as a form by the site's own pages. */
  form?: Record<string, string>;
  /** The address of this machine that the connection comes from, such as "127.0.0.9". */
  from?: string;
}

/** Sends a target exactly as written, with headers that no browser would send; follows no redirect. */
export function askRaw(origin: string | undefined, path: string, { method, headers = {}, body = "", form, from }: RawQuestion = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin ?? "");
  const content = form ? new URLSearchParams(form).toString() : body;
  const own: Record<string, string> = form ? { Origin: origin ?? "", "Content-Type": "application/x-www-form-urlencoded" } : {};
  if (form || content !== "") own["Content-Length"] = String(Buffer.byteLength(content));
  return new Promise((resolve, reject) => {
    const options = { host: from ? "127.0.0.1" : hostname, port, path, method: method ?? (form ? "POST" : "GET"), headers: { ...own, ...headers }, localAddress: from };
    const sent = request(options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on("error", reject).end(content);
  });
}
