import { describe, expect, it } from "vitest";
import { nearestNames } from "../src/arguments/nearest-names.js";
import { selectComponents } from "../src/components/select-components.js";
import { UsageError } from "../src/usage-error.js";

const supported = ["meta", "time", "config", "charging-status", "stats"];

describe("selectComponents", () => {
  it.each<[sentence: string, words: string, names: string]>([
    ["keeps the order asked", "stats meta", "stats meta"],
    ["takes the name with underscores", "charging_status", "charging-status"],
    ["takes any case", "Charging-Status META", "charging-status meta"],
    [
      "shows a component once that is named twice",
      "meta charging_status meta charging-status",
      "meta charging-status",
    ],
    ["takes all for everything", "all", supported.join(" ")],
    ["takes ALL beside others for everything in the usual order", "stats ALL", supported.join(" ")],
  ])("%s", async (_, words, names) => {
    expect((await selectComponents(words.split(" "), supported, "charger")).join(" ")).toBe(names);
  });

  const list =
    'The components of a charger are meta, time, config, charging-status and stats; "all" shows every one.';

  it.each<[words: string, message: string]>([
    ["", `No component was given. ${list}`],
    ["stat", 'A charger has no component "stat". Did you mean stats or charging-status?'],
    ["status", 'A charger has no component "status". Did you mean charging-status or stats?'],
    ["meta Tiem", 'A charger has no component "Tiem". Did you mean time?'],
    ["voltages", `A charger has no component "voltages". ${list}`],
    ["constructor", `A charger has no component "constructor". ${list}`],
  ])("says about %j: %s", async (words, message) => {
    await expect(selectComponents(words.split(" ").filter(Boolean), supported, "charger")).rejects.toThrow(
      new UsageError(message),
    );
  });
});

describe("nearestNames", () => {
  it.each<[input: string, nearest: readonly string[]]>([
    ["config", ["config"]],
    ["conf", ["config"]],
    ["cofnig", ["config"]],
    ["mta", ["meta"]],
    ["metadata", ["meta"]],
    ["x", []],
    ["", []],
  ])("finds for %j: %j", (input, nearest) => {
    expect(nearestNames(input, supported)).toEqual(nearest);
  });
});
