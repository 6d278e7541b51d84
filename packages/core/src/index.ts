export { GoeCharger } from "./charger.js";
export type { ChargingExplanation, ChargingFinding, FindingCode } from "./charging/explanation.js";
export type { PvFeeder } from "./charging/pv-feeder.js";
export type { PvFeedOptions, PvReading, PvSource, PvWarning } from "./charging/pv-reading.js";
export type { PhaseChoice } from "./charging/verbs.js";
export { CloudJsonClient } from "./client/cloud-json-client.js";
export { type CloudClientOptions, CloudJsonReader } from "./client/cloud-json-reader.js";
export type {
  ClientOptions,
  FullStatus,
  JsonClient,
  JsonReader,
  QueryOptions,
  QueryResult,
  RawSettings,
} from "./client/json-client.js";
export { LocalJsonClient } from "./client/local-json-client.js";
export { LocalJsonReader } from "./client/local-json-reader.js";
export {
  type ComponentDefinition,
  type ComponentOptions,
  defineComponent,
  type RawValues,
  type StatusByDevice,
} from "./component.js";
export { GoeController } from "./controller.js";
export type { DecodeContext, RawStatus } from "./decode.js";
export { EnergyCounter, type EnergyCounterOptions } from "./energy-counter.js";
export { GoeError, isGoeError } from "./errors/goe-error.js";
export { GoeHttpError, type GoeHttpErrorCode } from "./errors/goe-http-error.js";
export { GoeNetworkError } from "./errors/goe-network-error.js";
export {
  GoeProtocolError,
  type GoeProtocolErrorCode,
  type GoeProtocolErrorDetails,
} from "./errors/goe-protocol-error.js";
export { GoeTimeoutError } from "./errors/goe-timeout-error.js";
export { GoeWriteError } from "./errors/goe-write-error.js";
export { compareFirmware } from "./firmware.js";
// Which components there are is the spec's business: the generated index lists them by name.
export * from "./generated/index.js";
export { type Closed, GoeDevice, type SettingsByDevice } from "./goe-device.js";
export { type ComponentValue, type ComponentValues, GoeReader, type LenientOptions } from "./goe-reader.js";
export type { IdentifyOptions, Identity } from "./identity/identity.js";
export type { DeviceKind } from "./keys/key-info.js";
export type { LenientReading, LenientValue } from "./lenient-reading.js";
export type { Open, UnknownValue } from "./open-enum.js";
export type { PhaseValues, PhaseValuesWithN } from "./phase-values.js";
export { redact } from "./redact.js";
export { daySchedule, type TimeRange, timeRanges } from "./schedule/time-ranges.js";
export type { Settable } from "./settable.js";
export { fetchTransport } from "./transport/fetch-transport.js";
export type { HttpRequest, HttpResponse, HttpTransport } from "./transport/http-transport.js";
export type {
  ChangedField,
  ChangedFields,
  LenientOnlineUpdate,
  LenientValues,
  LenientWatchOptions,
  LenientWatchUpdate,
  OfflineUpdate,
  OnlineUpdate,
  WatchOptions,
  WatchUpdate,
} from "./watching/watch-update.js";
export type { ValueFault } from "./writing/check-value.js";
export type { Refusal, RefusalReason } from "./writing/refusal.js";
export type {
  DryRun,
  SetOptions,
  SetResult,
  VerifyOptions,
  WriteOutcome,
  Written,
} from "./writing/set-result.js";
export { isSettingsError, type SettingsError, type ValueProblem } from "./writing/settings-error.js";
