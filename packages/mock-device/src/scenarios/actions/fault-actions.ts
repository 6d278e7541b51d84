import { type FaultName, faultCatalogue } from "../../faults/fault-catalogue.js";
import type { FaultOptions } from "../../faults/fault-set.js";
import { knownKey } from "../keys/keyed-value.js";
import {
  type Read,
  readDuration,
  readList,
  readOneOf,
  readOneOrMore,
  readShift,
  readText,
  readTrue,
  readWhole,
  scalarOf,
} from "../reading/read.js";
import { readObject } from "../reading/read-object.js";
import type { Place } from "../scenario-problem.js";
import { formatDuration } from "../text/duration.js";
import { plain, type ReadAction } from "./action.js";

interface PlacedKey {
  readonly key: string;
  readonly place: Place;
}

interface FaultWords {
  readonly name: FaultName;
  readonly count: number;
  readonly for: number;
  readonly keys: readonly PlacedKey[];
  readonly by: number;
}

interface Fault {
  readonly name: FaultName;
  readonly options: FaultOptions;
  readonly keys: readonly PlacedKey[];
}

const readName = readOneOf(Object.keys(faultCatalogue) as FaultName[]);

const readPositive: Read<number> = (tree, findings) => {
  const ms = readDuration(tree, findings);
  return ms === 0 ? findings.report(tree.place, "Nothing lasts for no time.") : ms;
};

const readKey: Read<PlacedKey> = (tree, findings) => {
  const key = readText(tree, findings);
  return key === undefined ? undefined : { key, place: tree.place };
};

const readWords = readObject<FaultWords>(
  {
    name: readName,
    count: readWhole(1, 1_000_000),
    for: readPositive,
    keys: readList(readKey, 1),
    by: readShift,
  },
  ["name"],
);

const readFaults = readOneOrMore<Fault>((tree, findings) => {
  if (tree.kind !== "map") {
    const name = readName(tree, findings);
    return name && { name, options: {}, keys: [] };
  }
  const { name, count, for: forMs, keys, by: byMs } = readWords(tree, findings) ?? {};
  if (name === undefined) return undefined;
  const given = Object.entries({ count, forMs, byMs, keys: keys?.map(({ key }) => key) });
  const options = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return { name, options, keys: keys ?? [] };
});

/** `fault: busy`, `fault: {name: busy, count: 3, for: 30s}`, or a list of such. */
export const readFault: ReadAction = (tree, findings) => {
  const faults = readFaults(tree, findings);
  if (faults === undefined) return undefined;
  return {
    chargerOnly: false,
    prepare: ({ target, findings: found }) => {
      for (const { key, place } of faults.flatMap(({ keys }) => keys)) knownKey(key, place, target, found);
      return ({ device }) => {
        for (const { name, options } of faults) device.faults.add(name, options);
        return { done: faults.map(describeFault) };
      };
    },
  };
};

function describeFault({ name, options: { forMs, count } }: Fault): string {
  const time = forMs === undefined ? "" : ` for ${formatDuration(forMs)}`;
  return `fault ${name}${count === undefined ? "" : `, ${count} times`}${time}`;
}

const readNames = readOneOrMore(readName);

/** `clearFaults: true`, or the names of those to clear. */
export const readClearFaults: ReadAction = (tree, findings) => {
  const names = typeof scalarOf(tree) === "boolean" ? readTrue(tree, findings) : readNames(tree, findings);
  if (names === undefined) return undefined;
  return plain(false, ({ device }) => {
    if (names === true) device.faults.clear();
    else for (const name of names) device.faults.clear(name);
    return { done: [`clear faults${names === true ? "" : ` ${names.join(", ")}`}`] };
  });
};

/** `reboot: true`. */
export const readReboot: ReadAction = (tree, findings) =>
  readTrue(tree, findings) &&
  plain(false, ({ device }) => {
    device.reboot();
    return { done: ["reboot"] };
  });
