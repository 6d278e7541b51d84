/** What a field of a component is as a metric. */
export interface MetricInfo {
  readonly name: string;
  readonly help: string;
  /**
   * A value now, a number that only grows, or a word of an enum: a sample per word, of which the one that holds is 1
   * (OpenMetrics calls it a state set).
   */
  readonly kind: "gauge" | "counter" | "states";
  /** Where the value stands in the component, or in each record of a list. */
  readonly path: readonly string[];
  /** There is a sample per member of the value there: per phase, name, or place in a list. */
  readonly each?: "phase" | "name" | "place";
  /** How many of the metric's unit one of the field's unit is; 1 where it is left out. */
  readonly factor?: number;
  /** Readings glitch, and whoever counts on them must not step back with them. */
  readonly guarded?: true;
  /** The words of an enum. */
  readonly words?: readonly string[];
}

/** What a component has to measure. */
export interface ComponentMetrics {
  /** Name of the component. */
  readonly component: string;
  /** It is served where no components are named. */
  readonly usual: boolean;
  /** The component is a list: each record has samples of its own, told apart by its place and, where it has one, name. */
  readonly list?: true;
  /** The records of the list have a `name` that may be shown. */
  readonly named?: true;
  readonly metrics: readonly MetricInfo[];
}
