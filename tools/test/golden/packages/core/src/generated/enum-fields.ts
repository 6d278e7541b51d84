// GENERATED from spec/ by `npm run generate`. Do not edit.

/** Names of the component fields that hold words of an enum, such as `carState`, and not free text. */
export const enumFields: readonly string[] = [
  "car",
  "carState",
  "fault",
  "lastReasons",
  "phase",
  "phaseMode",
  "reason",
  "reasons",
  "variant",
];
