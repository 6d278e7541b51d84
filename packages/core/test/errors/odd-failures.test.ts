import { describe, expect, it } from "vitest";
import { GoeNetworkError } from "../../src/errors/goe-network-error.js";

// Found by the fuzz test: a transport may throw anything, and wrapping it must not fail on it.
const cyclic: { cause?: unknown } = {};
cyclic.cause = cyclic;

describe("whatever a transport throws", () => {
  it.each([
    [{ toString: 0 }],
    [Object.create(null)],
    [{ message: 5 }],
    [{ message: { toString: 0 }, code: 7 }],
    [{ code: Symbol("x"), message: "lost" }],
    [cyclic],
    [Symbol("gone")],
    [undefined],
    [null],
    [""],
    ["plain text"],
  ])("%# becomes a network error with a sentence", (thrown) => {
    const error = new GoeNetworkError("box.invalid", thrown, ["secret"]);
    expect(error).toMatchObject({ code: "network", host: "box.invalid" });
    expect(error.message).toMatch(/^The request to box\.invalid failed: .+\. [A-Z].+\.$/);
  });

  it("keeps a text that was thrown", () => {
    expect(new GoeNetworkError("box.invalid", "plain text").message).toContain("failed: plain text.");
  });
});
