/** Units as other accounts spell them → ids of spec/units.yaml; those that are spelled alike are left out. */
const unitIds: Readonly<Record<string, string>> = {
  ms: "Ms",
  s: "S",
  min: "Min",
  µs: "Us",
  ct: "CtPerKWh",
  "ct/kWh": "CtPerKWh",
  "kWh/100km": "KWhPer100Km",
  "%/s": "PercentPerS",
  "%": "Percent",
  "°C": "Celsius",
  dBm: "Dbm",
  kW: "KW",
};

export function unitId(unit: string): string {
  return unitIds[unit] ?? unit;
}
