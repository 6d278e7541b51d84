// GENERATED from spec/ by `npm run generate`. Do not edit.

/** What each component of a device shows, by the component's name. */
export const componentSummaries: {
  readonly [device in "charger" | "controller"]: Readonly<Record<string, string>>;
} = {
  charger: {
    info: "Who the device is.",
    state: "What happens at the plug now.",
    config: "What the owner has chosen.",
    totals: "Counters over the life of the charger.",
    cards: "Cards that may start charging.",
  },
  controller: {
    info: "Who the device is.",
    readings: "Everything the controller measures.",
    sensors: "Sensors and what they measure.",
    relays: "Relays and what they switch.",
  },
};
