import { CORE_SCHEMA, load } from "js-yaml";
import { stringify } from "yaml";
import { compareFirmware } from "../../src/firmware.js";
import { loadSpec } from "../../src/load/load-spec.js";
import { indexSpec } from "../../src/load/spec-index.js";
import { resolveSpec } from "../../src/resolve/resolve-spec.js";
import { debtsOf } from "../../src/stats/totals.js";

type Data = Record<string, unknown>;

interface Forgetting {
  readonly firmware: string;
  /** Ids of documents that are later. */
  readonly later: ReadonlySet<string>;
  /** Keys that only they know. */
  readonly lost: ReadonlySet<string>;
}

/**
 * The spec as somebody would have it who knows no list and no release notes of the charger later than a firmware:
 * what they alone tell is gone. A spec of its own, sound by all rules.
 */
export function earlierSpec(texts: ReadonlyMap<string, string>, firmware: string): Map<string, string> {
  const files = new Map<string, unknown>(
    [...texts].map(([path, text]) => [path, load(text, { schema: CORE_SCHEMA })]),
  );
  const later = laterSources(data(files.get("sources.yaml")), firmware);
  const lost = lostKeys(files, later, firmware);
  const result = new Map<string, string>();
  for (const [path, content] of files) {
    const kept = forget(path, content, { firmware, later, lost });
    const body = stringify(kept, { lineWidth: 110, aliasDuplicateObjects: false });
    result.set(path, `${schemaLine(texts.get(path))}${body}`);
  }
  withoutEmptyFiles(result);
  result.set("ratchet.yaml", `${schemaLine(texts.get("ratchet.yaml"))}${stringify(owed(result))}`);
  return result;
}

/** Names the schema for editors; the check asks for it. */
function schemaLine(text = ""): string {
  const [head = ""] = text.split("\n", 1);
  return head.startsWith("#") ? `${head}\n` : "";
}

/** Topics of which nothing is known yet have neither a file nor a component. */
function withoutEmptyFiles(texts: Map<string, string>): void {
  for (const [path, text] of texts) {
    const content: unknown = load(text, { schema: CORE_SCHEMA });
    if (typeof content === "object" && content !== null && Object.keys(content).length > 0) continue;
    texts.delete(path);
    const [scope, kind, file = ""] = path.split("/");
    const components = `${scope}/components.yaml`;
    if (kind !== "keys") continue;
    const name = file.replace(/\.yaml$/, "");
    const kept = data(load(texts.get(components) ?? "", { schema: CORE_SCHEMA }));
    const left = withoutMembers(kept, (type) => data(kept[type])["name"] === name);
    texts.set(components, `${schemaLine(texts.get(components))}${stringify(left)}`);
  }
}

/** Less is owed by those who know of fewer keys. */
function owed(texts: ReadonlyMap<string, string>): Data {
  const { devices } = resolveSpec(indexSpec(loadSpec(texts)));
  return Object.fromEntries(devices.map((each) => [each.kind, debtsOf(each)]));
}

function data(value: unknown): Data {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function laterSources(sources: Data, firmware: string): ReadonlySet<string> {
  const later = Object.entries(sources).filter(([, source]) => {
    const { kind, firmware: of } = data(source);
    return (
      (kind === "vendor-list" || kind === "changelog") &&
      typeof of === "string" &&
      compareFirmware(of, firmware) > 0
    );
  });
  return new Set(later.map(([id]) => id));
}

/** Keys that nobody lists any more, or that no device had. */
function lostKeys(
  files: ReadonlyMap<string, unknown>,
  later: ReadonlySet<string>,
  firmware: string,
): ReadonlySet<string> {
  const lost = new Set<string>();
  for (const [path, content] of files) {
    if (!path.includes("/keys/")) continue;
    for (const [name, value] of Object.entries(data(content))) {
      const part = path.startsWith("shared/") ? data(data(data(value)["devices"])["charger"]) : data(value);
      if (!isLost(part, later, firmware)) continue;
      for (let number = 0; number < 10; number++) lost.add(name.replace("{i}", String(number)));
      lost.add(name);
    }
  }
  return lost;
}

function isLost(part: Data, later: ReadonlySet<string>, firmware: string): boolean {
  const listed = list(part["listed"]);
  const intervals = list(part["availability"]);
  const isLater = (interval: unknown): boolean => {
    const { since } = data(interval);
    return typeof since === "string" && compareFirmware(since, firmware) > 0;
  };
  const unlisted = listed.length > 0 && listed.every((id) => later.has(String(id)));
  return unlisted || (intervals.length > 0 && intervals.every(isLater));
}

function forget(path: string, content: unknown, forgetting: Forgetting): unknown {
  const { later, lost } = forgetting;
  const kind = path.split("/").find((part) => ["keys", "enums", "structs", "corrections"].includes(part));
  if (path === "sources.yaml") return withoutMembers(data(content), (id) => later.has(id));
  if (kind === "keys") return keysFile(path, data(content), forgetting);
  if (kind === "enums" || kind === "structs") return mapped(data(content), (each) => facts(each, forgetting));
  if (kind === "corrections") {
    return list(content)
      .map(data)
      .filter(({ key }) => !path.startsWith("charger") || !lost.has(String(key)))
      .map((correction) => corrected(correction, forgetting))
      .filter((correction) => correction !== undefined);
  }
  if (path === "charger/device.yaml") return device(data(content), forgetting);
  if (path === "charger/components.yaml") return mapped(data(content), (each) => component(each, lost));
  if (path === "charger/modbus.yaml") return withoutKeys(withoutIds(content, later), lost);
  return withoutIds(content, later);
}

function mapped(content: Data, change: (value: Data) => Data): Data {
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, change(data(value))]));
}

