import { describe, expect, test } from "vitest";
import { routeClass } from "~/boot/web/observe";
import { targetProblem } from "~/boot/web/request-shape";
import { isOwnOrigin } from "~/boot/web/same-origin";
import { contentSecurityPolicy, isEmbeddable } from "~/boot/web/security-headers";

describe("a request target", () => {
  test.each(["/", "/spaces?q=100%", "/%E1%BB%9F", "/spaces/a?next=//evil"])("%s is well-formed", (target) => {
    expect(targetProblem(target)).toBeNull();
  });

  test.each([
    ["http://evil.example/", 400],
    ["*", 400],
    ["/%", 400],
    ["/%ff", 400],
    ["/a%00b", 400],
    ["//evil.example", 404],
    ["/\\evil.example", 404],
    ["/spaces//x", 404],
  ])("%s is refused with %i", (target, status) => {
    expect(targetProblem(target)?.status).toBe(status);
  });
});

describe("the origin of a request that changes something", () => {
  test.each([
    ["https://design.example", "https://design.example", true],
    ["http://design.example", "https://design.example", false],
    ["https://design.example.evil", "https://design.example", false],
    ["null", "https://design.example", false],
    ["http://127.0.0.1:3000", "http://localhost:3000", true],
    ["http://[::1]:3000", "http://localhost:3000", true],
    ["http://localhost:3001", "http://localhost:3000", false],
    ["http://localhost:3000", "https://design.example", false],
  ])("%s at %s: %s", (origin, appOrigin, expected) => {
    expect(isOwnOrigin(origin, appOrigin)).toBe(expected);
  });
});

describe("the content security policy", () => {
  const settings = { isHttps: true, isDevelopment: false };

  test("allows scripts by nonce alone, and no inline style", () => {
    const policy = contentSecurityPolicy("abc", false, settings);
    expect(policy).toContain("script-src 'self' 'nonce-abc'");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test("allows the tiles of the settings as pictures, and nothing that hides behind them", () => {
    expect(contentSecurityPolicy("n", false, { ...settings, mapTilesUrl: "https://{s}.tile.example/{z}/{x}/{y}.png" })).toContain("img-src 'self' data: https://*.tile.example;");
    expect(contentSecurityPolicy("n", false, { ...settings, mapTilesUrl: "https://a.example; script-src *" })).toContain("script-src 'self' 'nonce-n'; style-src 'self'; img-src 'self' data: https://a.example;");
  });

  test.each([["/embed/map", true], ["/en/embed/map", true], ["/embedded", false], ["/spaces/embed", false]])("%s in a frame: %s", (path, expected) => {
    expect(isEmbeddable(path)).toBe(expected);
  });
});

test("every address falls into one of few classes", () => {
  const paths = ["/", "/en", "/spaces", "/en/spaces/x", "/api/v1/spaces/x", "/api/v1/nothing", "/assets/a.js", "/readyz", "/wp-login.php", "/__proto__"];
  expect(paths.map(routeClass)).toEqual(["home", "home", "spaces", "spaces-one", "api-spaces", "other", "asset", "probe", "other", "other"]);
});
