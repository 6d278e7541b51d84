import { describe, expect, expectTypeOf, it } from "vitest";
import { GoeCharger, GoeController, type Identity } from "../../src/index.js";
import { answering } from "../answering-transport.js";
import { freshHost, manual, ok } from "../client/manual-transport.js";

const pro = { typ: "go-eCharger_Phoenix", styp: "pro_22", fwv: "60.4", var: 22 };

describe("identify", () => {
  it("asks once, in one request, and remembers the answer", async () => {
    const { transport, urls } = answering(pro);
    const charger = GoeCharger.local("identify-once", { transport });
    expect(charger.identity).toBeUndefined();
    const identity = await charger.identify();
    expect(identity).toEqual({
      deviceType: "go-eCharger_Phoenix",
      deviceSubtype: "pro_22",
      firmwareVersion: "60.4",
      variantKW: 22,
      model: "PRO",
      knownFirmware: true,
    });
    expect(await charger.identify()).toBe(identity);
    expect(charger.identity).toBe(identity);
    expect(urls).toEqual(["http://identify-once/api/status?filter=typ,styp,fwv,var"]);
  });

  it("asks a controller only for what it has", async () => {
    const { transport, urls } = answering({ typ: "controller", fwv: "1.0.6" });
    const controller = GoeController.local("identify-controller", { transport });
    expect(await controller.identify()).toEqual({
      deviceType: "controller",
      firmwareVersion: "1.0.6",
      model: "Controller",
      knownFirmware: true,
    });
    expect(urls).toEqual(["http://identify-controller/api/status?filter=typ,fwv"]);
  });

  it("makes one request for calls at the same time", async () => {
    const { transport, open } = manual();
    const charger = GoeCharger.local(freshHost(), { transport });
    const calls = [charger.identify(), charger.identify(), charger.supports("psm")];
    await expect.poll(() => open.length).toBe(1);
    open[0]?.resolve(ok(pro));
    await expect(Promise.all(calls)).resolves.toMatchObject([{ model: "PRO" }, { model: "PRO" }, true]);
    expect(open).toHaveLength(1);
  });

  it("asks again when told to, and keeps what it knew when that fails", async () => {
    const { transport, open } = manual();
    const charger = GoeCharger.local(freshHost(), { transport, retries: 0 });
    const identify = async (response: { status: number; body: string }): Promise<Identity<"charger">> => {
      const seen = open.length;
      const answer = charger.identify({ refresh: true });
      await expect.poll(() => open.length).toBe(seen + 1);
      open[seen]?.resolve(response);
      return answer;
    };
    await identify(ok(pro));
    await expect(identify({ status: 500, body: "" })).rejects.toMatchObject({ code: "http-status" });
    expect(charger.identity?.firmwareVersion).toBe("60.4");
    expect((await identify(ok({ ...pro, fwv: "60.5" }))).firmwareVersion).toBe("60.5");
    expect(charger.identity?.firmwareVersion).toBe("60.5");
  });

  it("forgets what it knew when an answer shows other firmware", async () => {
    const values = { ...pro };
    const charger = GoeCharger.local("identify-update", answering(values));
    await charger.identify();
    await charger.readKeys(["fwv"]);
    expect(charger.identity?.firmwareVersion).toBe("60.4");
    values.fwv = "60.5";
    await charger.readKeys(["fwv"]);
    expect(charger.identity).toBeUndefined();
    expect((await charger.identify()).firmwareVersion).toBe("60.5");
  });

  it("remembers nothing of a failure", async () => {
    const { transport, open } = manual();
    const charger = GoeCharger.local(freshHost(), { transport, retries: 0 });
    const failing = charger.identify();
    await expect.poll(() => open.length).toBe(1);
    open[0]?.resolve({ status: 500, body: "" });
    await expect(failing).rejects.toMatchObject({ code: "http-status" });
    expect(charger.identity).toBeUndefined();
    const next = charger.identify();
    await expect.poll(() => open.length).toBe(2);
    open[1]?.resolve(ok(pro));
    expect((await next).model).toBe("PRO");
  });

  it("can be cancelled without taking the answer from others", async () => {
    const { transport, open } = manual();
    const charger = GoeCharger.local(freshHost(), { transport });
    const controller = new AbortController();
    const mine = charger.identify({ signal: controller.signal });
    const yours = charger.identify();
    await expect.poll(() => open.length).toBe(1);
    controller.abort(new Error("enough"));
    await expect(mine).rejects.toThrow("enough");
    open[0]?.resolve(ok(pro));
    expect((await yours).model).toBe("PRO");
  });

  it.each([
    [{ typ: undefined }, { code: "missing-key", key: "typ" }],
    [{ typ: null }, { code: "wrong-shape", key: "typ" }],
    [{ fwv: 60.4 }, { code: "wrong-shape", key: "fwv" }],
    [{ styp: 5 }, { code: "wrong-shape", key: "styp" }],
    [{ var: "22" }, { code: "wrong-shape", key: "var" }],
  ])("fails for an answer with %j", async (changes, error) => {
    const charger = GoeCharger.local("identify-wrong", answering({ ...pro, ...changes }));
    await expect(charger.identify()).rejects.toMatchObject(error);
  });

  it("has the models of its kind of device as a type", () => {
    expectTypeOf<Identity<"charger">["model"]>().toEqualTypeOf<
      "V3" | "V4" | "V5" | "CORE" | "PRO" | undefined
    >();
    expectTypeOf<Identity<"controller">["model"]>().toEqualTypeOf<"Controller" | undefined>();
  });
});

