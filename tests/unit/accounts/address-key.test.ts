import { describe, expect, it } from "vitest";
import { addressKey } from "~/accounts/address-key";

describe("AUTH2, RL1: who counts as one caller", () => {
  it("is one IPv4 address, however it is written", () => {
    expect(addressKey("192.0.2.7")).toBe("192.0.2.7");
    expect(addressKey("::ffff:192.0.2.7")).toBe("192.0.2.7");
    expect(addressKey("::FFFF:192.0.2.7")).toBe("192.0.2.7");
  });

  it("is a whole /64 of IPv6, however it is written", () => {
    const same = ["2001:db8:0:1::1", "2001:0DB8:0000:0001:ffff:ffff:ffff:ffff", "2001:db8:0:1:0:0:0:9", "2001:db8:0:1::abcd%eth0"];
    expect(new Set(same.map(addressKey))).toEqual(new Set(["2001:db8:0:1::/64"]));
    expect(addressKey("2001:db8:0:2::1")).not.toBe(addressKey("2001:db8:0:1::1"));
    expect(addressKey("::1")).toBe("0:0:0:0::/64");
  });
});
