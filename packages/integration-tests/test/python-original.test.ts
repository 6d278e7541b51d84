import type { JsonValue } from "@goe/core/keys";
import { MockDevice } from "@goe/mock-device";
import { beforeAll, describe, expect, it } from "vitest";
import { commands, requireBuild } from "./built-commands.js";
import { runOrFail } from "./run-process.js";
import { valueAt } from "./value-at.js";

// The components of the Python package `goe` (supermihi/goe 0.2.2), which this project grew from: what it prints,
// `goe` prints, too. Left the Python field; then where it comes from; then where it stands in our JSON.

/** From a raw value to ours, where they differ. */
type Convert = (raw: JsonValue) => unknown;
type Raw = Readonly<Record<string, JsonValue>>;

interface FieldRow {
  readonly component: string;
  /** Field of the Python class. */
  readonly python: string;
  /** Key, and where in it: `nrg.0`, `isv.2.i`. */
  readonly raw: string;
  /** Path in the JSON of our component. */
  readonly ours: string;
  readonly convert: Convert | undefined;
}

type Row = readonly [python: string, raw: string, ours: string, convert?: Convert | undefined];

function fieldsOf(component: string, rows: readonly Row[]): readonly FieldRow[] {
  return rows.map(([python, raw, ours, convert]) => ({ component, python, raw, ours, convert }));
}

const minutesToSeconds = (minutes: JsonValue): number => Number(minutes) * 60;
/** The word of an enum at its number. */
const wordOf =
  (words: Readonly<Record<number, string>>) =>
  (number: JsonValue): unknown =>
    words[Number(number)];

const phases = ["phase_1", "phase_2", "phase_3", "neutral"];
const ourPhases = ["l1", "l2", "l3", "n"];

/** One row per phase; `at` tells where in the key a phase's value is. */
function perPhase(python: string, ours: string, count: 3 | 4, at: (phase: number) => string): Row[] {
  return phases
    .slice(0, count)
    .map((phase, i): Row => [`${python}.${phase}`, at(i), `${ours}.${ourPhases[i]}`]);
}

const meta = fieldsOf("meta", [
  ["serial_number", "sse", "serialNumber"],
  ["friendly_name", "fna", "friendlyName"],
  ["firmware_version", "fwv", "firmwareVersion"],
]);

const time = fieldsOf("time", [
  ["time_server_enabled", "tse", "timeServerEnabled"],
  ["time_server_sync_status", "tsss", "timeServerSyncStatus", wordOf({ 1: "completed" })],
  ["timezone_offset", "tof", "timezoneOffsetS", minutesToSeconds],
  ["daylight_saving", "tds", "daylightSavingMode", wordOf({ 1: "europeanSummerTime" })],
  // The clock of the devices below stands still, at noon in UTC of a day in summer.
  ["utc_time", "utc", "utcTime", () => "2026-07-01T12:00:00.000Z"],
  ["local_time", "loc", "localTime", () => "2026-07-01T14:00:00.000+02:00"],
]);

const chargerRows: readonly FieldRow[] = [
  ...meta,
  ...time,
  ...fieldsOf("config", [
    ["energy_limit", "dwo", "energyLimitWh"],
    ["phase_switch_mode", "psm", "phaseSwitchMode", wordOf({ 2: "force3" })],
    ["three_phase_switch_level", "spl3", "threePhaseSwitchLevelW"],
    ["current_limit_presets", "clp", "currentLimitPresetsA"],
    ["cable_lock_mode", "lck", "effectiveCableLockMode", wordOf({ 1: "autoUnlock" })],
  ]),
  ...fieldsOf("charging-status", [
    ["allowed_to_charge_now", "alw", "chargingAllowed"],
    ["allowed_current_now", "acu", "allowedCurrentA"],
    ["power_average_30s", "tpa", "powerAverage30sW"],
    ["car_state", "car", "carState", wordOf({ 2: "charging" })],
    ["error", "err", "chargeError", wordOf({ 3: "phase" })],
    ["cable_lock", "cus", "cableUnlockStatus", wordOf({ 3: "locked" })],
    ["state_detail", "modelStatus", "chargingReason", wordOf({ 12: "chargingBecausePvSurplus" })],
    ["energy_since_connected", "wh", "energySinceConnectedWh"],
    ...perPhase("energies.voltage", "voltageV", 4, (phase) => `nrg.${phase}`),
    ...perPhase("energies.current", "currentA", 3, (phase) => `nrg.${4 + phase}`),
    ...perPhase("energies.power", "powerW", 4, (phase) => `nrg.${7 + phase}`),
    ["energies.power_total", "nrg.11", "powerTotalW"],
    ...perPhase("energies.power_factor", "powerFactorPercent", 4, (phase) => `nrg.${12 + phase}`),
    ["number_of_phases", "pnp", "numberOfPhases"],
  ]),
  ...fieldsOf("stats", [
    ["energy_total_wh", "eto", "energyTotalWh"],
    ["reboot_count", "rbc", "rebootCount"],
    ["uptime", "rbt", "uptimeMs"],
  ]),
];