describe("the model", () => {
  it.each<[typ: string, styp: unknown, model: string | undefined]>([
    ["go-eCharger", undefined, "V3"],
    // Firmware 60.5 answers null for keys that its model lacks (marq24/ha-goecharger-api2#160).
    ["go-eCharger", null, "V3"],
    ["go-eCharger_V4", undefined, "V4"],
    ["go-eCharger_V5", undefined, "V5"],
    ["go-eCharger_Phoenix", "core_cable", "CORE"],
    ["go-eCharger_Phoenix", "pro", "PRO"],
    ["go-eCharger_Pro", undefined, "CORE"],
    ["go-eCharger_Phoenix", undefined, undefined],
    ["go-eCharger_Phoenix", "flex", undefined],
    ["go-eCharger_V6", undefined, undefined],
    ["wattpilot", undefined, undefined],
    ["controller", undefined, undefined],
  ])("of %s with subtype %s is %s", async (typ, styp, model) => {
    const charger = GoeCharger.local("identify-model", answering({ ...pro, typ, styp }));
    expect(await charger.identify()).toMatchObject({
      deviceType: typ,
      model,
      knownFirmware: model !== undefined,
    });
  });
});

describe("the firmware", () => {
  it.each<[typ: string, fwv: string, known: boolean]>([
    ["go-eCharger_V4", "055.7", true],
    ["go-eCharger_V4", "055.6", false],
    ["go-eCharger_V4", "60.5", true],
    ["go-eCharger_V4", "60.5.1", false],
    ["go-eCharger_V4", "61.0", false],
    ["go-eCharger_V4", "999", false],
    ["go-eCharger_V4", "60.4 BETA", false],
    ["go-eCharger_V4", "60.4-rc1", false],
    ["go-eCharger_V4", "", false],
    ["go-eCharger_V4", "v60", false],
    ["go-eCharger_V6", "60.4", false],
  ])("of a %s with %s is known to the spec: %s", async (typ, fwv, knownFirmware) => {
    const charger = GoeCharger.local("identify-firmware", answering({ ...pro, typ, fwv }));
    expect(await charger.identify()).toMatchObject({ firmwareVersion: fwv, knownFirmware });
  });
});
