import type { ComponentMetrics, MetricInfo } from "./metric-info.js";

/** Labels beside the device. */
export type Labels = Readonly<Record<string, string>>;

/** One number of a metric, in the unit of the field that it comes from. */
export interface Sample {
  readonly metric: MetricInfo;
  readonly labels: Labels;
  readonly value: number;
}

/** The samples in the decoded value of a component. Null and what is missing make none. */
export function takeSamples({ list, named, metrics }: ComponentMetrics, value: unknown): readonly Sample[] {
  if (list !== true) return metrics.flatMap((metric) => samplesOf(metric, value, {}));
  const records = Array.isArray(value) ? value : [];
  return records.flatMap((record: unknown, i) => {
    const name = named === true ? memberOf(record, "name") : undefined;
    const labels = { index: String(i + 1), ...(typeof name === "string" && { name }) };
    return metrics.flatMap((metric) => samplesOf(metric, record, labels));
  });
}

function samplesOf(metric: MetricInfo, record: unknown, labels: Labels): readonly Sample[] {
  const value = metric.path.reduce(memberOf, record);
  if (metric.each === undefined) return valueSamples(metric, value, labels);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const label = metric.each === "place" ? String(Number(name) + 1) : name;
    return valueSamples(metric, member, { ...labels, [metric.each ?? ""]: label });
  });
}

function valueSamples(metric: MetricInfo, value: unknown, labels: Labels): readonly Sample[] {
  if (metric.words !== undefined) {
    if (typeof value !== "string") return [];
    // A word that the spec does not know is a state like others.
    const words = metric.words.includes(value) ? metric.words : [...metric.words, value];
    return words.map((state) => ({ metric, labels: { ...labels, state }, value: state === value ? 1 : 0 }));
  }
  if (typeof value === "boolean") return [{ metric, labels, value: value ? 1 : 0 }];
  return typeof value === "number" && Number.isFinite(value) ? [{ metric, labels, value }] : [];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
