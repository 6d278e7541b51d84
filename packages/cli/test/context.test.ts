import { Writable } from "node:stream";
import { MockDevice } from "@goe/mock-device";
import { describe, expect, it, vi } from "vitest";
import { processContext } from "../src/world/process-context.js";

/** Stands in for the parts of a process that the context uses. */
function fakeProcess(stdout: Writable, parts: object = {}): NodeJS.Process {
  return {
    env: { A: "b" },
    platform: "linux",
    stdout,
    stderr: stdout,
    ...parts,
  } as unknown as NodeJS.Process;
}

function failingStream(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code, syscall: "write" })),
  });
}

describe("processContext", () => {
  it("writes text and resolves once it is handed over", async () => {
    const chunks: string[] = [];
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        chunks.push(String(chunk));
        setImmediate(done);
      },
    });
    const { stdout, env } = processContext(fakeProcess(stream));
    await stdout.write("one\n");
    await stdout.write("two\n");
    expect(chunks).toEqual(["one\n", "two\n"]);
    expect(stdout.isTerminal).toBe(false);
    expect(env["A"]).toBe("b");
  });

  it("knows a terminal", () => {
    const stream = Object.assign(failingStream("EPIPE"), { isTTY: true });
    expect(processContext(fakeProcess(stream)).stdout.isTerminal).toBe(true);
  });

  it("takes a reader that went away for the end of the work, not for an error", async () => {
    const { stdout } = processContext(fakeProcess(failingStream("EPIPE")));
    await expect(stdout.write("one")).resolves.toBeUndefined();
    await expect(stdout.write("two")).resolves.toBeUndefined();
  });

  it("rejects when the disk is full", async () => {
    const { stderr } = processContext(fakeProcess(failingStream("ENOSPC")));
    await expect(stderr.write("one")).rejects.toThrow("ENOSPC");
  });

  it("starts simulated devices of the kind asked for", async () => {
    const start = vi.spyOn(MockDevice, "start").mockResolvedValue({ url: "u" } as MockDevice);
    await expect(
      processContext(fakeProcess(failingStream("EPIPE"))).startMock("controller"),
    ).resolves.toEqual({
      url: "u",
    });
    expect(start).toHaveBeenCalledWith({ device: "controller" });
    start.mockRestore();
  });

  it("brings the transport that starts fast", async () => {
    const { nodeHttpTransport } = await import("@goe/core/node");
    await expect(processContext(fakeProcess(failingStream("EPIPE"))).loadTransport()).resolves.toBe(
      nodeHttpTransport,
    );
  });
});
