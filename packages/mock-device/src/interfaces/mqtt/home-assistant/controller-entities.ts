import { type Entity, place } from "./entity.js";

const categories = ["Home", "Grid", "Car", "Relais", "Solar", "Akku"];
const sensors = [1, 2, 3, 4, 5, 6];
const phases = ["L1", "L2", "L3"];

/**
 * Entities of a controller. The brightness sensor is known to the letter (goecharger/go-eController-API#16), the power
 * of the categories by the name `grid_power`; the others are inferred.
 */
export const controllerEntities: readonly Entity[] = [
  ...categories.map((category, index) =>
    place(`${category} Power`, "ccp", index, { deviceClass: "power", unit: "W" }),
  ),
  ...phases.map(
    (phase, index): Entity => ({
      component: "sensor",
      name: `Voltage ${phase}`,
      key: "usv",
      deviceClass: "voltage",
      unit: "V",
      template: `{{ value_json[0].u${index + 1} }}`,
    }),
  ),
  ...sensors.map((sensor): Entity => ofSensor(sensor, "Current", "i", { deviceClass: "current", unit: "A" })),
  ...sensors.map((sensor): Entity => ofSensor(sensor, "Power", "p", { deviceClass: "power", unit: "W" })),
  {
    component: "sensor",
    name: "Brightness Sensor",
    key: "bri",
    deviceClass: "illuminance",
    unit: "%",
    template: "{{ ((value_json / 3300.0) ** 0.5 * 100) | round(1) }}",
    icon: "mdi:weather-sunny",
  },
  { component: "sensor", name: "Wifi Signal", key: "rssi", deviceClass: "signal_strength", unit: "dBm" },
  { component: "sensor", name: "Reboot Counter", key: "rbc", icon: "mdi:counter" },
];

function ofSensor(
  sensor: number,
  what: string,
  member: string,
  facts: Pick<Entity, "deviceClass" | "unit">,
): Entity {
  const template = `{{ value_json[${sensor - 1}].${member} }}`;
  return { component: "sensor", name: `${what} Sensor ${sensor}`, key: "isv", template, ...facts };
}
