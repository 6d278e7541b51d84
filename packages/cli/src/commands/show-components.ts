import { GoeCharger, GoeController } from "@goe/core";
import type { ConnectionFlags } from "../arguments/connection-flags.js";
import { selectComponents } from "../arguments/select-components.js";
import { withDevice } from "../connect.js";
import type { CliContext } from "../context.js";
import { jsonText } from "../format/json-text.js";

/** Reads the components that `words` name, in one request, and prints them. */
export async function showComponents(
  context: CliContext,
  kind: "charger" | "controller",
  flags: ConnectionFlags,
  words: readonly string[],
): Promise<void> {
  const read = async <D>(device: ComponentReader<D>): Promise<string> =>
    readText(context, flags, await selectComponents(words, device.supportedComponents, kind), device);
  const text =
    kind === "charger"
      ? await withDevice(flags, context, kind, GoeCharger, (charger) => read(charger))
      : await withDevice(flags, context, kind, GoeController, (controller) => read(controller));
  await context.stdout.write(text);
}

interface ComponentReader<D> {
  readonly supportedComponents: readonly string[];
  readonly component: (name: string) => Promise<D>;
  readonly getMany: (definitions: readonly D[]) => Promise<readonly unknown[]>;
}

async function readText<D>(
  context: CliContext,
  flags: ConnectionFlags,
  names: readonly string[],
  device: ComponentReader<D>,
): Promise<string> {
  const definitions = await Promise.all(names.map((name) => device.component(name)));
  // The formatter loads while the answer is on its way.
  const [values, format] = await Promise.all([
    device.getMany(definitions),
    flags.json ? undefined : loadFormat(),
  ]);
  const components = names.map((name, i) => [name, values[i]] as const);
  if (format === undefined) return jsonText(Object.fromEntries(components));
  return format.formatComponents(components, format.titleEmphasis(context, flags.noColor));
}

async function loadFormat() {
  const [{ formatComponents }, { titleEmphasis }] = await Promise.all([
    import("../format/format-components.js"),
    import("../format/emphasis.js"),
  ]);
  return { formatComponents, titleEmphasis };
}
