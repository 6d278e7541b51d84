/** What a number with a unit measures. */
export type Dimension = keyof typeof dimensions;

// Each unit with what it is in the first unit of its row, which is the one that values are kept in.
const dimensions = {
  power: { W: 1, kW: 1000, MW: 1_000_000 },
  energy: { Wh: 1, kWh: 1000, MWh: 1_000_000 },
  current: { A: 1, mA: 0.001 },
  voltage: { V: 1 },
  frequency: { Hz: 1 },
  temperature: { "°C": 1 },
  share: { "%": 0.01 },
  price: { "ct/kWh": 1, "€/kWh": 100 },
} as const;

const examples: Readonly<Record<Dimension, string>> = {
  power: "6 kW or 500 W",
  energy: "2 kWh or 500 Wh",
  current: "16 A",
  voltage: "230 V",
  frequency: "50 Hz",
  temperature: "40 °C",
  share: "80 %",
  price: "24.5 ct/kWh or 0.25 €/kWh",
};

const quantityPattern = /^([+-]?\d+(?:\.\d+)?)\s*(\S+)$/;

/** A number with a unit, in W, Wh, A, V, Hz, °C, ct/kWh, or as a share of 1; `undefined` when the text is none. */
export function parseQuantity(text: string, dimension: Dimension): number | undefined {
  const [, digits, unit = ""] = quantityPattern.exec(text) ?? [];
  const units: Readonly<Record<string, number>> = dimensions[dimension];
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (digits === undefined || factor === undefined) return undefined;
  return clean(Number(digits) * factor);
}

/** How such a quantity is written, for messages. */
export function quantityExample(dimension: Dimension): string {
  return examples[dimension];
}

/** The units that there are, for messages. */
export function unitsOf(dimension: Dimension): string {
  return Object.keys(dimensions[dimension]).join(", ");
}

/** The unit that values are kept in. */
export function baseUnit(dimension: Dimension): string {
  return Object.keys(dimensions[dimension])[0] ?? "";
}

// 1.1 kWh are 1100 Wh, not 1100.0000000000002.
/** Cuts off what is only due to binary fractions. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}
