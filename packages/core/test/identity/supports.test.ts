import { describe, expect, it } from "vitest";
import { GoeCharger, GoeController } from "../../src/index.js";
import { answering } from "../answering-transport.js";

const pro = { typ: "go-eCharger_Phoenix", styp: "pro", fwv: "60.4", var: 22 };
const identifying = "filter=typ,styp,fwv,var";

/** Asks a charger whether it supports something; tells also which requests that took. */
async function ask(
  status: Readonly<Record<string, unknown>>,
  keyOrField: string,
): Promise<{ supported: boolean; requests: readonly string[] }> {
  const { transport, urls } = answering(status);
  const supported = await GoeCharger.local("supports", { transport }).supports(keyOrField);
  return { supported, requests: urls.map((url) => url.replace("http://supports/api/status?", "")) };
}

describe("supports", () => {
  it.each<[name: string, supported: boolean]>([
    ["psm", true],
    ["phaseSwitchMode", true],
    ["amp", true],
    ["wh_mid", true],
    ["midEnergyTotalWh", true],
    ["cus", false],
    ["cableUnlockStatus", false],
    ["wifiAntennaMode", false],
    ["carState", true],
    ["voltageV", true],
    ["ferm", false],
    ["mfw", false],
    // Only written.
    ["rst", true],
    ["reboot", true],
    ["ocppfai", true],
  ])("knows from the spec whether a PRO with 60.4 has %s: %s", async (name, supported) => {
    expect(await ask(pro, name)).toEqual({ supported, requests: [identifying] });
  });

  it("asks the device for a key that the spec does not have", async () => {
    expect(await ask(pro, "nokey")).toEqual({ supported: false, requests: [identifying, "filter=nokey"] });
    expect(await ask({ ...pro, nokey: 0 }, "nokey")).toMatchObject({ supported: true });
    expect(await ask({ ...pro, nokey: null }, "nokey")).toMatchObject({ supported: true });
    expect(await ask(pro, "constructor")).toMatchObject({ supported: false });
  });

  it.each<[what: string, changes: object]>([
    ["newer firmware", { fwv: "61.0" }],
    ["older firmware than it has lists of", { fwv: "59.5" }],
    ["a beta", { fwv: "60.4 BETA" }],
    ["a model that it does not know", { typ: "go-eCharger_V6", styp: undefined }],
  ])("asks the device where the spec does not know: %s", async (_, changes) => {
    const box = { ...pro, ...changes };
    expect(await ask(box, "psm")).toEqual({ supported: false, requests: [identifying, "filter=psm"] });
    expect(await ask({ ...box, psm: null }, "psm")).toMatchObject({ supported: true });
    expect(await ask({ ...box, cus: 0 }, "cableUnlockStatus")).toEqual({
      supported: true,
      requests: [identifying, "filter=cus"],
    });
  });

  it("knows of required fields on any device, and of what is only written by the firmware", async () => {
    const box = { ...pro, typ: "go-eCharger_V6" };
    const requests = [identifying];
    expect(await ask(box, "powerTotalW")).toEqual({ supported: true, requests });
    expect(await ask(box, "oct")).toEqual({ supported: true, requests });
    expect(await ask({ ...box, fwv: "60.1" }, "ocppfai")).toEqual({ supported: false, requests });
    expect(await ask({ ...box, fwv: "61.0" }, "ocppfai")).toEqual({ supported: true, requests });
    const old = { ...pro, typ: "go-eCharger_V4", fwv: "052.1" };
    expect(await ask(old, "rst")).toEqual({ supported: false, requests });
    expect(await ask({ ...old, fwv: "053.1" }, "rst")).toEqual({ supported: true, requests });
  });

  it("asks who the device is only once", async () => {
    const { transport, urls } = answering(pro);
    const charger = GoeCharger.local("supports-twice", { transport });
    expect(await charger.supports("psm")).toBe(true);
    expect(await charger.supports("cus")).toBe(false);
    expect(charger.identity?.model).toBe("PRO");
    expect(urls).toHaveLength(1);
  });

  it("looks at a controller's own keys and fields", async () => {
    const controller = GoeController.local(
      "supports-controller",
      answering({ typ: "controller", fwv: "1.3.0" }),
    );
    const names = ["ecp", "categories", "hostname", "rst", "psm", "carState"];
    const supported = await Promise.all(names.map((name) => controller.supports(name)));
    expect(supported).toEqual([true, true, true, true, false, false]);
  });

  it.each(["", "a b", "amp,car", "1a", "amp=6", "ä", "__proto__", 5, null, undefined, ["amp"]])(
    "refuses what cannot be a key and sends nothing: %j",
    async (wrong) => {
      const { transport, urls } = answering(pro);
      const charger = GoeCharger.local("supports-wrong", { transport });
      await expect(charger.supports(wrong as string)).rejects.toThrow(TypeError);
      expect(urls).toEqual([]);
    },
  );
});
