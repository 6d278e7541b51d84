import { camelCase } from "../../names.js";
import type { ResolvedSpec } from "../../resolve/resolved-spec.js";
import { deviceKinds } from "../../spec-model.js";
import { ImportList } from "../printing/import-list.js";
import { cliGenerated, specifier } from "../printing/paths.js";
import { type Emitted, printModule } from "../printing/source-module.js";
import { type MetricsOfComponent, metricsOf } from "./metric-list.js";

/** What `goe metrics` serves of each device: names in Prometheus' manner, units, and where the values stand. */
export function emitMetrics(spec: ResolvedSpec): Emitted {
  const path = `${cliGenerated}/metrics.ts`;
  const all = metricsOf(spec);
  const devices = deviceKinds.map((kind) => {
    const names = all.filter(({ component }) => component.devices.includes(kind)).map(constantOf);
    return `${kind}: [${names.join(", ")}],`;
  });
  const imports = new ImportList();
  imports.type(specifier(path, "packages/cli/src/commands/metrics/metric-info.ts"), "ComponentMetrics");
  return printModule(
    path,
    "spec/",
    [
      ...all.map((each) => `const ${constantOf(each)}: ComponentMetrics = ${JSON.stringify(literal(each))};`),
      `/** Metrics of each kind of device, by component. */
export const metrics: { readonly [device in "charger" | "controller"]: readonly ComponentMetrics[] } = {\n${devices.join("\n")}\n};`,
    ],
    imports,
  );
}

function constantOf({ component }: MetricsOfComponent): string {
  return camelCase(component.typeName);
}

function literal({ component, list, named, metrics }: MetricsOfComponent): object {
  return {
    component: component.name,
    usual: component.metrics,
    list,
    named,
    metrics: metrics.map(({ unit: _unit, isSwitch: _isSwitch, inList: _inList, ...metric }) => metric),
  };
}
