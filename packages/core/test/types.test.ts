import { describe, expectTypeOf, it } from "vitest";
import {
  type CableLockMode,
  type CarState,
  type ChargerSettings,
  type ChargerStatus,
  ChargingStatus,
  type CurrentSensor,
  Currents,
  type DryRun,
  defineComponent,
  type ForceState,
  GoeCharger,
  type GoeController,
  type GoeError,
  type GoeProtocolError,
  type LocalJsonClient,
  MetaData,
  type Open,
  type SetResult,
  type Settable,
  type UnknownValue,
  Voltages,
} from "../src/index.js";
import { chargerSettings, encodeSettings, type SettingsCodec } from "../src/settings.js";

// Checked by `npm run typecheck`; at run time these functions are never called.
describe("types", () => {
  it("give a typed tuple for several components", () => {
    const read = (controller: GoeController) => controller.getMany([Voltages, Currents, MetaData]);
    expectTypeOf(read).returns.resolves.toEqualTypeOf<[Voltages, Currents, MetaData]>();
    expectTypeOf<Currents>().toEqualTypeOf<readonly CurrentSensor[]>();
  });

  it("keep enums open for reading", () => {
    expectTypeOf<ChargingStatus["carState"]>().toEqualTypeOf<CarState | UnknownValue | null>();
    expectTypeOf<"unknown:42">().toExtend<UnknownValue>();
  });

  it("refuse a component of the other device", () => {
    // @ts-expect-error a charger has no voltages
    const read = (charger: GoeCharger) => charger.get(Voltages);
    // @ts-expect-error a controller does not charge
    const status = (controller: GoeController) => controller.get(ChargingStatus);
    expectTypeOf(read).toBeFunction();
    expectTypeOf(status).toBeFunction();
  });

  it("type raw answers by key and leave unknown keys unknown", () => {
    const query = (client: LocalJsonClient<ChargerStatus>) => client.query(["car", "fwv", "nokey"]);
    type Answer = Awaited<ReturnType<typeof query>>;
    expectTypeOf<Answer["car"]>().toEqualTypeOf<number | null>();
    expectTypeOf<Answer["fwv"]>().toEqualTypeOf<string>();
    expectTypeOf<Answer["nokey"]>().toEqualTypeOf<unknown>();
  });

  it("type the parser of a component by its keys", () => {
    const Own = defineComponent({
      name: "own",
      keys: ["wh", "nokey"],
      parse: ({ wh, nokey }) => ({ wh, nokey }),
    });
    expectTypeOf<ReturnType<typeof Own.decode>>().toEqualTypeOf<{ wh: number; nokey: unknown }>();
  });

  it("close enums for writing, at every depth, and leave all else as it is read", () => {
    expectTypeOf<Settable<Open<CarState>>>().toEqualTypeOf<CarState>();
    expectTypeOf<Settable<Open<CarState> | null>>().toEqualTypeOf<CarState | null>();
    expectTypeOf<Settable<readonly Open<CarState>[]>>().toEqualTypeOf<readonly CarState[]>();
    expectTypeOf<Settable<Readonly<Record<string, Open<CarState>>>>>().toEqualTypeOf<
      Readonly<Record<string, CarState>>
    >();
    interface Timer {
      readonly at: Date | null;
      readonly states: readonly Open<CarState>[];
      readonly next?: { readonly state: Open<CarState>; readonly powerW: number };
    }
    expectTypeOf<Settable<Timer>>().toEqualTypeOf<{
      readonly at: Date | null;
      readonly states: readonly CarState[];
      readonly next?: { readonly state: CarState; readonly powerW: number };
    }>();
    expectTypeOf<Settable<string>>().toEqualTypeOf<string>();
    expectTypeOf<Settable<boolean | null>>().toEqualTypeOf<boolean | null>();
    expectTypeOf<Settable<Date>>().toEqualTypeOf<Date>();
  });

  it("take known words only as settings", () => {
    expectTypeOf<ChargerSettings["forceState"]>().toEqualTypeOf<ForceState | undefined>();
    const encode = (settings: ChargerSettings) => encodeSettings(settings, chargerSettings);
    expectTypeOf(encode).returns.toEqualTypeOf<Record<string, unknown>>();
    expectTypeOf(encode).toBeCallableWith({ forceState: "on" });
    // @ts-expect-error a number without a word cannot be written
    const unknown = () => encode({ forceState: "unknown:7" });
    // @ts-expect-error what was read may be such a number
    const read = (state: Open<ForceState>) => encode({ forceState: state });
    // @ts-expect-error the charger tells it, nobody sets it
    const status = () => encode({ carState: "idle" });
    // @ts-expect-error null is for settings that have it
    const none = () => encode({ forceState: null });
    // @ts-expect-error a word outside the bounds of what is written
    const outside = () => encode({ cableLockMode: "forceUnlock" });
    expectTypeOf<"forceUnlock">().toExtend<CableLockMode>();
    for (const refused of [unknown, read, status, none, outside]) expectTypeOf(refused).toBeFunction();
  });

  it("write fields that the device has, and tell what became of each", () => {
    const charger = GoeCharger.local("charger.test");
    const write = () => charger.set({ requestedCurrentA: 16, forceState: "on" });
    expectTypeOf(write).returns.resolves.toEqualTypeOf<SetResult<"requestedCurrentA" | "forceState">>();
    const check = () => charger.set({ energyLimitWh: null }, { dryRun: true });
    expectTypeOf(check).returns.resolves.toEqualTypeOf<DryRun>();
    const raw = () => charger.client.set({ amp: 16, dwo: null });
    expectTypeOf(raw).returns.resolves.toEqualTypeOf<SetResult<"amp" | "dwo">>();
    // @ts-expect-error a mistyped field beside a right one
    const mistyped = () => charger.set({ requestedCurrentA: 16, forcestate: "on" });
    // @ts-expect-error a word that the enum lacks
    const word = () => charger.set({ forceState: "maybe" });
    // @ts-expect-error a field of controllers
    const other = () => charger.set({ categoryNames: [] });
    for (const refused of [mistyped, word, other]) expectTypeOf(refused).toBeFunction();
  });

  it("ask a codec for every setting", () => {
    interface Settings {
      readonly requestedCurrentA?: number;
    }
    expectTypeOf<keyof SettingsCodec<Settings>>().toEqualTypeOf<"requestedCurrentA">();
    // @ts-expect-error a setting without a key
    const codec: SettingsCodec<Settings> = {};
    expectTypeOf(codec).toBeObject();
  });

  it("give a tuple of values and one of changed fields for each component watched", () => {
    const Plain = defineComponent({ name: "plain", keys: ["amp"], parse: ({ amp }) => amp });
    const Some = defineComponent({ name: "some", keys: ["nokey"], parse: ({ nokey }) => nokey });
    const watch = (charger: GoeCharger) => charger.watch([MetaData, Plain, Some]);
    type Update = ReturnType<typeof watch> extends AsyncIterable<infer U> ? U : never;
    type Online = Extract<Update, { online: true }>;
    expectTypeOf<Online["values"]>().toEqualTypeOf<[MetaData, number, unknown]>();
    expectTypeOf<Online["changed"]>().toEqualTypeOf<
      readonly [readonly (keyof MetaData)[], readonly "value"[], readonly string[]]
    >();
    expectTypeOf<Online>().not.toHaveProperty("issues");
    expectTypeOf<Extract<Update, { online: false }>["error"]>().toEqualTypeOf<GoeError>();

    const lists = (controller: GoeController) => controller.watch([Currents, MetaData], { lenient: true });
    type Lenient = ReturnType<typeof lists> extends AsyncIterable<infer U> ? U : never;
    type LenientOnline = Extract<Lenient, { online: true }>;
    expectTypeOf<LenientOnline["changed"][0]>().toEqualTypeOf<readonly `${number}`[]>();
    expectTypeOf<LenientOnline["values"][1]["firmwareVersion"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<LenientOnline["issues"]>().toEqualTypeOf<readonly GoeProtocolError[]>();

    // @ts-expect-error a charger has no voltages
    const refused = (charger: GoeCharger) => charger.watch([Voltages]);
    expectTypeOf(refused).toBeFunction();
  });
});
