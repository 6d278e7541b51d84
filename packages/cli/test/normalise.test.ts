import { describe, expect, it } from "vitest";
import { normaliseArguments } from "../src/arguments/normalise.js";
import { UsageError } from "../src/usage-error.js";

describe("normaliseArguments", () => {
  it.each<[sentence: string, argv: string, words: string]>([
    ["leaves a command line alone that is in order", "json amp --host H", "json amp --host H"],
    [
      "moves options with a value behind the command",
      "--host H --timeout 5 json amp",
      "json --host H --timeout 5 amp",
    ],
    ["moves switches, which take no value", "--json --mock charger meta", "charger --json --mock meta"],
    ["keeps a value that hangs on its option", "--host=H --json charger all", "charger --host=H --json all"],
    ["takes a command's name as a value where one is due", "--host charger json", "json --host charger"],
    ["knows the short spelling of --host", "-H 192.168.1.9 json", "json -H 192.168.1.9"],
    ["separates a value from -H", "-H192.168.1.9 json", "json --host=192.168.1.9"],
    ["leaves -H=… to the parser", "-H=h json", "json -H=h"],
    ["moves --help to the command it asks about", "--help charger", "charger --help"],
    ["finds the command behind an option it does not know", "--hots H charger meta", "charger --hots H meta"],
    ["takes the first word as the command, even an unknown one", "--mock chargr meta", "chargr --mock meta"],
    ["leaves an empty command line empty", "", ""],
    ["answers --help without a command", "--mock --help", "--help"],
    ["answers -v without a command", "-v", "-v"],
    ["stops at --", "json -- --help", "json -- --help"],
    ["takes a lone hyphen as a word", "- json", "- json"],
  ])("%s", (_, argv, words) => {
    expect(normaliseArguments(argv.split(" ").filter(Boolean)).join(" ")).toBe(words);
  });

  it.each(["--host 192.168.1.9", "--mock", "--unknown word", "-- json"])(
    "demands a command in: %s",
    (argv) => {
      expect(() => normaliseArguments(argv.split(" "))).toThrow(
        new UsageError('No command was given. "goe --help" lists the commands and shows examples.'),
      );
    },
  );
});
