import { describe, expect, it } from "vitest";
import { GoeCharger, isSettingsError } from "../../src/index.js";
import { failureOf } from "../raw-server.js";
import { away, type Script, scriptedDevice } from "./scripted-device.js";

const box: Script = { looks: [{ ama: 16, mca: 8 }] };

describe("a value that other keys bound", () => {
  it.each([
    [8, true],
    [16, true],
    [12, true],
    [7, false],
    [17, false],
  ])("is compared with what they are on the device: %i A", async (amp, fits) => {
    const device = scriptedDevice(box);
    const result = await device
      .local()
      .set({ amp })
      .catch((error: unknown) => error);
    expect(isSettingsError(result)).toBe(!fits);
    expect(device.asked.map(({ path }) => path)).toEqual([
      "/api/status?filter=mca,ama",
      ...(fits ? [`/api/set?amp=${amp}`] : []),
    ]);
  });

  it("is refused with the bound and the key that holds it", async () => {
    const device = scriptedDevice(box);
    const error = await failureOf(device.local().set({ amp: 20 }));
    expect(error).toBeInstanceOf(RangeError);
    expect(error).toMatchObject({
      message:
        "Nothing was sent. amp (requestedCurrentA): 20 is out of range, key ama allows no more than 16.",
      problems: [
        {
          key: "amp",
          field: "requestedCurrentA",
          reason: "out-of-range",
          limitedBy: "ama",
          min: Number.NEGATIVE_INFINITY,
          max: 16,
        },
      ],
    });
    const below = await failureOf(scriptedDevice(box).local().set({ amp: 6 }));
    expect(below).toMatchObject({ problems: [{ limitedBy: "mca", min: 8, max: Number.POSITIVE_INFINITY }] });
  });

  it("is compared with what they are about to be, where the same write sets them", async () => {
    const device = scriptedDevice(box);
    await device.local().set({ ama: 32, amp: 20 });
    const error = await failureOf(device.local().set({ amp: 12, ama: 10 }));
    expect(error).toMatchObject({ problems: [{ key: "amp", limitedBy: "ama", max: 10 }] });
    expect(device.asked.map(({ path }) => path)).toEqual([
      "/api/status?filter=mca",
      "/api/set?ama=32&amp=20",
      "/api/status?filter=mca",
    ]);
  });

  it("needs no look at all where the same write sets all of them", async () => {
    const device = scriptedDevice({});
    await device.local().set({ mca: 6, ama: 32, amp: 20 });
    expect(device.asked.map(({ kind }) => kind)).toEqual(["set"]);
  });

  it.each<[what: string, status: object]>([
    ["lacks them", {}],
    ["does not know them", { ama: null, mca: null }],
    ["sends something else", { ama: "16", mca: [8] }],
  ])("goes out as it is where the device %s", async (_, status) => {
    const device = scriptedDevice({ looks: [status] });
    expect((await device.local().set({ amp: 32 })).ok).toBe(true);
  });

  it("is not sent when they cannot be read", async () => {
    const device = scriptedDevice({ looks: [away] });
    expect(await failureOf(device.local().set({ amp: 16, frc: 2 }))).toMatchObject({ code: "network" });
    expect(device.asked.filter(({ kind }) => kind === "set")).toEqual([]);
  });

  it("is not asked about when another value is wrong anyway", async () => {
    const device = scriptedDevice(box);
    const error = await failureOf(device.local().set({ amp: 16, frc: 7 }));
    expect(error).toMatchObject({ problems: [{ key: "frc" }] });
    expect(device.asked).toEqual([]);
  });

  it("is compared through the cloud as well, and by field name", async () => {
    const device = scriptedDevice({ ...box, writes: [{ status: 202, body: "" }] });
    const charger = new GoeCharger(device.cloud() as never);
    expect(await failureOf(charger.set({ requestedCurrentA: 32 }))).toBeInstanceOf(RangeError);
    expect(await charger.set({ requestedCurrentA: 16 })).toEqual({
      outcomes: { requestedCurrentA: { result: "forwarded" } },
      ok: true,
    });
  });

  it("is read in the same look as the values to verify", async () => {
    const device = scriptedDevice({ looks: [{ ama: 16, mca: 6, amp: 6, frc: 0 }] });
    await device.local().set({ amp: 16, frc: 2 }, { verify: { timeoutMs: 1 } });
    const [first, write, ...looks] = device.asked.map(({ keys }) => keys.join());
    expect([first, write]).toEqual(["mca,ama,amp,frc", "amp,frc"]);
    // How often it looks in a millisecond is up to the clock.
    expect([...new Set(looks)]).toEqual(["amp,frc"]);
  });
});
