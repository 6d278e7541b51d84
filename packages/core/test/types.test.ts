import { describe, expectTypeOf, it } from "vitest";
import {
  type CarState,
  type ChargerStatus,
  ChargingStatus,
  type CurrentSensor,
  Currents,
  defineComponent,
  type GoeCharger,
  type GoeController,
  type LocalJsonClient,
  MetaData,
  type UnknownValue,
  Voltages,
} from "../src/index.js";

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
    const query = (client: LocalJsonClient<ChargerStatus>) => client.query(["car", "fwv", "zzz"]);
    type Answer = Awaited<ReturnType<typeof query>>;
    expectTypeOf<Answer["car"]>().toEqualTypeOf<number | null>();
    expectTypeOf<Answer["fwv"]>().toEqualTypeOf<string>();
    expectTypeOf<Answer["zzz"]>().toEqualTypeOf<unknown>();
  });

  it("type the parser of a component by its keys", () => {
    const Own = defineComponent({ name: "own", keys: ["wh", "zzz"], parse: ({ wh, zzz }) => ({ wh, zzz }) });
    expectTypeOf<ReturnType<typeof Own.decode>>().toEqualTypeOf<{ wh: number; zzz: unknown }>();
  });
});
