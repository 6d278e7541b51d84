import { afterEach, describe, expect, it, vi } from "vitest";
import { AppClient } from "./app-client.js";
import { closeAll, noted, startDevice } from "./app-devices.js";

const missing = vi.hoisted(() => new Set<string>());

vi.mock(import("../../../src/interfaces/optional-package.js"), async (original) => {
  const real = await original();
  return {
    ...real,
    loadOptional: (name, purpose, load) =>
      missing.has(name) ? Promise.reject(new real.MissingPackageError(name, purpose, undefined)) : load(),
  };
});

afterEach(async () => {
  missing.clear();
  await closeAll();
});

describe("a package that is not installed", () => {
  it.each([
    { name: "ws", options: {} },
    { name: "bcryptjs", options: { hash: "bcrypt" } },
    { name: "@msgpack/msgpack", options: { binary: true } },
  ] as const)("is named when it is needed: $name", async ({ name, options }) => {
    missing.add(name);
    await expect(startDevice({ options })).rejects.toThrow(`Install it with: npm install ${name}`);
    missing.clear();
    await expect(startDevice({ options })).resolves.toBeDefined();
  });

  it("is not missed when it is not needed", async () => {
    missing.add("bcryptjs").add("@msgpack/msgpack");
    const client = await (await startDevice()).loggedIn();
    expect(await client.set("amp", 10)).toMatchObject({ success: true });
  });

  it("is named in the log when a client sends what it is needed for", async () => {
    missing.add("@msgpack/msgpack");
    const started = await startDevice();
    const client = await AppClient.connect(started.port);
    client.sendBinary({ type: "auth" });
    await client.settled();
    expect(noted(started)).toMatchObject([
      { answer: "no answer", unexpected: expect.stringContaining("npm install @msgpack/msgpack") },
    ]);
  });
});
