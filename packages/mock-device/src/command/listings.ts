import { faultCatalogue } from "../faults/fault-catalogue.js";
import { profileFacts } from "../profiles/profile-choice.js";

/** `goe-mock profiles`: what can be simulated. */
export function profilesText(asJson: boolean): string {
  const facts = profileFacts();
  if (asJson) return `${JSON.stringify(facts)}\n`;
  return table(
    ["PROFILE", "DEVICE", "MODEL", "FIRMWARE", "PLATFORM", "KEYS"],
    facts.map(({ name, device, model, firmware, platform, keys }) => [
      name,
      device,
      model,
      firmware,
      platform,
      String(keys),
    ]),
  );
}

/** `goe-mock faults`: in which ways devices can fail. */
export function faultsText(asJson: boolean): string {
  const faults = Object.entries(faultCatalogue).map(([name, info]) => ({ name, ...info }));
  if (asJson) return `${JSON.stringify(faults)}\n`;
  return table(
    ["FAULT", "WHAT HAPPENS", "SEEN IN"],
    faults.map(({ name, summary, report }) => [name, summary, report]),
  );
}

/** Columns as wide as they have to be, two blanks between them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${text.join("\n")}\n`;
}
