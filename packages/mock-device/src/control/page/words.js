const none = "–";

/**
 * @param {number} value
 * @param {number} digits
 */
export function number(value, digits = 0) {
  // Rounded first, so that nothing is a negative zero.
  const rounded = Number(value.toFixed(digits)) || 0;
  return rounded.toFixed(digits).replace("-", "−");
}

/**
 * @param {number | null} value
 * @param {string} unit
 * @param {number} [digits]
 */
export function withUnit(value, unit, digits = 0) {
  return value === null ? none : `${number(value, digits)} ${unit}`;
}

/** @param {number | null} watts */
export function power(watts) {
  return withUnit(watts === null ? null : watts / 1000, "kW", 2);
}

/** @param {number | null} wattHours */
export function energy(wattHours) {
  return withUnit(wattHours === null ? null : wattHours / 1000, "kWh", 2);
}

/** @param {number} ms */
export function duration(ms) {
  const minutes = Math.floor(ms / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  if (days > 0) return `${days} d ${hours} h`;
  if (hours > 0) return `${hours} h ${minutes % 60} min`;
  return minutes > 0 ? `${minutes} min` : `${Math.floor(ms / 1000)} s`;
}

/**
 * Words for a car such as `3-phase-16A`.
 *
 * @param {string} name
 */
export function carName(name) {
  return name.replace(/-(\d+)A$/, " $1 A");
}

/** Words that go-e's app has for names of the spec. */
/** @type {Readonly<Record<string, string>>} */
const labels = {
  default: "Basic",
  awattar: "Eco",
  nextTrip: "Daily trip",
  force1: "1 phase",
  force3: "3 phases",
  evcms: "EVCMS",
};

/**
 * Words for a value of an enum.
 *
 * @param {string} name
 */
export function valueName(name) {
  return labels[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}
