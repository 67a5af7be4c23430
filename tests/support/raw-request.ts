import { type IncomingHttpHeaders, request } from "node:http";

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface RawQuestion {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as a form. */
  form?: Record<string, string>;
  /** The address of this machine that the connection comes from, such as "127.0.0.9". */
  from?: string;
}

/** Sends the path exactly as written, from the site's own pages by its Origin, with whatever headers no browser would send. */
export function askRaw(origin: string | undefined, path: string, { method, headers = {}, form, from }: RawQuestion = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin ?? "");
  const body = form && new URLSearchParams(form).toString();
  const own = body === undefined ? {} : { Origin: origin ?? "", "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const options = { host: from ? "127.0.0.1" : hostname, port, path, method: method ?? (body === undefined ? "GET" : "POST"), headers: { ...own, ...headers }, localAddress: from };
    const sent = request(options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on("error", reject).end(body);
  });
}
