import { describe, expect, it } from "vitest";
import { Categories, Currents, GoeController, Sensors, Voltages } from "../src/index.js";
import { answering } from "./answering-transport.js";
import { exampleStatus } from "./example-status.js";

describe("a controller", () => {
  const values = exampleStatus("controller", {
    sse: "123456",
    fna: "house",
    fwv: "1.0.6",
    ccn: ["Home", "Grid"],
    ccp: [2823.99, null],
    cec: [
      [34141.12, 7826.659],
      [0, 0],
    ],
    cpc: [
      [12.5, 19.2, 21.6, null],
      [null, null, null, null],
    ],
    usn: ["Internal 1"],
    usv: [{ u1: 234.7, u2: 239.6, u3: 239.8, uN: 0.8 }],
    isn: ["Internal 1", "Internal 2"],
    isv: [
      { i: 1.2, p: 43.5, f: 0.15 },
      { i: 9.2, p: -2169.5, f: -0.98 },
    ],
    ips: [0, 7],
    ecp: [null, -500],
    ccs: [true, false],
    iim: [false, true],
  });

  it("zips parallel arrays into records", async () => {
    const controller = GoeController.local("controller-one", answering(values));
    const [voltages, currents, categories] = await controller.getMany([Voltages, Currents, Categories]);
    expect(voltages).toEqual([{ name: "Internal 1", voltageV: { l1: 234.7, l2: 239.6, l3: 239.8, n: 0.8 } }]);
    expect(currents).toEqual([
      { name: "Internal 1", currentA: 1.2, powerW: 43.5, powerFactor: 0.15, phase: "l1", inverted: false },
      {
        name: "Internal 2",
        currentA: 9.2,
        powerW: -2169.5,
        powerFactor: -0.98,
        phase: "unknown:7",
        inverted: true,
      },
    ]);
    expect(categories[1]).toEqual({
      name: "Grid",
      powerW: null,
      energyInWh: 0,
      energyOutWh: 0,
      currentA: { l1: null, l2: null, l3: null, n: null },
      externalPowerW: -500,
      flag: false,
    });
  });

  it("nests components and has named getters", async () => {
    const controller = GoeController.local("controller-two", answering(values));
    const sensors = await controller.getSensors();
    expect(sensors).toEqual(await controller.get(Sensors));
    expect(sensors.currents).toEqual(await controller.getCurrents());
    expect(sensors.voltages).toEqual(await controller.getVoltages());
    expect(sensors.categories).toEqual(await controller.getCategories());
    expect((await controller.getMeta()).firmwareVersion).toBe("1.0.6");
  });

  it("is refused when a parallel array is too short", async () => {
    const controller = GoeController.local("controller-three", answering({ ...values, ips: [0] }));
    await expect(controller.get(Currents)).rejects.toMatchObject({
      code: "wrong-shape",
      key: "ips",
      place: "ips[1]",
    });
  });

  it("reads an array leniently without the fields of a key at fault", async () => {
    const controller = GoeController.local("controller-four", answering({ ...values, isv: "none" }));
    const { value, issues } = await controller.get(Currents, { lenient: true });
    expect(issues).toHaveLength(1);
    expect(value[0]).toEqual({ name: "Internal 1", phase: "l1", inverted: false });
  });
});
