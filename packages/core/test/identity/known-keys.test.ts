import { describe, expect, it } from "vitest";
import { ChargingStatus, defineComponent, GoeCharger, MidMetering, RfidCards } from "../../src/index.js";
import { answering } from "../answering-transport.js";
import { exampleStatus } from "../example-status.js";

const pro = exampleStatus("charger", { typ: "go-eCharger_Phoenix", styp: "pro", fwv: "60.4" });
const v4 = exampleStatus("charger", { typ: "go-eCharger_V4", styp: undefined, fwv: "60.4" });

/** A charger that has said who it is, and the keys that it was asked for afterwards, one list per request. */
async function identified(
  host: string,
  status: Readonly<Record<string, unknown>>,
): Promise<{ charger: GoeCharger; asked: () => readonly (readonly string[])[] }> {
  const { transport, urls } = answering(status);
  const charger = GoeCharger.local(host, { transport });
  await charger.identify();
  const asked = (): readonly (readonly string[])[] =>
    urls.slice(1).map((url) => new URL(url).searchParams.get("filter")?.split(",") ?? []);
  return { charger, asked };
}

describe("a charger that has been identified", () => {
  it("is asked for the keys that it has, and for no other", async () => {
    const { charger, asked } = await identified("known-pro", pro);
    await charger.get(ChargingStatus);
    // CORE and PRO cannot tell whether the cable is unlocked.
    expect(ChargingStatus.keys).toContain("cus");
    expect(asked()).toEqual([ChargingStatus.keys.filter((key) => key !== "cus")]);
  });

  it("is asked for nothing where it has none of the keys", async () => {
    const { charger, asked } = await identified("known-v4", v4);
    expect(await charger.get(MidMetering)).toEqual({});
    expect(await charger.get(MidMetering, { lenient: true })).toEqual({ value: {}, issues: [] });
    await expect(charger.get(MidMetering, { signal: AbortSignal.abort(new Error("no")) })).rejects.toThrow(
      "no",
    );
    expect(asked()).toEqual([]);
  });

  it("is asked for keys that the spec does not have", async () => {
    const Own = defineComponent({ name: "own", keys: ["cus", "nokey"], parse: (raw) => raw });
    const { charger, asked } = await identified("known-own", { ...pro, nokey: 1 });
    expect(await charger.get(Own)).toEqual({ nokey: 1 });
    expect(asked()).toEqual([["nokey"]]);
  });

  it("gives raw values in the same way", async () => {
    const { charger, asked } = await identified("known-raw", pro);
    expect(await charger.readKeys(["amp", "cus"])).toEqual({ amp: pro["amp"] });
    expect(asked()).toEqual([["amp"]]);
  });

  it.each<[what: string, changes: object]>([
    ["newer firmware", { fwv: "61.0" }],
    ["a beta", { fwv: "60.4 BETA" }],
    ["a model that nobody knows", { styp: "flex" }],
  ])("is asked for everything with %s", async (_, changes) => {
    const { charger, asked } = await identified("known-nothing", { ...pro, ...changes });
    await charger.get(ChargingStatus);
    expect(asked()).toEqual([ChargingStatus.keys]);
  });

  it("is asked for more once it has newer firmware", async () => {
    const status: Record<string, unknown> = { ...v4, typ: "go-eCharger_V4", fwv: "59.4" };
    const { charger, asked } = await identified("known-update", status);
    await charger.get(RfidCards);
    status["fwv"] = "60.2";
    await charger.identify({ refresh: true });
    await charger.get(RfidCards);
    expect(asked()).toEqual([["cards"], ["typ", "styp", "fwv", "var"], RfidCards.keys]);
  });
});

describe("a charger that has not been identified", () => {
  it("is asked for everything", async () => {
    const { transport, urls } = answering(pro);
    await GoeCharger.local("unknown-pro", { transport }).get(ChargingStatus);
    expect(urls).toEqual([`http://unknown-pro/api/status?filter=${ChargingStatus.keys.join(",")}`]);
  });
});
