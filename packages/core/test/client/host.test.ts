import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHost } from "../../src/client/host.js";

describe("parseHost", () => {
  it.each([
    ["192.168.1.50", "http://192.168.1.50"],
    ["192.168.1.50:8080", "http://192.168.1.50:8080"],
    ["192.168.1.50:80", "http://192.168.1.50"],
    ["http://192.168.1.50", "http://192.168.1.50"],
    ["HTTP://192.168.1.50/", "http://192.168.1.50"],
    ["192.168.1.50/", "http://192.168.1.50"],
    ["go-echarger", "http://go-echarger"],
    ["go-eCharger-604705.local", "http://go-echarger-604705.local"],
    ["go-echarger_123456", "http://go-echarger_123456"],
    ["box.example.org.", "http://box.example.org."],
    ["3com.example:81", "http://3com.example:81"],
    ["fd00::1", "http://[fd00::1]"],
    ["::1", "http://[::1]"],
    ["[::1]", "http://[::1]"],
    ["[FD00::1]:8080", "http://[fd00::1]:8080"],
    ["http://[::1]:1/", "http://[::1]:1"],
    ["::ffff:192.168.1.5", "http://[::ffff:c0a8:105]"],
    ["a:65535", "http://a:65535"],
  ])("%j is %j", (host, base) => {
    expect(parseHost(host)).toBe(base);
  });

  it.each([
    [""],
    [" "],
    ["/"],
    ["http://"],
    ["https://192.168.1.50"],
    ["ftp://a"],
    ["//a"],
    ["a/b"],
    ["a//"],
    ["a/api/status"],
    ["a?b"],
    ["a#b"],
    ["user:password@a"],
    ["user@a"],
    ["a b"],
    [" a"],
    ["a\n"],
    ["a\t"],
    ["a\\b"],
    ["a:"],
    ["a:0"],
    ["a:70000"],
    ["a:8o"],
    ["a:-1"],
    ["192.168.1.300"],
    ["192.168.1"],
    ["123456"],
    ["0x7f.1"],
    ["[::1"],
    ["[::1]]"],
    ["[192.168.1.1]"],
    ["fe80::1%eth0"],
    ["[fe80::1%25eth0]"],
    ["1:2:3"],
    ["a%41"],
    ["."],
    [undefined],
    [null],
    [42],
    [{}],
    [["192.168.1.50", "b"]],
  ])("refuses %j and says what is allowed", (host) => {
    expect(() => parseHost(host as string)).toThrow(TypeError);
    expect(() => parseHost(host as string)).toThrow(/name or IP address.*without https, path or password/);
  });

  it("gives a bare origin that it takes again, or a TypeError, for any text", () => {
    const text = fc.oneof(
      fc.string(),
      fc.webAuthority({ withPort: true, withIPv6: true, withUserInfo: true }),
      fc.ipV6(),
    );
    fc.assert(
      fc.property(text, (host) => {
        try {
          const base = parseHost(host);
          expect(new URL(base).origin).toBe(base);
          expect(parseHost(base)).toBe(base);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("takes every IPv4 and IPv6 address", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.integer({ min: 1, max: 65535 }), (address, port) => {
        const authority = address.includes(":") ? `[${address}]` : address;
        expect(parseHost(address)).toBe(parseHost(authority));
        expect(parseHost(`${authority}:${port}`)).toBe(new URL(`http://${authority}:${port}`).origin);
      }),
    );
  });
});
