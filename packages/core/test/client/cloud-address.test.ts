import { describe, expect, it } from "vitest";
import { parseCloudDomain, parseSerial, parseToken } from "../../src/client/cloud-address.js";

describe("parseCloudDomain", () => {
  it.each<[domain: string, base: string, host: string]>([
    ["api.v3.go-e.io", "https://012345.api.v3.go-e.io", "api.v3.go-e.io"],
    ["api.example.org:8443", "https://012345.api.example.org:8443", "api.example.org:8443"],
    ["https://api.example.org/", "https://012345.api.example.org", "api.example.org"],
    ["HTTPS://api.example.org", "https://012345.api.example.org", "api.example.org"],
    ["https://proxy.example.org/{serial}", "https://proxy.example.org/012345", "proxy.example.org/{serial}"],
    ["x-{serial}.example.org", "https://x-012345.example.org", "x-{serial}.example.org"],
    ["{serial}.a.org/{serial}/", "https://012345.a.org/012345", "{serial}.a.org/{serial}"],
    ["012345.api.example.org", "https://012345.012345.api.example.org", "{serial}.api.example.org"],
    ["localhost:8080", "http://localhost:8080", "localhost:8080"],
    ["http://localhost", "http://localhost", "localhost"],
    ["https://localhost", "https://localhost", "localhost"],
    ["127.0.0.1:99", "http://127.0.0.1:99", "127.0.0.1:99"],
    ["http://127.1.2.3", "http://127.1.2.3", "127.1.2.3"],
    ["[::1]:99", "http://[::1]:99", "[::1]:99"],
    ["http://[::1]/{serial}", "http://[::1]/012345", "[::1]/{serial}"],
    ["192.168.1.5", "https://192.168.1.5", "192.168.1.5"],
    ["[fd00::1]", "https://[fd00::1]", "[fd00::1]"],
  ])("%j is %j", (domain, base, host) => {
    expect(parseCloudDomain(domain, "012345")).toEqual({ base, host });
  });

  it.each([
    ["http://api.example.org"],
    ["http://192.168.1.5"],
    ["http://127.0.0.1.example.org"],
    ["http://localhost.example.org"],
    ["http://{serial}.localhost.org"],
  ])("refuses to send a token unencrypted to %j", (domain) => {
    expect(() => parseCloudDomain(domain, "012345")).toThrow(TypeError);
    expect(() => parseCloudDomain(domain, "012345")).toThrow(/must use https/);
  });

  it.each([
    [""],
    ["ftp://example.org"],
    ["a b"],
    ["user@example.org"],
    ["example.org?x=1"],
    ["example.org#x"],
    ["example.org:0"],
    ["example.org:70000"],
    ["https://"],
    ["a//b"],
    ["a\\b"],
    [null],
    [undefined],
    [{}],
  ])("refuses %j", (domain) => {
    expect(() => parseCloudDomain(domain as string, "012345")).toThrow(TypeError);
    expect(() => parseCloudDomain(domain as string, "012345")).toThrow(/Not a cloud domain/);
  });
});

describe("parseSerial", () => {
  it.each([
    ["1", "000001"],
    ["012345", "012345"],
    ["12345678", "12345678"],
  ])("%j is %j", (serial, padded) => {
    expect(parseSerial(serial)).toBe(padded);
  });

  it.each([["987654321"], [""], ["98a654"], [" 987654"], [987654], [null]])(
    "refuses %j without repeating it",
    (serial) => {
      expect(() => parseSerial(serial as string)).toThrow(TypeError);
      expect(() => parseSerial(serial as string)).not.toThrow(/98|null/);
    },
  );
});

describe("parseToken", () => {
  it("takes printable ASCII", () => {
    expect(parseToken('aZ09!"~')).toBe('aZ09!"~');
  });

  it.each([[""], ["TOP SECRET"], ["SECRET\n"], ["SECRETÄ"], [undefined], [5]])(
    "refuses %j without repeating it",
    (token) => {
      expect(() => parseToken(token as string)).toThrow(TypeError);
      expect(() => parseToken(token as string)).not.toThrow(/SECRET/);
    },
  );
});
