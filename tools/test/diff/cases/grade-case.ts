import type { rules } from "../../../src/diff/grades.js";
import { put, type SpecEdit } from "../spec-edit.js";

/** What is edited in the small spec, and every line that `diff` prints of it. */
export interface GradeCase {
  readonly edits: readonly SpecEdit[];
  readonly lines: readonly string[];
}

/** Cases of some of the rules. */
export type CasesOf<Rule extends keyof typeof rules> = Readonly<Record<Rule, readonly GradeCase[]>>;

export const several = (edits: readonly SpecEdit[], ...lines: string[]): GradeCase => ({ edits, lines });
export const one = (file: string, place: string, to: unknown, ...lines: string[]): GradeCase => ({
  edits: [put(file, place, to)],
  lines,
});

export const config = "charger/keys/config";
export const state = "charger/keys/state";
export const info = "shared/keys/info";
export const sensors = "controller/keys/sensors";
export const enums = "charger/enums/all";
export const schedule = "charger/structs/schedule";
export const networks = "charger/structs/networks";
export const meter = "charger/structs/meter";
export const parts = "charger/components";
export const readings = "controller/components";
export const device = "charger/device";
export const fixes = "charger/corrections/all";
export const modbus = "charger/modbus";

export const carStates = {
  summary: "State of the car.",
  values: [
    { value: -1, name: "lost", meaning: "The car cannot be seen." },
    { value: 1, name: "idle", meaning: "No car is plugged in." },
    { value: 2, name: "charging", vendor: "Charging", meaning: "The car draws current." },
    { value: 3, name: "starting", meaning: "The car wakes up.", since: "056" },
  ],
  sources: { values: ["list"] },
};