function withoutMembers(content: Data, isGone: (name: string) => boolean): Data {
  return Object.fromEntries(Object.entries(content).filter(([name]) => !isGone(name)));
}

function keysFile(path: string, content: Data, forgetting: Forgetting): Data {
  const { lost } = forgetting;
  const own = path.startsWith("charger/");
  const shared = path.startsWith("shared/");
  const kept = own ? withoutMembers(content, (name) => lost.has(name)) : content;
  const stripped = mapped(kept, (key) => {
    const stripped = facts(key, forgetting);
    const devices = data(stripped["devices"]);
    const lostHere = shared && Object.keys(content).some((name) => content[name] === key && lost.has(name));
    if (!lostHere) return stripped;
    return { ...stripped, devices: withoutMembers(devices, (name) => name === "charger") };
  });
  return withoutMembers(stripped, (name) => {
    const { devices } = data(stripped[name]);
    return devices !== undefined && Object.keys(data(devices)).length === 0;
  });
}

/** A fact that nobody vouches for any more goes; those that every list states have the other lists. */
function facts(value: Data, forgetting: Forgetting): Data {
  const { later, firmware } = forgetting;
  const result: Data = { ...(withoutIds(withoutInner(value), later) as Data) };
  for (const [fact, ids] of Object.entries(data(value["sources"]))) {
    if (!list(ids).every((id) => later.has(String(id)))) continue;
    if (fact === "example") {
      // Simulators start from it: somebody earlier would have made one up from the type.
      result["sources"] = { ...data(result["sources"]), example: exampleSource(value, later) };
      continue;
    }
    if (!["type", "category", "access", "nullable", "availability", "values"].includes(fact)) {
      delete result[fact];
    }
  }
  if (value["devices"] !== undefined) {
    result["devices"] = mapped(data(value["devices"]), (part) => facts(part, forgetting));
  }
  const members = list(value["values"]).map(data);
  if (members.length > 0) {
    const known = members.filter(
      ({ since }) => typeof since !== "string" || compareFirmware(since, firmware) <= 0,
    );
    result["values"] = known.map((member) => withoutIds(member, later));
  }
  if (value["bugs"] !== undefined) {
    const bugs = list(value["bugs"]).filter(
      (bug) => !list(data(bug)["source"]).every((id) => later.has(String(id))),
    );
    if (bugs.length === 0) delete result["bugs"];
    else result["bugs"] = bugs.map((bug) => withoutIds(bug, later));
  }
  return result;
}

function exampleSource({ listed, devices }: Data, later: ReadonlySet<string>): unknown[] {
  const known = list(listed ?? data(data(devices)["charger"])["listed"]).filter(
    (id) => !later.has(String(id)),
  );
  return known.slice(-1);
}

function withoutInner({ devices: _devices, bugs: _bugs, ...value }: Data): Data {
  return value;
}

/** Takes ids out of every list; a list of sources that is empty then goes as a whole. */
function withoutIds(value: unknown, later: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.filter((each) => !later.has(String(each))).map((each) => withoutIds(each, later));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) => [name, withoutIds(each, later), each] as const)
      .filter(([, now, before]) => !(list(before).length > 0 && list(now).length === 0))
      .map(([name, now]) => [name, now]),
  );
}

/** Registers do not name keys that are gone. */
function withoutKeys(value: unknown, lost: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.filter((each) => !lost.has(String(each))).map((each) => withoutKeys(each, lost));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => !(name === "key" && lost.has(String(each))))
      .map(([name, each]) => [name, withoutKeys(each, lost)])
      .filter(([, each]) => !(Array.isArray(each) && each.length === 0)),
  );
}

function corrected(correction: Data, { later }: Forgetting): Data | undefined {
  const stripped = data(withoutIds(correction, later));
  if (list(stripped["source"]).length === 0) return undefined;
  const readings = list(stripped["instead"]).filter((reading) => list(data(reading)["sources"]).length > 0);
  if (list(correction["instead"]).length > 0 && readings.length === 0) return undefined;
  return { ...stripped, ...(readings.length === 0 ? {} : { instead: readings }) };
}

function device(content: Data, { later, lost }: Forgetting): Data {
  const stripped = data(withoutIds(content, later));
  const profiles = withoutMembers(data(content["profiles"]), (name) =>
    later.has(String(data(data(content["profiles"])[name])["source"])),
  );
  return {
    ...stripped,
    profiles: mapped(profiles, (profile) => {
      const kept = data(withoutKeys(profile, lost));
      const values = withoutMembers(data(kept["values"]), (key) => lost.has(key));
      return Object.keys(values).length === 0 ? kept : { ...kept, values };
    }),
  };
}

function component(value: Data, lost: ReadonlySet<string>): Data {
  const { gather, item: _item, ...rest } = value;
  const parts = list(data(gather)["parts"]).map((part) => String(data(part)["key"]));
  return data(withoutKeys(parts.some((key) => lost.has(key)) ? rest : value, lost));
}
