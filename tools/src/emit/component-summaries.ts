import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import { coreGenerated } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

const componentSummariesPath = `${coreGenerated}/component-summaries.ts`;

/** What each component shows, in a sentence: for lists of them, which need not load the components. */
export function emitComponentSummaries(spec: ResolvedSpec): Emitted {
  const summaries = Object.fromEntries(
    spec.devices.map(({ kind, components }) => [
      kind,
      Object.fromEntries(components.map(({ name, summary }) => [name, summary])),
    ]),
  );
  return printModule(componentSummariesPath, "spec/", [
    `/** What each component of a device shows, by the component's name. */
export const componentSummaries: {
  readonly [device in ${spec.devices.map(({ kind }) => JSON.stringify(kind)).join(" | ")}]: Readonly<Record<string, string>>;
} = ${JSON.stringify(summaries)};`,
  ]);
}
