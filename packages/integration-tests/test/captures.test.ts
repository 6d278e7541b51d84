import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { requireBuild, root } from "./built-commands.js";
import { type Capture, exampleCaptures, realCaptures, simulatedCaptures } from "./captures.js";
import { componentsOf, deviceSaying } from "./components.js";
import { runProcess } from "./run-process.js";
import { breaches } from "./schemas.js";

beforeAll(requireBuild);

const simulated = await simulatedCaptures();
const real = realCaptures();

describe.each([...simulated, ...real, ...exampleCaptures()])("$name", (capture) => {
  it("decodes into every component without an issue", async () => {
    const device = deviceSaying(capture);
    for (const component of componentsOf(capture.device)) {
      const { value, issues } = await device.get(component, { lenient: true });
      expect(issues, component.name).toEqual([]);
      expect(await device.get(component), component.name).toEqual(value);
    }
  });

  it("obeys the schema of its raw status and those of its components", async () => {
    expect(breaches(`${capture.device}/status`, capture.status)).toEqual([]);
    const device = deviceSaying(capture);
    for (const component of componentsOf(capture.device)) {
      const value: unknown = JSON.parse(JSON.stringify(await device.get(component)));
      expect(breaches(`${capture.device}/${component.name}`, value), component.name).toEqual([]);
    }
  });

  it("has no key that no component reads", () => {
    const read = new Set(componentsOf(capture.device).flatMap(({ keys }) => keys));
    expect(Object.keys(capture.status).filter((key) => !read.has(key))).toEqual([]);
  });
});

describe("the command that holds a capture against the spec", () => {
  it.each(simulated)("has nothing to object to in $name, however strict", async (capture) => {
    await expectNoBreach(capture, "--strict", "--complete");
  });

  it.each(real)("finds no breach in $name", async (capture) => {
    await expectNoBreach(capture);
  });

  it("finds the breach in a capture that has one", async () => {
    const [charger] = exampleCaptures();
    const broken = { ...charger, status: { ...charger?.status, amp: "16" } } as Capture;
    const { exitCode, stdout } = await conform(broken);
    expect(exitCode).toBe(1);
    const breach = expect.objectContaining({ key: "amp", kind: "shape", breach: true });
    expect(JSON.parse(stdout)).toMatchObject({ breaches: 1, findings: expect.arrayContaining([breach]) });
  });
});

async function expectNoBreach(capture: Capture, ...options: string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await conform(capture, ...options);
  expect({ exitCode, stderr }, stdout).toEqual({ exitCode: 0, stderr: "" });
  const keys = Object.keys(capture.status).length;
  expect(JSON.parse(stdout)).toMatchObject({ keys, breaches: 0 });
}

async function conform({ device, status }: Capture, ...options: string[]): ReturnType<typeof runProcess> {
  const folder = await mkdtemp(join(tmpdir(), "goe-conform-"));
  try {
    const file = join(folder, "status.json");
    await writeFile(file, JSON.stringify(status));
    const command = [`${root}tools/dist/main.js`, "conform", file, "--device", device, "--json", ...options];
    return await runProcess(process.execPath, command);
  } finally {
    await rm(folder, { recursive: true });
  }
}
