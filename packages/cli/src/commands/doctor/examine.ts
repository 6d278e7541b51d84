import {
  type DeviceKind,
  GoeCharger,
  GoeController,
  isGoeError,
  type JsonReader,
  LocalJsonClient,
  type RawStatus,
  redact,
} from "@goe/core";
import type { CliContext } from "../../context.js";
import { statusTransport } from "../../devices/status-transport.js";
import type { Target } from "../../devices/target.js";
import { packageVersion } from "../../package-version.js";
import { explainError } from "../../report-error.js";
import { deviceOf } from "../dump/dump-file.js";
import { checkClock, checkIdentity, checkWifi } from "./check-device.js";
import { checkKnownBugs, checkMissingKeys, checkUnknownKeys } from "./check-keys.js";
import { checkLatency, checkReach, localAddress } from "./check-reach.js";
import { checkValues } from "./check-values.js";
import { code, type Finding } from "./finding.js";
import type { Report } from "./report-text.js";

/** What is known of a device before it is looked at. */
export interface ExamineOptions {
  /** Where the user says it; else the status tells. */
  readonly kind: DeviceKind | undefined;
  /** How long to wait for a connection, in milliseconds. */
  readonly timeoutMs: number;
}

/** Looks at a device, as far as it lets itself be looked at. */
export async function examine(
  { device }: Target,
  { kind, timeoutMs }: ExamineOptions,
  { now }: CliContext,
): Promise<Report> {
  const isLocal = device.client instanceof LocalJsonClient;
  const reach = isLocal ? await checkReach(localAddress(device.client.host), timeoutMs) : [];
  const isReached = reach.every(({ verdict }) => verdict !== "problem");
  const { answer, findings } = isReached
    ? await readAll(device.client, now)
    : { answer: undefined, findings: [] };
  const actualKind = answer === undefined ? kind : (kind ?? deviceOf(answer.status));
  const all = [
    ...reach,
    ...findings,
    ...(answer === undefined ? [] : await checkStatus(answer, actualKind ?? "charger")),
  ];
  return {
    checkedAt: new Date(now()).toISOString(),
    goeVersion: await packageVersion(),
    device: actualKind ?? null,
    way: isLocal ? "local" : "cloud",
    findings: answer === undefined ? all : withoutSecrets(all, answer.status),
    healthy: all.every(({ verdict }) => verdict !== "problem"),
  };
}

interface Answered {
  readonly status: RawStatus;
  /** When the answer came, in milliseconds since 1970. */
  readonly atMs: number;
}

interface FirstLook {
  /** `undefined` where there was none, of which a finding tells. */
  readonly answer: Answered | undefined;
  readonly findings: readonly Finding[];
}

const shortReads = 5;

/** The whole status, and how fast the device answers. */
async function readAll(client: JsonReader<object>, now: () => number): Promise<FirstLook> {
  let status: RawStatus;
  try {
    status = { ...(await client.query()) };
  } catch (error) {
    if (!isGoeError(error)) throw error;
    const failure: Finding = { topic: "API", verdict: "problem", text: code(explainError(error).text) };
    return { answer: undefined, findings: [failure] };
  }
  const atMs = now();
  const api: Finding = { topic: "API", verdict: "ok", text: "The device answers with its status." };
  const times: (number | undefined)[] = [];
  for (let i = 0; i < shortReads; i++) times.push(await timeOf(() => client.query(["fwv"])));
  return { answer: { status, atMs }, findings: [api, checkLatency(times)] };
}

/** How long a request takes in milliseconds; `undefined` where it fails. */
async function timeOf(request: () => Promise<unknown>): Promise<number | undefined> {
  const started = performance.now();
  try {
    await request();
    return performance.now() - started;
  } catch (error) {
    if (!isGoeError(error)) throw error;
    return undefined;
  }
}

async function checkStatus({ status, atMs }: Answered, kind: DeviceKind): Promise<readonly Finding[]> {
  const options = { transport: statusTransport(status) };
  const saved =
    kind === "charger" ? GoeCharger.local("localhost", options) : GoeController.local("localhost", options);
  const values = await checkValues(saved);
  const common = [checkClock(status, atMs), ...checkWifi(status)];
  if (typeof status["typ"] !== "string" || typeof status["fwv"] !== "string") {
    const advice = "Check the address, and whether this is a go-e device.";
    const text = "The device does not say its type and firmware.";
    return [{ topic: "model", verdict: "problem", text, advice }, ...values, ...common];
  }
  const { firmwareVersion: firmware, model, knownFirmware, ...names } = await saved.identify();
  const examined = { device: kind, status, model, firmware, knownFirmware };
  return [
    checkIdentity({ ...names, firmwareVersion: firmware, model, knownFirmware }),
    checkKnownBugs(examined),
    checkUnknownKeys(examined),
    ...checkMissingKeys(examined),
    ...values,
    ...common,
  ];
}

/** Takes out what the status shows to be a secret, such as a serial number in a host name. */
function withoutSecrets(findings: readonly Finding[], status: RawStatus): readonly Finding[] {
  // No key has a blank in its name.
  return redact({ ...status, "the findings": findings })["the findings"];
}
