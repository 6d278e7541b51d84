import { EventEmitter } from "node:events";
import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { MockDevice } from "@goe/mock-device";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
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
    expect(start).toHaveBeenCalledWith({ device: "controller", controlPage: false });
    start.mockRestore();
  });

  it("brings the transport that starts fast", async () => {
    const { nodeHttpTransport } = await import("@goe/core/node");
    await expect(processContext(fakeProcess(failingStream("EPIPE"))).loadTransport()).resolves.toBe(
      nodeHttpTransport,
    );
  });
});

describe("the screen", () => {
  it("has the size of its terminal, and tells when it changes", () => {
    const stream = Object.assign(failingStream("EPIPE"), { columns: 100, rows: 30 });
    const { stdout } = processContext(fakeProcess(stream));
    expect([stdout.columns, stdout.rows]).toEqual([100, 30]);
    const listener = vi.fn();
    const stop = stdout.onResize(listener);
    stream.columns = 80;
    stream.emit("resize");
    expect(stdout.columns).toBe(80);
    stop();
    stream.emit("resize");
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("knows that its reader went away", async () => {
    const { stdout } = processContext(fakeProcess(failingStream("EPIPE")));
    expect(stdout.isClosed).toBe(false);
    await stdout.write("one");
    expect(stdout.isClosed).toBe(true);
  });
});

describe("stdin", () => {
  const stdinOf = (stdin: PassThrough) =>
    processContext(fakeProcess(failingStream("EPIPE"), { stdin })).stdin;

  it("is read in pieces, and again from where reading stopped", async () => {
    const stream = new PassThrough();
    const stdin = stdinOf(stream);
    stream.write("Süd");
    for await (const piece of stdin.read()) {
      expect(piece).toBe("Süd");
      break;
    }
    stream.end(" #1");
    const rest: string[] = [];
    for await (const piece of stdin.read()) rest.push(piece);
    expect(rest).toEqual([" #1"]);
  });

  it("has a raw mode where it is a terminal", () => {
    const setRawMode = vi.fn();
    const terminal = stdinOf(Object.assign(new PassThrough(), { isTTY: true, setRawMode }));
    expect(terminal.isTerminal).toBe(true);
    terminal.setRawMode(true);
    expect(setRawMode).toHaveBeenCalledWith(true);
    const pipe = stdinOf(new PassThrough());
    expect(pipe.isTerminal).toBe(false);
    expect(() => pipe.setRawMode(true)).not.toThrow();
  });
});

describe("Ctrl-C", () => {
  it("aborts the signal of a command that asks for it, and ends the process the second time", () => {
    const emitter = new EventEmitter();
    const process = fakeProcess(failingStream("EPIPE"), { once: emitter.once.bind(emitter) });
    const context = processContext(process);
    expect(emitter.listenerCount("SIGINT")).toBe(0);
    const { interrupted } = context;
    expect(context.interrupted).toBe(interrupted);
    expect(interrupted.aborted).toBe(false);
    emitter.emit("SIGINT");
    expect(interrupted.aborted).toBe(true);
    expect(emitter.listenerCount("SIGINT")).toBe(0);
  });
});

describe("files", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "goe-files-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const context = processContext(process);

  it("are written as a whole, for the user alone", async () => {
    const path = join(folder, "new", "config.json");
    await context.makeFolder(join(folder, "new"));
    await context.makeFolder(join(folder, "new"));
    await context.writeFileAtomic(path, "one");
    await context.writeFileAtomic(path, "two");
    expect(await context.readFile(path)).toEqual({ text: "two", readableByOthers: false });
    expect(await readdir(join(folder, "new"))).toEqual(["config.json"]);
  });

  it.skipIf(process.platform === "win32")("have mode 600, their folders 700", async () => {
    const path = join(folder, "private", "f");
    await context.makeFolder(join(folder, "private"));
    await context.writeFileAtomic(path, "one");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, "private"))).mode & 0o777).toBe(0o700);
  });

  it.skipIf(process.platform === "win32")("stay links where they are links", async () => {
    const [target, link] = [join(folder, "target"), join(folder, "link")];
    await writeFile(target, "one");
    await symlink(target, link);
    await context.writeFileAtomic(link, "two");
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(target, "utf8")).toBe("two");
  });

  it("are left as they were where writing fails, without rubbish beside them", async () => {
    const path = join(folder, "directory");
    await context.makeFolder(path);
    const before = await readdir(folder);
    await expect(context.writeFileAtomic(path, "one")).rejects.toMatchObject({ syscall: "rename" });
    expect(await readdir(folder)).toEqual(before);
  });

  it("are looked for in the folders of the user", async () => {
    expect(await context.homeFolder()).toBe(homedir());
    expect(await context.configFolder()).toMatch(/goe/);
    expect(context.workingFolder()).toBe(process.cwd());
  });
});

describe("startProgram", () => {
  const { startProgram } = processContext(process);
  const print = `process.stdout.write("one"); process.stderr.write("two"); process.exitCode = 7;`;

  it("runs words as they are", async () => {
    const { stdout, ended } = await startProgram([process.execPath, "-e", print, "$HOME"]);
    let text = "";
    for await (const piece of stdout) text += piece;
    expect(text).toBe("one");
    expect(await ended).toEqual({ exitCode: 7, stderr: "two" });
  });

  it("runs one text by the shell", async () => {
    const { stdout, ended } = await startProgram("echo one&& echo two");
    let text = "";
    for await (const piece of stdout) text += piece;
    expect(text.split(/\s+/)).toEqual(["one", "two", ""]);
    expect((await ended).exitCode).toBe(0);
  });

  it("ends the program when the signal aborts", async () => {
    const controller = new AbortController();
    const { ended } = await startProgram(
      [process.execPath, "-e", "setInterval(() => {}, 1000)"],
      controller.signal,
    );
    controller.abort();
    await expect(ended).rejects.toMatchObject({ name: "AbortError" });
  });

  it("says that there is no such program", async () => {
    const { ended } = await startProgram(["goe-no-such-program"]);
    await expect(ended).rejects.toMatchObject({ code: "ENOENT" });
  });
});
