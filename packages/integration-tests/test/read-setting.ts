import type { KeyInfo } from "@goe/core/keys";

type Records = readonly Readonly<Record<string, unknown>>[];

/** Settings that are read one element per record of a component, or one per record: keys → component and field. */
const perRecord: readonly (readonly [keys: RegExp, component: string, field: string])[] = [
  [/^ccn$/, "categories", "name"],
  [/^ecp$/, "categories", "externalPowerW"],
  [/^ips$/, "currents", "phase"],
  [/^iim$/, "currents", "inverted"],
  [/^c(\d)n$/, "rfid-cards", "name"],
  [/^c(\d)e$/, "rfid-cards", "energyWh"],
];

/** The component that shows a setting; `undefined` for what is only written. */
export function componentOfSetting({ key, components: [name] }: KeyInfo): string | undefined {
  return perRecord.find(([keys]) => keys.test(key))?.[1] ?? name;
}

/** A setting as its component shows it; `undefined` where that has none. */
export function settingIn({ key, field }: KeyInfo, component: unknown): unknown {
  for (const [keys, , member] of perRecord) {
    const match = keys.exec(key);
    if (match === null || !Array.isArray(component)) continue;
    const values = (component as Records).map((record) => record[member]);
    return match[1] === undefined ? values : values[Number(match[1])];
  }
  return Reflect.get(Object(component), field);
}
