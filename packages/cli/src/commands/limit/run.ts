import { converted, unitsCalled } from "../../assignments/unit-words.js";
import type { ChargingFlags } from "../../charging/charging-flags.js";
import { runOf } from "../../charging/run-verb.js";
import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";

/** Limits the energy of a session. */
export const run: CommandRun<ChargingFlags> = runOf((words) => {
  // `10 kWh` comes as two words.
  const text = words.join("");
  const energyWh = /^(?:off|none|null)$/i.test(text) ? null : energyOf(text);
  return (charger, options) => charger.limitEnergy(energyWh, options);
});

function energyOf(text: string): number {
  const [, digits, word = ""] = /^(\d+\.?\d*|\.\d+)\s*(.*)$/.exec(text) ?? [];
  const unit = unitsCalled(word).find(({ of }) => of === "Wh");
  // Without a unit one would take 10 for kilowatt hours, and the next one for watt hours.
  if (digits === undefined || unit === undefined) {
    const given = text === "" ? "No energy was given" : `"${text}" is no energy`;
    throw new UsageError(`${given}. Give a number with its unit, such as 10kWh, or off.`);
  }
  return converted(Number(digits), unit.factor, 1);
}
