/** Keys without duplicates; a `TypeError` when one cannot be a device key. */
export function checkKeys(keys: readonly string[]): readonly string[] {
  const wrong = Array.isArray(keys) ? keys.find((key) => !/^[A-Za-z]\w*$/.test(key)) : keys;
  if (wrong !== undefined) {
    throw new TypeError(`${JSON.stringify(wrong)} is not a device key. Give a list, such as ["amp", "car"].`);
  }
  return [...new Set(keys)];
}

/** Filter values that ask for all keys, each short enough for a device; one empty filter for no keys. */
export function splitFilter(keys: readonly string[]): readonly string[] {
  // As many keys as fit into 240 characters, or one longer key: firmware 60 resets connections at filters of
  // some 340 characters (marq24/ha-goecharger-api2, PR 105).
  return keys.join(",").match(/[^,].{0,239}(?=,|$)|[^,]+/g) ?? [""];
}
