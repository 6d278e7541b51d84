import { EnergyCounter, type GoeError, type GoeProtocolError, type Identity } from "@goe/core";
import type { ComponentMetrics } from "./metric-info.js";
import { type Sample, takeSamples } from "./take-samples.js";

/** What is known of a device: whether it answers, and what it said last. */
export interface DeviceReading {
  readonly name: string;
  readonly kind: "charger" | "controller";
  readonly up: boolean;
  readonly identity: Identity | undefined;
  /** When it last answered. */
  readonly answeredAt: Date | undefined;
  /** Keys of the last answer that had the wrong shape, or were missing. */
  readonly faultyKeys: number;
  /** None while the device does not answer: nobody knows whether they still hold. */
  readonly samples: readonly Sample[];
  readonly error: GoeError | undefined;
}

/** An answer of a device. */
export interface Answer {
  readonly at: Date;
  /** The components, in the order of their metrics. */
  readonly values: readonly unknown[];
  readonly issues: readonly GoeProtocolError[];
}

/** Keeps what a device said, and sees to it that counters never step back. */
export class ServedDevice {
  readonly #metrics: readonly ComponentMetrics[];
  readonly #counters = new Map<string, EnergyCounter>();
  #reading: DeviceReading;

  constructor(name: string, kind: DeviceReading["kind"], metrics: readonly ComponentMetrics[]) {
    this.#metrics = metrics;
    this.#reading = {
      name,
      kind,
      up: false,
      identity: undefined,
      answeredAt: undefined,
      faultyKeys: 0,
      samples: [],
      error: undefined,
    };
  }

  get reading(): DeviceReading {
    return this.#reading;
  }

  answered({ at, values, issues }: Answer, identity: Identity | undefined): void {
    const samples = this.#metrics.flatMap((metrics, i) => takeSamples(metrics, values[i]));
    const { name, kind } = this.#reading;
    this.#reading = {
      name,
      kind,
      up: true,
      identity,
      answeredAt: at,
      faultyKeys: new Set(issues.map(({ key }) => key)).size,
      samples: once(samples).map((sample) => this.#guarded(sample)),
      error: undefined,
    };
  }

  failed(error: GoeError): void {
    this.#reading = { ...this.#reading, up: false, faultyKeys: 0, samples: [], error };
  }

  #guarded(sample: Sample): Sample {
    if (sample.metric.guarded !== true) return sample;
    const id = idOf(sample);
    const counter = this.#counters.get(id) ?? new EnergyCounter();
    this.#counters.set(id, counter);
    return { ...sample, value: counter.update(sample.value) ?? sample.value };
  }
}

/** A key that two components show is one metric. */
function once(samples: readonly Sample[]): readonly Sample[] {
  return [...new Map([...samples].reverse().map((sample) => [idOf(sample), sample])).values()].reverse();
}

function idOf({ metric, labels }: Sample): string {
  return JSON.stringify([metric.name, labels]);
}
