import type { JsonReader } from "@goe/core";
import { onDevices } from "../../devices/with-device.js";
import { jsonText } from "../../output/json-text.js";
import { printResults } from "../../output/print-results.js";
import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";

/** Reads the keys, or everything if there are none, and prints the answer as the device sent it. */
export const run: CommandRun = async (call) => {
  const keys = call.words;
  const wrong = keys.find((key) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(key));
  if (wrong !== undefined) {
    throw new UsageError(
      `"${wrong}" is not an API key. Keys are letters, digits and underscores; put blanks between several: goe json amp car.`,
    );
  }
  const results = await onDevices(
    call,
    ({ device }) => {
      const client: JsonReader<object> = device.client;
      return keys.length === 0 ? client.query() : client.query(keys);
    },
    { assume: "charger" },
  );
  return printResults(call, results, { human: jsonText });
};
