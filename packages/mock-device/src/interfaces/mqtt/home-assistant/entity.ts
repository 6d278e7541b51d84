import type { JsonValue } from "@goe/core/keys";

/** Kind of entity, as it stands in the discovery topic. */
export type Component = "sensor" | "binary_sensor" | "select" | "number" | "switch" | "button";

/** An entity that a device offers to Home Assistant. */
export interface Entity {
  readonly component: Component;
  /** Shown behind the device's name; in lower case with underscores it is the entity's id. */
  readonly name: string;
  /** Key that its state comes from, or that it writes. */
  readonly key: string;
  readonly deviceClass?: string;
  readonly unit?: string;
  /** Turns the key's JSON text into the state. */
  readonly template?: string;
  readonly icon?: string;
  /** What is particular to the component, in Home Assistant's words. */
  readonly more?: Readonly<Record<string, JsonValue>>;
}

/** A sensor for one place of an array key. */
export function place(
  name: string,
  key: string,
  index: number,
  facts: Pick<Entity, "deviceClass" | "unit" | "icon">,
): Entity {
  return { component: "sensor", name, key, template: `{{ value_json[${index}] }}`, ...facts };
}

/** A sensor that shows a number as a word; the words stand for 0, 1, 2 …. */
export function words(name: string, key: string, options: readonly string[], icon: string): Entity {
  return {
    component: "sensor",
    name,
    key,
    deviceClass: "enum",
    template: `{{ ${listOf(options)}[value_json|int] }}`,
    icon,
    more: { options },
  };
}

/** A choice whose words stand for `first`, `first + 1` …. */
export function choice(
  name: string,
  key: string,
  options: readonly string[],
  icon: string,
  first = 0,
): Entity {
  const less = first === 0 ? "" : ` - ${first}`;
  const more = first === 0 ? "" : ` + ${first}`;
  return {
    component: "select",
    name,
    key,
    template: `{{ ${listOf(options)}[value_json|int${less}] }}`,
    icon,
    more: { command_template: `{{ ${listOf(options)}.index(value)${more} }}`, options },
  };
}

function listOf(options: readonly string[]): string {
  return `[${options.map((option) => `'${option}'`).join(",")}]`;
}
