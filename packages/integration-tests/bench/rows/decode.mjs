import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GoeCharger, GoeController } from "@goe/core";
import { MockDevice } from "@goe/mock-device";
import { timeOf } from "../measure/clock.mjs";
import { interleave } from "../measure/interleaved.mjs";
import { ratioRow } from "../report/row.mjs";

/** The budget speaks of the full status of a charger, which has 225 keys in the capture that it was set for. */
const keysOfFullStatus = 200;
/** Texts per sample. Each is parsed into objects of its own, as in a program: no decoder sees an object twice. */
const batch = 200;

/**
 * A full status into all components of the device. Floor: `JSON.parse` of the same text. The simulator sends only the
 * keys that components show, so its ratio tells less; captures of real devices come from the folder `GOE_CAPTURES`.
 */
export async function measure() {
  const rows = [];
  for (const { name, kind, text } of [...(await simulated()), ...captured()]) {
    const device = (kind === "charger" ? GoeCharger : GoeController).local("localhost");
    const components = await Promise.all(device.supportedComponents.map((word) => device.component(word)));
    const result = await measureDecode(kind, components, text);
    const keys = Object.keys(JSON.parse(text)).length;
    const budget = kind === "charger" && keys >= keysOfFullStatus ? { atMost: 0.25 } : {};
    rows.push(
      ratioRow(`decode ${name} (${keys} keys) / JSON.parse`, result, { unit: "ms", per: batch, ...budget }),
    );
  }
  return rows;
}

async function measureDecode(kind, components, text) {
  let statuses = [];
  let decoded = 0;
  const decodeAll = () => {
    for (const status of statuses) {
      const context = { device: kind, status };
      for (const component of components) if (component.decode(context) !== undefined) decoded++;
    }
  };
  const result = await interleave({
    pairs: 200,
    warmUp: 50,
    // The floor of one pair parses what the measurement of the next one decodes.
    measured: async () => timeOf(decodeAll),
    floor: async () =>
      timeOf(() => {
        statuses = Array.from({ length: batch }, () => JSON.parse(text));
      }),
  });
  if (decoded === 0) throw new Error("nothing was decoded");
  return result;
}

async function simulated() {
  const statuses = [];
  for (const kind of ["charger", "controller"]) {
    const device = await MockDevice.start({ device: kind });
    statuses.push({ name: `simulated ${kind}`, kind, text: JSON.stringify(device.state.snapshot()) });
    await device.close();
  }
  return statuses;
}

function captured() {
  const folder = process.env.GOE_CAPTURES;
  if (folder === undefined) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.flatMap((name) => {
    const status = JSON.parse(readFileSync(join(folder, name), "utf8"));
    if (status.fwv === undefined) return [];
    const kind = "isv" in status ? "controller" : "charger";
    return [{ name, kind, text: JSON.stringify(status) }];
  });
}
