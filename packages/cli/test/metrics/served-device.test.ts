import { GoeNetworkError, type GoeProtocolError } from "@goe/core";
import { describe, expect, it } from "vitest";
import { exposition } from "../../src/commands/metrics/exposition.js";
import type { ComponentMetrics } from "../../src/commands/metrics/metric-info.js";
import { ServedDevice } from "../../src/commands/metrics/served-device.js";
import { takeSamples } from "../../src/commands/metrics/take-samples.js";

const totals: ComponentMetrics = {
  component: "stats",
  usual: true,
  metrics: [
    {
      name: "goe_energy_joules_total",
      help: "Energy.",
      kind: "counter",
      path: ["energyWh"],
      factor: 3600,
      guarded: true,
    },
    { name: "goe_starts_total", help: "Starts.", kind: "counter", path: ["starts"] },
    { name: "goe_load_ratio", help: "Load.", kind: "gauge", path: ["loadPercent"], factor: 0.01 },
  ],
};

const answer = (value: unknown) => ({ at: new Date(5000), values: [value], issues: [] });

async function text(device: ServedDevice): Promise<string> {
  return (await exposition([device.reading])).text;
}

describe("a served device", () => {
  it("counts energy in joules, and never steps back with the readings", async () => {
    const device = new ServedDevice("home", "charger", [totals]);
    const seen: string[] = [];
    for (const energyWh of [10, 9.5, -1, 12]) {
      device.answered(answer({ energyWh }), undefined);
      seen.push(/joules_total\{device="home"\} (\S+)/.exec(await text(device))?.[1] ?? "");
    }
    expect(seen).toEqual(["36000", "36000", "36000", "43200"]);
  });

  it("remembers counters while the device is away, and shows nothing meanwhile", async () => {
    const device = new ServedDevice("home", "charger", [totals]);
    device.answered(answer({ energyWh: 10, starts: 3, loadPercent: 0.1 }), undefined);
    expect(await text(device)).toContain('goe_load_ratio{device="home"} 0.001\n');
    device.failed(new GoeNetworkError("home", new Error("gone")));
    const down = await text(device);
    expect(down).toContain('goe_up{device="home"} 0\n');
    expect(down).toContain('goe_last_answer_timestamp_seconds{device="home"} 5\n');
    expect(down).not.toMatch(/joules|starts|load/);
    device.answered(answer({ energyWh: 9 }), undefined);
    expect(await text(device)).toContain('goe_energy_joules_total{device="home"} 36000\n');
  });

  it("tells who the device is, and how many keys are at fault", async () => {
    const device = new ServedDevice('a "quoted"\nname', "charger", [totals]);
    const issue = { key: "eto" } as GoeProtocolError;
    device.answered(
      { ...answer({}), issues: [issue, issue] },
      { deviceType: "go-eCharger_V4", firmwareVersion: "60.4", model: "V4", knownFirmware: true },
    );
    const shown = await text(device);
    expect(shown).toContain(
      'goe_device_info{device="a \\"quoted\\"\\nname",kind="charger",model="V4",device_type="go-eCharger_V4",firmware_version="60.4"} 1\n',
    );
    expect(shown).toContain('goe_faulty_keys{device="a \\"quoted\\"\\nname"} 1\n');
  });

  it("serves a metric of two components once", () => {
    const device = new ServedDevice("home", "charger", [totals, totals]);
    device.answered({ at: new Date(), values: [{ starts: 3 }, { starts: 3 }], issues: [] }, undefined);
    expect(device.reading.samples).toHaveLength(1);
  });
});

describe("samples of a component", () => {
  const of = (
    metric: Partial<ComponentMetrics["metrics"][number]>,
    value: unknown,
    list?: Partial<ComponentMetrics>,
  ) =>
    takeSamples(
      {
        component: "c",
        usual: true,
        metrics: [{ name: "goe_x", help: "X.", kind: "gauge", path: ["x"], ...metric }],
        ...list,
      },
      value,
    ).map(({ labels, value }) => [labels, value]);

  it.each<[what: string, metric: object, value: unknown, samples: readonly unknown[]]>([
    ["a number", {}, { x: 1.5 }, [[{}, 1.5]]],
    ["a switch", {}, { x: false }, [[{}, 0]]],
    ["nothing for null", {}, { x: null }, []],
    ["nothing for what is missing", {}, {}, []],
    ["nothing for text", {}, { x: "7" }, []],
    ["nothing for what is no number", {}, { x: Number.NaN }, []],
    ["a nested field", { path: ["a", "b"] }, { a: { b: 2 } }, [[{}, 2]]],
    [
      "phases",
      { each: "phase" },
      { x: { l1: 1, l2: null, n: 3 } },
      [
        [{ phase: "l1" }, 1],
        [{ phase: "n" }, 3],
      ],
    ],
    [
      "places",
      { each: "place" },
      { x: [4, 5] },
      [
        [{ place: "1" }, 4],
        [{ place: "2" }, 5],
      ],
    ],
    ["names", { each: "name" }, { x: { cable: 16 } }, [[{ name: "cable" }, 16]]],
    [
      "words",
      { kind: "states", words: ["off", "on"] },
      { x: "on" },
      [
        [{ state: "off" }, 0],
        [{ state: "on" }, 1],
      ],
    ],
    [
      "a word that nobody knows yet",
      { kind: "states", words: ["off"] },
      { x: "unknown:7" },
      [
        [{ state: "off" }, 0],
        [{ state: "unknown:7" }, 1],
      ],
    ],
  ])("%s", (_, metric, value, samples) => expect(of(metric, value)).toEqual(samples));

  it("of a list have places, and names where those may be shown", () => {
    const records = [
      { name: "Home", x: 1 },
      { name: "Grid", x: null },
      { name: "Solar", x: 3 },
    ];
    expect(of({}, records, { list: true, named: true })).toEqual([
      [{ index: "1", name: "Home" }, 1],
      [{ index: "3", name: "Solar" }, 3],
    ]);
    expect(of({}, records, { list: true })).toEqual([
      [{ index: "1" }, 1],
      [{ index: "3" }, 3],
    ]);
    expect(of({}, undefined, { list: true })).toEqual([]);
  });
});
