import type {
  ListPart,
  ResolvedComponent,
  ResolvedSpec,
  ResolvedStruct,
  ResolvedStructField,
  ResolvedValue,
} from "../../resolve/resolved-spec.js";
import type { SpecUnitMetric, TimeBase } from "../../spec-model.js";

/** A field of a component as a metric, as `metric-info.ts` of the command line has it. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly kind: "gauge" | "counter" | "states";
  readonly path: readonly string[];
  readonly each?: "phase" | "name" | "place";
  readonly factor?: number;
  readonly guarded?: true;
  readonly words?: readonly string[];
  // What the command line does not need.
  readonly unit: SpecUnitMetric | undefined;
  /** 0 and 1 stand for no and yes. */
  readonly isSwitch: boolean;
  /** It is of a record in a list; records may have names. */
  readonly inList?: "named" | "numbered";
}

export interface MetricsOfComponent {
  readonly component: ResolvedComponent;
  readonly list?: true;
  readonly named?: true;
  readonly metrics: readonly Metric[];
}

/** What each component has to measure; components without numbers, switches and words of enums are left out. */
export function metricsOf(spec: ResolvedSpec): readonly MetricsOfComponent[] {
  return spec.components
    .map((component) => new MetricFinder(spec).find(component))
    .filter(({ metrics }) => metrics.length > 0);
}

/** A value on its way down from a component, with what is said of it on the way. */
interface Found {
  readonly path: readonly string[];
  /** Words of the metric's name so far. */
  readonly name: readonly string[];
  readonly help: string;
  readonly value: ResolvedValue;
  readonly timeBase: TimeBase | undefined;
  readonly counter: boolean;
  readonly secret: boolean;
}

class MetricFinder {
  readonly #spec: ResolvedSpec;

  constructor(spec: ResolvedSpec) {
    this.#spec = spec;
  }

  find(component: ResolvedComponent): MetricsOfComponent {
    const { shape } = component;
    if (shape.kind === "record") {
      const metrics = shape.fields.flatMap((field): readonly Metric[] => {
        if (field.kind === "nested") return [];
        const { key, value } = field.use;
        if (key.secret || !key.described) return [];
        if (field.kind === "spread") return this.#struct(field.struct, [], []);
        const { summary: help, timeBase, counter, secret } = key;
        return this.#value({ path: [key.field], name: [key.name], help, value, timeBase, counter, secret });
      });
      return { component, metrics };
    }
    const parts = shape.kind === "zip" ? shape.parts : (shape.records[0] ?? []);
    const prefix = [shape.item.name];
    const isNamed = parts.some(
      (part) => part.kind === "field" && part.field === "name" && !part.use.key.secret,
    );
    return {
      component,
      list: true,
      ...(isNamed && { named: true }),
      metrics: parts
        .flatMap((part) => this.#part(part, prefix))
        .map((metric) => ({ ...metric, inList: isNamed ? ("named" as const) : ("numbered" as const) })),
    };
  }

  #part(part: ListPart, prefix: readonly string[]): readonly Metric[] {
    const { key } = part.use;
    if (key.secret || !key.described) return [];
    if (part.kind === "spread") return this.#struct(part.struct, [], prefix);
    const { field, summary: help, value } = part;
    const { timeBase, counter, secret } = key;
    const name = [...prefix, withoutUnit(field, value.unit)];
    return this.#value({ path: [field], name, help, value, timeBase, counter, secret });
  }

  #struct(struct: ResolvedStruct, path: readonly string[], name: readonly string[]): readonly Metric[] {
    return struct.fields.flatMap((field) => this.#field(field, path, name));
  }

  #field(field: ResolvedStructField, path: readonly string[], name: readonly string[]): readonly Metric[] {
    const { summary: help, value, timeBase, counter, secret } = field;
    const found = {
      path: [...path, field.field],
      name: [...name, withoutUnit(field.field, value.unit)],
      help,
      value,
      timeBase,
      counter,
      secret,
    };
    return typeof field.from === "object" ? this.#samples(found, value, "phase") : this.#value(found);
  }

  #value(found: Found): readonly Metric[] {
    const { type } = found.value;
    switch (type.kind) {
      case "scalar":
        return this.#samples(found, found.value, undefined);
      case "array":
        return this.#samples(found, type.items, "place");
      case "map":
        return this.#samples(found, type.items, "name");
      case "struct":
        return found.secret ? [] : this.#struct(type.struct, found.path, found.name);
    }
  }

  /** A metric with one sample, or one per member of the value. */
  #samples(found: Found, value: ResolvedValue, each: Metric["each"]): readonly Metric[] {
    const { path, help, counter, secret, timeBase } = found;
    if (secret || value.type.kind !== "scalar" || value.format !== undefined) return [];
    // Counted from the start of the device or from 1970, a moment is no measurement.
    if (timeBase !== undefined && timeBase !== "age") return [];
    const common = { help, path, ...(each && { each }) };
    if (value.enum !== undefined) {
      const words = [...new Set(value.enum.values.map((word) => word.name))];
      return [
        {
          ...common,
          name: metricName(found.name, []),
          kind: "states",
          words,
          unit: undefined,
          isSwitch: false,
        },
      ];
    }
    if (value.type.name === "string" || value.type.name === "unknown") return [];
    const unitId = value.unit ?? found.value.unit;
    const unit = unitId === undefined ? undefined : this.#spec.units.get(unitId)?.metric;
    const { factor } = unit ?? {};
    return [
      {
        ...common,
        name: metricName(found.name, [
          ...(unit === undefined ? [] : [unit.name]),
          ...(counter ? ["total"] : []),
        ]),
        kind: counter ? "counter" : "gauge",
        ...(factor !== undefined && { factor }),
        ...(counter && unitId === "Wh" && { guarded: true }),
        unit,
        isSwitch: value.type.name === "bool",
      },
    ];
  }
}

function withoutUnit(field: string, unit: string | undefined): string {
  return unit !== undefined && field.endsWith(unit) ? field.slice(0, -unit.length) : field;
}

/** `energyTotal` in joules as a counter: `goe_energy_joules_total`, since the total stands at the end. */
function metricName(words: readonly string[], suffixes: readonly string[]): string {
  const name = words.map(snakeCase).join("_");
  const bare = suffixes.includes("total") ? name.replace(/_total$/, "") : name;
  return ["goe", bare, ...suffixes].join("_");
}

/** `powerAverage30s` → `power_average_30s`. */
function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])|([a-z])([0-9])/g, "$1$3_$2$4").toLowerCase();
}
