import { expect, test } from "@playwright/test";
import { askRaw as ask } from "../support/raw-request";

/** Every kind of answer: pages, data, files, redirects and each refusal. */
const addresses: { path: string; status: number; method?: string; headers?: Record<string, string> }[] = [
  { path: "/", status: 200 },
  { path: "/en", status: 200 },
  { path: "/spaces", status: 200 },
  { path: "/en/spaces?q=gom", status: 200 },
  { path: "/spaces/no-such-space", status: 404 },
  { path: "/nothing/here", status: 404 },
  { path: "/assets/nothing.js", status: 404 },
  { path: "/%ff", status: 400 },
  { path: "//evil.example", status: 404 },
  { path: "/api/v1/spaces", status: 200 },
  { path: "/api/v1/spaces?z=99", status: 400 },
  { path: "/api/v1/spaces/no-such-space", status: 404 },
  { path: "/spaces.csv", status: 200 },
  { path: "/sitemap.xml", status: 200 },
  { path: "/healthz", status: 200 },
  { path: "/spaces", status: 403, method: "POST", headers: { Origin: "https://evil.example" } },
  { path: "/spaces", status: 405, method: "TRACE" },
];

test.describe("headers", () => {
  for (const { path, status, method = "GET", headers = {} } of addresses) {
    test(`CSP1 HDR1: ${method} ${path} answers ${status} under the policy`, async ({ baseURL }) => {
      const answer = await ask(baseURL, path, { method, headers });
      expect(answer.status).toBe(status);
      const policy = String(answer.headers["content-security-policy"]);
      for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) expect(policy).toContain(part);
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{16,}'/);
      expect(policy).not.toMatch(/unsafe|script-src[^;]*(\*|http:|https:|data:)/);
      expect(answer.headers["content-security-policy-report-only"]).toBeUndefined();
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers["referrer-policy"]).toMatch(/^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/);
      expect(answer.headers["permissions-policy"]).toContain("camera=()");
      expect(answer.headers["x-powered-by"]).toBeUndefined();
      expect(answer.headers["strict-transport-security"] !== undefined).toBe(baseURL?.startsWith("https:") ?? false);
    });
  }

  test("CSP1: every answer has a nonce of its own, and every inline script carries it", async ({ baseURL }) => {
    const nonces = new Set<string>();
    for (const path of ["/", "/spaces", "/spaces/no-such-space"]) {
      const { text, headers } = await ask(baseURL, path);
      const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
      nonces.add(nonce);
      for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) {
        if (!/type="application\/ld\+json"|\bsrc=/.test(tag)) expect(tag, path).toContain(`nonce="${nonce}"`);
      }
      expect(text, path).not.toMatch(/<[a-z][^>]*\s(style|on[a-z]+)=["']/i);
    }
    expect(nonces.size).toBe(3);
  });
});

test.describe("the address people see", () => {
  const lies = {
    "Host": "evil.example",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "ftp",
    "X-Forwarded-Port": "1234",
    "Forwarded": "host=evil.example",
    "X-Original-URL": "/evil",
    "X-Rewrite-URL": "/evil",
  };

  test("CACHE2: Host and X-Forwarded-Host never shape an answer", async ({ baseURL }) => {
    for (const path of ["/", "/spaces", "/en/spaces", "/api/v1/spaces", "/spaces.geojson?kind=cinema", "/sitemap.xml", "/robots.txt", "/openapi.json", "/nothing"]) {
      const honest = await ask(baseURL, path);
      const lied = await ask(baseURL, path, { headers: lies });
      expect(lied.status, path).toBe(honest.status);
      expect(lied.text, path).not.toMatch(/evil\.example|:1234|ftp:\/\//);
      expect(JSON.stringify(lied.headers), path).not.toMatch(/evil\.example|:1234/);
    }
  });
});

test.describe("errors", () => {
  test("ERR1: no error tells how the inside looks", async ({ baseURL }) => {
    const broken = ["/%ff", "/%00", "/spaces/%00", "/api/v1/spaces/%00", "/spaces?bbox=%00", "/nothing", "/api/v1/spaces?q=%ff", "/spaces?_data=routes%2Fnothing", "/?_data=..%2F..%2Fetc", "/assets/../../package.json", "/.env", "/assets/%2e%2e/%2e%2e/.env"];
    for (const path of broken) {
      const { status, text } = await ask(baseURL, path);
      expect(status, path).toBeLessThan(500);
      expect(text, path).not.toMatch(/\bat [\w.<>]+ \(|node_modules|\/app\/[\w-]+\/|SELECT \w+,|Prisma|postgres(ql)?:\/\/|ECONN|"scripts":|MEILI_API_KEY/);
    }
  });
});
