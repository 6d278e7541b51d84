import { componentSummaries } from "@goe/core/keys";
import type { CommandPage } from "../commands/command-page.js";

/** The help page of a command that shows components. */
export function componentsPage(kind: "charger" | "controller", examples: readonly string[]): CommandPage {
  const components = componentSummaries[kind];
  return {
    brief: `Show components of a ${kind}`,
    words: "component…",
    intro: `goe ${kind} shows components of a ${kind}: as text, or as one JSON value with --json.`,
    common: "device",
    options: {},
    sections: [{ title: "Components", lines: [...Object.entries(components), ["all", "All of these."]] }],
    examples,
    complete: async () => [...Object.keys(components), "all"],
  };
}
