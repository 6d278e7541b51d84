import { GoeCharger, GoeController } from "@goe/core";
import { componentSummaries, keysOf } from "@goe/core/keys";
import { fieldNames } from "../../components/fields-named.js";

/** What can be watched: components of both kinds of device first, then keys and fields. */
export async function completeWatched(word: string): Promise<readonly string[]> {
  const components = [
    ...Object.keys(componentSummaries.charger),
    ...Object.keys(componentSummaries.controller),
    "all",
  ];
  const fitting = components.filter((name) => name.startsWith(word));
  // Hundreds of keys help nobody who has typed nothing yet.
  if (word === "") return [...new Set(fitting)];
  const fields = await Promise.all([
    fieldNames(keysOf("charger"), GoeCharger.local("localhost")),
    fieldNames(keysOf("controller"), GoeController.local("localhost")),
  ]);
  return [...new Set([...fitting, ...fields.flat()])];
}
