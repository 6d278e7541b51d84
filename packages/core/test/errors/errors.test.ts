import { describe, expect, it } from "vitest";
import { GoeError, isGoeError } from "../../src/errors/goe-error.js";
import { GoeHttpError } from "../../src/errors/goe-http-error.js";
import { GoeNetworkError } from "../../src/errors/goe-network-error.js";
import { GoeProtocolError } from "../../src/errors/goe-protocol-error.js";
import { GoeTimeoutError } from "../../src/errors/goe-timeout-error.js";

const failed = (cause: unknown): Error => new TypeError("fetch failed", { cause });
const system = (code: string, message: string): Error => Object.assign(new Error(message), { code });

describe("isGoeError", () => {
  it.each<[GoeError, string]>([
    [new GoeHttpError("busy", "m", { host: "h", status: 500 }), "GoeHttpError"],
    [GoeProtocolError.missingKey("car"), "GoeProtocolError"],
    [new GoeTimeoutError("h", 5), "GoeTimeoutError"],
    [new GoeNetworkError("h", new Error("x")), "GoeNetworkError"],
  ])("knows %s", (error, name) => {
    expect(isGoeError(error)).toBe(true);
    expect(error).toBeInstanceOf(GoeError);
    expect(error.name).toBe(name);
    expect(error.stack).toMatch(new RegExp(`^${name}: `));
  });

  it("knows an error of another copy of the package, and the mark does not show in JSON", () => {
    const foreign = Object.defineProperty(new Error("x"), Symbol.for("@goe/core/error"), { value: true });
    expect(isGoeError(foreign)).toBe(true);
    expect(JSON.stringify(new GoeTimeoutError("h", 5))).toBe(
      '{"retryable":true,"code":"timeout","host":"h","timeoutMs":5}',
    );
  });

  it.each([[new Error("x")], [null], [undefined], ["timeout"], [{}]])("refuses %j", (value) => {
    expect(isGoeError(value)).toBe(false);
  });
});

describe("GoeProtocolError", () => {
  it("names a missing key", () => {
    const error = GoeProtocolError.missingKey("car");
    expect(error).toMatchObject({ code: "missing-key", key: "car", place: "car", retryable: false });
    expect(error.message).toBe('key "car" is missing in the answer');
    expect(error.expected).toBeUndefined();
  });

  it.each<[key: string, expected: string, received: unknown, place: string | undefined, message: string]>([
    ["eto", "an integer", "12a", undefined, 'key "eto": expected an integer, got "12a"'],
    ["nrg", "a number", null, "nrg[3]", 'key "nrg[3]": expected a number, got null'],
    ["car", "a number", undefined, undefined, 'key "car": expected a number, got undefined'],
    ["tma", "a list", { a: 1 }, undefined, 'key "tma": expected a list, got {"a":1}'],
    ["err", "a number", "x".repeat(99), undefined, `key "err": expected a number, got "${"x".repeat(79)}…`],
    ["ssi", "a number", { cak: "PLANTED" }, undefined, 'key "ssi": expected a number, got {"cak":"***"}'],
    ["sse", "a string", 123456, undefined, 'key "sse": expected a string, got [object Number]'],
    ["cak", "a string", null, undefined, 'key "cak": expected a string, got [object Null]'],
    ["cards", "an object", ["PLANTED"], "cards[0]", 'key "cards[0]": expected an object, got [object Array]'],
  ])("says what is wrong with %s", (key, expected, received, place, message) => {
    const error = GoeProtocolError.wrongShape(key, expected, received, place);
    expect(error.message).toBe(message);
    expect(error).toMatchObject({ code: "wrong-shape", key, place: place ?? key, expected });
    expect(error.received).toEqual(message.includes("[object") ? undefined : received);
  });

  it("shows the beginning of a wrong body", () => {
    const error = GoeProtocolError.invalidAnswer("a JSON object", `<html>\nT0K3N${"x".repeat(500)}`, [
      "T0K3N",
    ]);
    expect(error.code).toBe("invalid-answer");
    expect(error.message).toContain(`expected a JSON object, got "<html>\\n***${"x".repeat(190)}". Check`);
    expect(GoeProtocolError.invalidAnswer("a JSON object", "").message).toContain("got an empty body.");
  });
});

describe("GoeNetworkError", () => {
  it.each<[name: string, failure: unknown, message: RegExp, retryable: boolean]>([
    [
      "a name not found",
      failed(system("ENOTFOUND", "getaddrinfo ENOTFOUND x")),
      /ENOTFOUND.* spelling/,
      false,
    ],
    ["a resolver in trouble", failed(system("EAI_AGAIN", "getaddrinfo")), /EAI_AGAIN.* spelling/, true],
    ["a refusal on all addresses", system("ECONNREFUSED", ""), /failed: ECONNREFUSED\. .* port/, false],
    ["Bun's refusal", system("ConnectionRefused", "Unable to connect"), /ConnectionRefused.* port/, false],
    ["a reset", system("ECONNRESET", "read ECONNRESET"), /failed: read ECONNRESET\. .*less often/, true],
    [
      "a closed socket",
      failed(system("UND_ERR_SOCKET", "other side closed")),
      /UND_ERR_SOCKET.*less often/,
      true,
    ],
    ["an unreachable host", system("EHOSTUNREACH", "connect EHOSTUNREACH"), /switched on/, false],
    ["a wrong certificate", failed(system("CERT_HAS_EXPIRED", "certificate has expired")), /CERT_/, false],
    ["a failure below that says nothing", failed(new Error()), /failed: fetch failed\. Check/, true],
    ["a browser's failure", new TypeError("Failed to fetch"), /Failed to fetch\. Check/, true],
    ["text", "boom", /failed: boom\./, true],
    ["nothing", undefined, /failed: unknown reason\./, true],
  ])("explains %s", (_, failure, message, retryable) => {
    const error = new GoeNetworkError("box.local", failure);
    expect(error.message).toMatch(/^The request to box\.local failed: /);
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ code: "network", host: "box.local", retryable });
    const { message: told, code } = error.cause as Error & { readonly code?: string };
    expect(error.message).toContain(`failed: ${told}.`);
    if (code) expect(told).toContain(code);
  });

  it("hands on nothing else of a cause: runtimes put in it what they received", () => {
    const failure = failed(
      Object.assign(system("HPE_INVALID_CONSTANT", "Parse Error"), { data: "PLANTED", rawPacket: "PLANTED" }),
    );
    const { cause } = new GoeNetworkError("box.local", failure);
    expect(Object.entries(cause as Error)).toEqual([["code", "HPE_INVALID_CONSTANT"]]);
    expect((cause as Error).cause).toBeUndefined();
  });

  it("replaces a cause that could repeat a secret", () => {
    const failure = failed(system("ENOTFOUND", "getaddrinfo ENOTFOUND 123456.example.org"));
    const { cause, message } = new GoeNetworkError("example.org", failure, ["123456"]);
    expect(message).not.toContain("123456");
    expect(cause).toMatchObject({ message: "getaddrinfo ENOTFOUND ***.example.org", code: "ENOTFOUND" });
    expect((cause as Error).cause).toBeUndefined();
  });
});
