import { Counter, Gauge, Registry } from "prom-client";
import type { MetricInfo } from "./metric-info.js";
import type { DeviceReading } from "./served-device.js";
import type { Labels } from "./take-samples.js";

/** The text that Prometheus reads, and what its content type is. */
export interface Exposition {
  readonly contentType: string;
  readonly text: string;
}

/** All that is known of the devices, in Prometheus' text format. */
export async function exposition(readings: readonly DeviceReading[]): Promise<Exposition> {
  const registry = new Registry();
  addDevices(registry, readings);
  const metrics = new Map(
    readings.flatMap(({ samples }) => samples.map(({ metric }) => [metric.name, metric])),
  );
  for (const metric of metrics.values()) addMetric(registry, metric, readings);
  return { contentType: registry.contentType, text: await registry.metrics() };
}

function addDevices(registry: Registry, readings: readonly DeviceReading[]): void {
  const registers = [registry];
  const up = new Gauge({
    name: "goe_up",
    help: "Whether the device answers.",
    labelNames: ["device"],
    registers,
  });
  const info = new Gauge({
    name: "goe_device_info",
    help: "What the device says it is.",
    labelNames: ["device", "kind", "model", "device_type", "firmware_version"],
    registers,
  });
  const answered = new Gauge({
    name: "goe_last_answer_timestamp_seconds",
    help: "When the device last answered.",
    labelNames: ["device"],
    registers,
  });
  const faulty = new Gauge({
    name: "goe_faulty_keys",
    help: "Keys of the last answer that were missing or had the wrong shape; they have no metrics.",
    labelNames: ["device"],
    registers,
  });
  for (const { name: device, kind, up: isUp, identity, answeredAt, faultyKeys } of readings) {
    up.set({ device }, isUp ? 1 : 0);
    if (answeredAt !== undefined) answered.set({ device }, answeredAt.getTime() / 1000);
    if (!isUp) continue;
    faulty.set({ device }, faultyKeys);
    if (identity === undefined) continue;
    const { model = "", deviceType, firmwareVersion } = identity;
    info.set({ device, kind, model, device_type: deviceType, firmware_version: firmwareVersion }, 1);
  }
}

function addMetric(registry: Registry, metric: MetricInfo, readings: readonly DeviceReading[]): void {
  const { name, help, kind, factor = 1 } = metric;
  const samples = readings.flatMap((reading) =>
    reading.samples
      .filter((sample) => sample.metric.name === name)
      .map(({ labels, value }) => ({
        labels: { device: reading.name, ...labels },
        value: scaled(value, factor),
      })),
  );
  const labelNames = [...new Set(samples.flatMap(({ labels }) => Object.keys(labels)))];
  const settings = { name, help, labelNames, registers: [registry] };
  const set = kind === "counter" ? countInto(new Counter(settings)) : setInto(new Gauge(settings));
  for (const { labels, value } of samples) set(labels, value);
}

type SetSample = (labels: Labels, value: number) => void;

function setInto(gauge: Gauge): SetSample {
  return (labels, value) => gauge.set(labels, value);
}

function countInto(counter: Counter): SetSample {
  // A new counter stands at zero, and the device has done the counting.
  return (labels, value) => counter.inc(labels, value);
}

/** 0.1 % is a ratio of 0.001, not 0.0010000000000000002. */
function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}
