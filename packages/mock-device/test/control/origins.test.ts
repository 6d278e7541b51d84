import { afterEach, describe, expect, test } from "vitest";
import { turnAway } from "../../src/control/same-origin.js";
import { exchange } from "../support/raw-http.js";
import { closeControls, rawRequest, startControl } from "./control-box.js";

afterEach(closeControls);

type Headers = Readonly<Record<string, string>>;

const elsewhere: readonly (readonly [who: string, headers: Headers])[] = [
  ["a page of another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }],
  ["a page in a sandbox", { Origin: "null" }],
  [
    "a page on another port of this machine",
    { Origin: "http://127.0.0.1:3000", "Sec-Fetch-Site": "same-site" },
  ],
  ["the same host over TLS", { Origin: "https://127.0.0.1" }],
  ["another name of this machine", { Origin: "http://localhost" }],
  ["a picture in another page", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" }],
  ["a link in another page", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" }],
  ["a name that an attacker's DNS points here", { Host: "evil.example" }],
  ["such a name, with its own origin", { Host: "evil.example", Origin: "http://evil.example" }],
  ["a name that begins like loopback", { Host: "127.0.0.1.evil.example" }],
  ["a name that ends like loopback", { Host: "evillocalhost" }],
  ["an address of another machine", { Host: "192.168.0.9" }],
  ["no host", { Host: "" }],
  ["two hosts in one", { Host: "127.0.0.1 evil.example" }],
  ["a user before the host", { Host: "127.0.0.1@evil.example" }],
];

const targets: readonly (readonly [line: string, headers: Headers, body: string])[] = [
  ["GET /_mock/", {}, ""],
  ["GET /_mock", {}, ""],
  ["GET /_mock/app.js", {}, ""],
  ["GET /_mock/api/state", {}, ""],
  ["GET /_mock/api/events", {}, ""],
  ["GET /_mock/api/nothing", {}, ""],
  ["OPTIONS /_mock/api/plug", { "Access-Control-Request-Method": "POST" }, ""],
  ["POST /_mock/api/set", { "Content-Type": "application/json", "Content-Length": "11" }, '{"amp": 10}'],
];

describe.each(targets)("%s is refused to", (line, own, body) => {
  test.each(elsewhere)("%s", async (_, headers) => {
    const { port, simulation } = await startControl();
    const answer = await exchange(port, rawRequest(line, { ...own, ...headers }, body));
    expect(answer).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
    expect(answer.toLowerCase()).not.toContain("access-control-allow");
    expect(simulation.device.state.get("amp")).toBe(16);
  });
});

describe("The page is served to", () => {
  const own: readonly (readonly [who: string, headers: Headers])[] = [
    ["a program that sends no origin", {}],
    ["an address that somebody has typed", { "Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate" }],
    ["itself", { Origin: "http://127.0.0.1", "Sec-Fetch-Site": "same-origin" }],
    ["itself with a port", { Host: "127.0.0.1:8080", Origin: "http://127.0.0.1:8080" }],
    ["the name localhost", { Host: "localhost:8080", Origin: "http://localhost:8080" }],
    ["a name below localhost", { Host: "box-1.localhost" }],
    ["another loopback address", { Host: "127.1.2.3" }],
    ["loopback of IPv6", { Host: "[::1]:8080", Origin: "http://[::1]:8080" }],
    ["a name that was given", { Host: "Mock.Example:80" }],
  ];
  test.each(own)("%s", async (_, headers) => {
    const { port } = await startControl({ hosts: ["mock.example"] });
    const answer = await exchange(port, rawRequest("GET /_mock/", headers));
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\nContent-Type: text\/html; charset=utf-8\r\n/);
  });
});

describe("Besides loopback, a host has to be the address that the request came in on:", () => {
  const cases: readonly (readonly [host: string, address: string | undefined, allowed: boolean])[] = [
    ["192.168.1.5:8080", "192.168.1.5", true],
    ["192.168.1.5", "::ffff:192.168.1.5", true],
    ["[fd00::5]:80", "fd00::5", true],
    ["192.168.1.6", "192.168.1.5", false],
    ["router.lan", "192.168.1.5", false],
    ["192.168.1.5", undefined, false],
  ];
  test.each(cases)("%s on %s: %s", (host, address, allowed) => {
    const headers = new Map([["host", host]]);
    const request = { method: "GET", target: "/_mock/", headers: () => headers, rest: "" };
    expect(turnAway(request, address, []) === undefined).toBe(allowed);
  });
});

test("No answer lets another page read it or frame it, and the page may load nothing from elsewhere.", async () => {
  const { port } = await startControl();
  for (const target of ["/_mock/", "/_mock/app.js", "/_mock/api/state", "/_mock/api/nothing", "/_mock"]) {
    const [head = ""] = (await exchange(port, rawRequest(`GET ${target}`))).split("\r\n\r\n", 1);
    expect(head.toLowerCase()).not.toContain("access-control");
    expect(head).toContain("\r\nCross-Origin-Resource-Policy: same-origin\r\n");
    expect(head).toContain("\r\nX-Content-Type-Options: nosniff");
    expect(head).toContain("\r\nCache-Control: no-store\r\n");
    const policy = /\r\nContent-Security-Policy: (.*)\r\n/.exec(head)?.[1]?.split("; ") ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.filter((part) => !/ '(?:none|self)'$/.test(part))).toEqual([]);
  }
});

test("The path without its slash leads to the page.", async () => {
  const { port } = await startControl();
  const answer = await exchange(port, rawRequest("GET /_mock"));
  expect(answer).toMatch(/^HTTP\/1\.1 308 Permanent Redirect\r\n/);
  expect(answer).toContain("\r\nLocation: /_mock/\r\n");
});

test("Other paths are the device's.", async () => {
  const { port } = await startControl();
  expect(await exchange(port, rawRequest("GET /_mocked"))).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
  expect(await exchange(port, rawRequest("GET /api/status?filter=amp"))).toContain('{"amp":16}');
});
