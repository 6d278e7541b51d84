import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import { scopes } from "../spec-model.js";
import { emitCompatibilityPage } from "./compatibility-page.js";
import { emitComponent } from "./component.js";
import { emitComponentSummaries } from "./component-summaries.js";
import { emitDeviceGetters } from "./device-getters.js";
import { emitEnumFields } from "./enum-fields.js";
import { emitEnumMeanings } from "./enum-meanings.js";
import { emitEnums } from "./enums.js";
import { emitIndex } from "./index-module.js";
import { emitJsonSchemas } from "./json-schema.js";
import { emitKeyRegistry } from "./key-registry.js";
import { emitDashboard } from "./metrics/emit-dashboard.js";
import { emitMetrics } from "./metrics/emit-metrics.js";
import { emitModbus } from "./modbus.js";
import { emitModels } from "./models.js";
import { emitOpenApi } from "./openapi.js";
import type { Emitted } from "./printing/source-module.js";
import { emitProfiles } from "./profiles.js";
import { emitSecretKeys } from "./secret-keys.js";
import { emitSettings } from "./settings.js";
import { emitSpecSources } from "./spec-sources.js";
import { emitStatusInterface } from "./status-interface.js";
import { emitStatusPage } from "./status-page.js";
import { emitStructs } from "./structs.js";
import { emitUnits } from "./units.js";
import { emitWriteSchemas } from "./write-schemas.js";

/** Every generated file, unformatted: path from the repository's root → text. */
export function emitAll(spec: ResolvedSpec): ReadonlyMap<string, string> {
  const emitted: readonly Emitted[] = [
    ...scopes.flatMap((scope) => emitEnums(scope, spec)),
    ...scopes.flatMap((scope) => emitStructs(scope, spec)),
    ...spec.components.map((component) => emitComponent(component, spec)),
    ...spec.devices.map(emitStatusInterface),
    ...spec.devices.map(emitDeviceGetters),
    ...spec.devices.map((device) => emitSettings(device, spec)),
    emitIndex(spec),
    emitUnits(spec),
    emitEnumFields(spec),
    ...emitEnumMeanings(spec),
    emitComponentSummaries(spec),
    emitSecretKeys(spec),
    emitModels(spec),
    ...emitKeyRegistry(spec),
    emitSpecSources(spec),
    ...spec.devices.flatMap(emitModbus),
    ...emitJsonSchemas(spec),
    ...spec.devices.flatMap(emitWriteSchemas),
    emitOpenApi(spec),
    emitProfiles(spec),
    emitMetrics(spec),
    emitDashboard(spec),
    emitStatusPage(spec),
    emitCompatibilityPage(spec),
  ];
  return new Map(emitted);
}
