import { conformValue } from "../../conform/conform-value.js";
import { compareFirmware } from "../../firmware.js";
import { devicesOfKey, keyForDevice } from "../../load/spec-index.js";
import { readAndWrite } from "../../resolve/read-and-write.js";
import { resolveTypes } from "../../resolve/resolve-values.js";
import { listNames, problemAt, type Rule } from "../rule.js";
import { keyVariants } from "../value-sites.js";

/** Models exist, and intervals of firmware are not empty: in availability, bugs and refusals. */
export const soundAvailability: Rule = function* (spec) {
  for (const entry of spec.keys) {
    for (const { place, key } of keyVariants(entry)) {
      const devices =
        place[1] === undefined ? devicesOfKey(entry) : devicesOfKey(entry).filter((d) => d === place[1]);
      const models = new Set(
        devices.flatMap((device) => Object.keys(spec.devices.get(device)?.value.models ?? {})),
      );
      const parts = (["availability", "bugs", "refused"] as const).flatMap((fact) =>
        (key[fact] ?? []).map((interval, index) => ({ interval, at: [...place, fact, index] })),
      );
      for (const { interval, at } of parts) {
        const named = "models" in interval ? (interval.models ?? []) : [];
        const stranger = named.find((model) => !models.has(model));
        if (stranger !== undefined && devices.every((device) => spec.devices.has(device))) {
          const message = `there is no model "${stranger}"; known are ${listNames(models)}`;
          yield problemAt(entry, at, "unknown-model", message, "models: [V3, V4]");
        }
        const { since, until } = interval;
        if (since !== undefined && until !== undefined && compareFirmware(since, until) >= 0) {
          const message = `until ${until} is not after since ${since}`;
          yield problemAt(entry, at, "empty-interval", message, '{since: "055", until: "60.0"}');
        }
      }
    }
  }
};

/** No device can be two models by what it says of itself. */
export const distinctModels: Rule = function* (spec) {
  for (const entry of spec.devices.values()) {
    const told = Object.entries(entry.value.models).flatMap(([name, { typ, styp = "", alsoTyp }]) => [
      { name, typ, styp },
      ...(alsoTyp === undefined ? [] : [{ name, typ: alsoTyp, styp: "" }]),
    ]);
    for (const [index, { name, typ, styp }] of told.entries()) {
      const twin = told
        .slice(0, index)
        .find((other) => other.typ === typ && (other.styp.startsWith(styp) || styp.startsWith(other.styp)));
      if (twin === undefined) continue;
      const message = `a device that says ${typ} may be ${twin.name} or ${name}`;
      yield problemAt(
        entry,
        ["models", name],
        "models-alike",
        message,
        "typ: go-eCharger_Phoenix, styp: core",
      );
    }
  }
};

/** What a profile sends otherwise than the examples is what its keys can send. */
export const soundProfileValues: Rule = function* (spec) {
  const types = resolveTypes(spec);
  for (const [device, entry] of spec.devices) {
    for (const [name, { values, firmware }] of Object.entries(entry.value.profiles)) {
      for (const [key, sent] of Object.entries(values ?? {})) {
        const owner = spec.keys.find((each) => each.name === key && devicesOfKey(each).includes(device));
        if (owner === undefined) continue;
        const value = types.value(owner.scope, readAndWrite(keyForDevice(owner, device)).read);
        for (const { place, message } of conformValue(sent, value, { firmware, secret: false })) {
          const at = ["profiles", name, "values", key];
          yield problemAt(entry, at, "profile-value", `${key}${place}: ${message}`, "values: { var: 22 }");
        }
      }
    }
  }
};

/** Profiles are of models that exist. */
export const soundProfiles: Rule = function* (spec) {
  for (const entry of spec.devices.values()) {
    for (const [name, profile] of Object.entries(entry.value.profiles)) {
      if (profile.like !== undefined && entry.value.profiles[profile.like]?.order === undefined) {
        const message = `there is no profile "${profile.like}" with an order of its own`;
        yield problemAt(entry, ["profiles", name, "like"], "unknown-profile", message);
      }
      const since = entry.value.models[profile.model]?.since;
      if (since !== undefined && compareFirmware(profile.firmware, since) < 0) {
        const message = `${profile.model} was not seen with firmware older than ${since}`;
        yield problemAt(entry, ["profiles", name, "firmware"], "profile-firmware", message);
      }
      if (Object.hasOwn(entry.value.models, profile.model)) continue;
      const message = `there is no model "${profile.model}"; known are ${listNames(Object.keys(entry.value.models))}`;
      yield problemAt(entry, ["profiles", name, "model"], "unknown-model", message);
    }
  }
};
