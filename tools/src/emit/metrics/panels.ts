import type { Metric } from "./metric-list.js";

/** A panel of a Grafana dashboard, without its place. */
export type Panel = Readonly<Record<string, unknown>>;

/** The variable of the dashboard that names the Prometheus server. */
export const dataSource = { type: "prometheus", uid: "$datasource" } as const;

const yesNo: readonly object[] = [
  { type: "value", options: { 0: { text: "no", color: "red" }, 1: { text: "yes", color: "green" } } },
];

/** Which devices answer, and what they are. */
export const devicePanels: readonly Panel[] = [
  {
    ...panel("stat", "Answering", "Whether the device answers."),
    targets: [target("A", "goe_up", "{{device}}")],
    fieldConfig: fieldConfig("none", yesNo),
  },
  {
    ...panel("table", "Models and firmware", "What the devices say they are."),
    targets: [{ ...target("A", "goe_device_info", ""), format: "table", instant: true }],
    transformations: [{ id: "labelsToFields", options: {} }],
    fieldConfig: fieldConfig("none", []),
  },
  {
    ...panel("stat", "Last answer", "How long ago the device last answered."),
    targets: [
      target("A", "goe_last_answer_timestamp_seconds", "{{device}}", (metric) => `time() - ${metric}`),
    ],
    fieldConfig: fieldConfig("s", []),
  },
];

/** The panel of metrics that share kind and unit. */
export function panelOf(metrics: readonly Metric[]): Panel {
  const [first] = metrics;
  if (first === undefined) throw new Error("a panel without a metric");
  const description = metrics.map(({ help }) => help).join(" ");
  if (first.kind === "states") return statePanel(first);
  if (first.isSwitch) {
    return {
      ...panel("state-timeline", "Switches", description),
      targets: metrics.map((metric, i) => target(refId(i), metric.name, legendOf(metric))),
      fieldConfig: fieldConfig("none", yesNo),
    };
  }
  if (first.kind === "counter") return counterPanel(metrics, description);
  return {
    ...panel("timeseries", first.unit?.quantity ?? "Numbers", description),
    targets: metrics.map((metric, i) => target(refId(i), metric.name, legendOf(metric))),
    fieldConfig: fieldConfig(first.unit?.grafana ?? "none", []),
  };
}

function statePanel(metric: Metric): Panel {
  return {
    ...panel("state-timeline", titleOf(metric), metric.help),
    targets: [target("A", metric.name, `{{device}}${labelsOf(metric)} {{state}}`, (name) => `${name} == 1`)],
    fieldConfig: fieldConfig("none", []),
  };
}

/** What a counter gained in each step of the graph. */
function counterPanel(metrics: readonly Metric[], description: string): Panel {
  const unit = metrics[0]?.unit;
  const gain = (name: string): string => `increase(${name}[$__rate_interval])`;
  return {
    ...panel("timeseries", `${unit?.quantity ?? "Count"} per step`, description),
    targets: metrics.map((metric, i) => target(refId(i), metric.name, legendOf(metric), gain)),
    fieldConfig: fieldConfig(unit?.grafana ?? "none", [], { drawStyle: "bars", fillOpacity: 80 }),
  };
}

function panel(type: string, title: string, description: string): Panel {
  return { type, title, description, datasource: dataSource };
}

function target(
  id: string,
  name: string,
  legendFormat: string,
  query: (metric: string) => string = (metric) => metric,
): Panel {
  return { refId: id, expr: query(`${name}{device=~"$device"}`), legendFormat };
}

/** A, B … Z, A1, B1 …: Grafana wants a name for each query. */
function refId(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

function legendOf(metric: Metric): string {
  return `{{device}} ${titleOf(metric).toLowerCase()}${labelsOf(metric)}`;
}

function labelsOf({ each, inList }: Metric): string {
  const list = inList === undefined ? "" : ` {{${inList === "named" ? "name" : "index"}}}`;
  return each === undefined ? list : `${list} {{${each}}}`;
}

/** `goe_power_average_30s_watts` → `Power average 30s`. */
function titleOf({ name, unit }: Metric): string {
  const end = unit === undefined ? "" : `_${unit.name}`;
  const bare = name.replace(/^goe_/, "").replace(/_total$/, "");
  const words = (bare.endsWith(end) ? bare.slice(0, bare.length - end.length) : bare).replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fieldConfig(unit: string, mappings: readonly object[], custom: object = {}): object {
  return { defaults: { unit, mappings, custom }, overrides: [] };
}