/** What sets a field of every record apart: values that no other field has, so that a mix-up shows. */
const chargerStatus: Raw = {
  ...{ tsss: 1, tof: 60, tds: 1, rbt: 114_835_908 },
  ...{ dwo: 12_500, psm: 2, spl3: 4300, clp: [6, 11, 13, 15, 32], lck: 1 },
  ...{ alw: true, acu: 14, tpa: 9876.5, car: 2, err: 3, cus: 3, modelStatus: 12, wh: 4321.5, pnp: 3 },
  nrg: [231.1, 232.2, 233.3, 1.4, 13.5, 13.6, 13.7, 3100, 3200, 3300, 5, 9605, 97, 98, 99, 42],
  ...{ eto: 987_654, rbc: 27 },
};

function currentsRows(prefix: string, count: number): Row[] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i): Row[] => [
    [`${prefix}[${i}].name`, `isn.${i}`, `${i}.name`],
    [`${prefix}[${i}].current`, `isv.${i}.i`, `${i}.currentA`],
    [`${prefix}[${i}].power`, `isv.${i}.p`, `${i}.powerW`],
    [`${prefix}[${i}].power_factor`, `isv.${i}.f`, `${i}.powerFactor`],
    [`${prefix}[${i}].phase`, `ips.${i}`, `${i}.phase`, (phase) => ourPhases[Number(phase)]],
    [`${prefix}[${i}].inverted`, `iim.${i}`, `${i}.inverted`],
  ]);
}

function voltagesRows(prefix: string): Row[] {
  const places = ["u1", "u2", "u3", "uN"];
  return [
    [`${prefix}[0].name`, "usn.0", "0.name"],
    ...perPhase(`${prefix}[0].values`, "0.voltageV", 4, (phase) => `usv.0.${places[phase]}`),
  ];
}

function categoriesRows(prefix: string, count: number): Row[] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i): Row[] => [
    [`${prefix}[${i}].name`, `ccn.${i}`, `${i}.name`],
    [`${prefix}[${i}].power`, `ccp.${i}`, `${i}.powerW`],
    [`${prefix}[${i}].energy_in`, `cec.${i}.0`, `${i}.energyInWh`],
    [`${prefix}[${i}].energy_out`, `cec.${i}.1`, `${i}.energyOutWh`],
    ...perPhase(`${prefix}[${i}].current`, `${i}.currentA`, 4, (phase) => `cpc.${i}.${phase}`),
  ]);
}

/** The rows of a component, as part of `sensors`. */
function within(name: string, rows: readonly Row[]): readonly Row[] {
  return rows.map(([python, raw, ours, convert]): Row => [python, raw, `${name}.${ours}`, convert]);
}

const sensorCount = 6;
const categoryCount = 16;

const controllerRows: readonly FieldRow[] = [
  ...meta,
  ...time,
  ...fieldsOf("sensors", [
    ...within("categories", categoriesRows("categories", categoryCount)),
    ...within("voltages", voltagesRows("voltages")),
    ...within("currents", currentsRows("currents", sensorCount)),
  ]),
  ...fieldsOf("currents", currentsRows("", sensorCount)),
  ...fieldsOf("voltages", voltagesRows("")),
  ...fieldsOf("categories", categoriesRows("", categoryCount)),
];

const controllerStatus: Raw = {
  ...{ tsss: 1, tof: 60, tds: 1 },
  ips: [0, 1, 2, 0, 1, 3],
  iim: [false, true, false, true, false, true],
};

const devices = [
  {
    device: "charger",
    rows: chargerRows,
    status: chargerStatus,
    components: ["meta", "time", "config", "charging_status", "stats"],
  },
  {
    device: "controller",
    rows: controllerRows,
    status: controllerStatus,
    components: ["meta", "time", "sensors", "currents", "voltages", "categories"],
  },
] as const;

describe.each(devices)("goe $device prints what the Python original does:", (tested) => {
  const { device, rows, status, components } = tested;
  let raw: Raw;
  let printed: unknown;

  beforeAll(async () => {
    requireBuild();
    const noon = Date.UTC(2026, 6, 1, 12);
    await using mock = await MockDevice.start({ device, status, now: () => noon });
    raw = mock.state.snapshot();
    const args = [commands.goe, "--host", mock.url, device, ...components, "--json"];
    printed = JSON.parse(await runOrFail(process.execPath, args));
  });

  it.each(rows)("$component, $python ($raw) in $ours", ({ component, raw: place, ours, convert }) => {
    const sent = valueAt(raw, place);
    expect(sent, `the simulator sends ${place}`).toBeDefined();
    const expected = convert === undefined ? sent : convert(sent as JsonValue);
    expect(expected, "the row knows the value").toBeDefined();
    expect(valueAt(printed, `${component}.${ours}`)).toEqual(expected);
  });

  it("with every record of every list", () => {
    for (const list of ["currents", "voltages", "categories"].filter((name) => name in Object(printed))) {
      const key = { currents: "isn", voltages: "usn", categories: "ccn" }[list] ?? "";
      expect(valueAt(printed, list), list).toHaveLength((raw[key] as readonly JsonValue[]).length);
    }
  });

  it("with the components under the names of ours, in the order asked", () => {
    expect(Object.keys(printed as object)).toEqual(components.map((name) => name.replaceAll("_", "-")));
  });
});
