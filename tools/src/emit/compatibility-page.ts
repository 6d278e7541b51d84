import { compareFirmware } from "../firmware.js";
import { isAvailableOn } from "../resolve/availability.js";
import type { ResolvedDevice, ResolvedKey, ResolvedSpec } from "../resolve/resolved-spec.js";
import { bannerText } from "./printing/banner.js";
import { intervalText } from "./printing/doc-comment.js";
import { table } from "./printing/markdown.js";
import type { Emitted } from "./printing/source-module.js";

/** COMPATIBILITY.md: which model has which keys with which firmware, and what is known to be broken there. */
export function emitCompatibilityPage(spec: ResolvedSpec): Emitted {
  const blocks = [
    `<!-- ${bannerText("spec/")} -->`,
    "# Models and firmware",
    "Which keys a model has with a firmware, as far as documents, captures and threads show it. An older firmware than the one named may have a key, too: that nobody saw it there proves nothing.",
    ...spec.devices.flatMap((device) => [
      `## ${device.title}`,
      "Number of keys:",
      countTable(device),
      "### Keys that not all have",
      partialKeys(device),
      "### Writing is refused",
      refusals(device),
      "### Known bugs",
      bugTable(device),
    ]),
  ];
  return ["COMPATIBILITY.md", `${blocks.join("\n\n")}\n`];
}

function countTable(device: ResolvedDevice): string {
  const models = Object.entries(device.models);
  const rows = firmwareOf(device).map((firmware) => [
    firmware,
    ...models.map(([model, { since }]) =>
      since !== undefined && compareFirmware(firmware, since) < 0
        ? ""
        : String(device.keys.filter((key) => isAvailableOn(key, model, firmware)).length),
    ),
  ]);
  return table(["firmware", ...models.map(([model, { title }]) => `${model} (${title})`)], rows);
}

/** Every firmware at which something begins or ends, or that a profile has. */
function firmwareOf({ keys, profiles, oldestFirmware }: ResolvedDevice): readonly string[] {
  const borders = keys.flatMap(({ availability }) =>
    availability.flatMap(({ since, until }) => [since, until]),
  );
  const all = [oldestFirmware, ...profiles.map(({ firmware }) => firmware), ...borders];
  const sorted = [...new Set(all)]
    .filter((each) => each !== undefined)
    .filter((each) => compareFirmware(each, oldestFirmware) >= 0)
    .sort(compareFirmware);
  return sorted.filter((each, index) => index === 0 || compareFirmware(each, sorted[index - 1] ?? "") !== 0);
}

function partialKeys({ keys }: ResolvedDevice): string {
  const groups = new Map<string, ResolvedKey[]>();
  for (const key of keys) {
    const where = key.availability.map(intervalText).join("; ");
    if (where !== "") groups.set(where, [...(groups.get(where) ?? []), key]);
  }
  if (groups.size === 0) return "None.";
  const rows = [...groups].map(([where, of]) => [where, of.map(({ key }) => `\`${key}\``).join(" ")]);
  return table(["where", "keys"], rows);
}

function refusals({ keys }: ResolvedDevice): string {
  const rows = keys.flatMap(({ key, refused }) =>
    refused.map(({ over, ...interval }) => [`\`${key}\``, over, intervalText(interval) || "all"]),
  );
  return rows.length === 0 ? "None known." : table(["key", "over", "firmware"], rows);
}

function bugTable({ keys }: ResolvedDevice): string {
  const rows = keys.flatMap(({ key, bugs }) =>
    bugs.map(({ what, source, ...interval }) => [
      `\`${key}\``,
      intervalText(interval) || "not known",
      what,
      source.join(", "),
    ]),
  );
  return rows.length === 0 ? "None known." : table(["key", "where", "what happens", "source"], rows);
}
