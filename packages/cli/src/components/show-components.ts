import type { CommandCall } from "../commands/command.js";
import { onDevices } from "../devices/with-device.js";
import type { ExitCode } from "../exit-code.js";
import { printResults } from "../output/print-results.js";
import { selectComponents } from "./select-components.js";

/** Reads the components that the words name, in one request per device, and prints them. */
export async function showComponents(call: CommandCall, kind: "charger" | "controller"): Promise<ExitCode> {
  const { context, flags, words } = call;
  const read = async <D>(device: ComponentReader<D>): Promise<readonly Component[]> =>
    readComponents(await selectComponents(words, device.supportedComponents, kind), device);
  // The formatter loads while the answer is on its way.
  const [results, format] = await Promise.all([
    onDevices(call, ({ kind, device }) => (kind === "charger" ? read(device) : read(device)), { only: kind }),
    flags.output === "human" ? import("./components-text.js") : undefined,
  ]);
  return printResults(call, results, {
    human: (components) => format?.componentsText(components, context, flags.noColor) ?? "",
    machine: (components) => Object.fromEntries(components),
  });
}

type Component = readonly [name: string, value: unknown];

interface ComponentReader<D> {
  readonly supportedComponents: readonly string[];
  readonly component: (name: string) => Promise<D>;
  readonly getMany: (definitions: readonly D[]) => Promise<readonly unknown[]>;
}

async function readComponents<D>(
  names: readonly string[],
  device: ComponentReader<D>,
): Promise<readonly Component[]> {
  const definitions = await Promise.all(names.map((name) => device.component(name)));
  const values = await device.getMany(definitions);
  return names.map((name, i) => [name, values[i]] as const);
}
