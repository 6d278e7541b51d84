import {
  type ClientOptions,
  type CloudClientOptions,
  type DeviceKind,
  GoeCharger,
  GoeController,
  type HttpTransport,
} from "@goe/core";
import type { CommonFlags } from "../arguments/common-options.js";
import type { CommandCall } from "../commands/command.js";
import type { CliContext } from "../context.js";
import { UsageError } from "../usage-error.js";
import { type Address, type Candidate, candidates } from "./address.js";
import { asUsage } from "./as-usage.js";
import type { Target } from "./target.js";

/** What of a call says which devices it is about. */
export type DeviceCall = Pick<CommandCall, "context" | "flags">;

/** What a command knows about its devices before any is asked. */
export interface Expectation {
  /** The command is for devices of this kind alone: none is asked what it is, and `--kind` may not contradict. */
  readonly only?: DeviceKind;
  /** The command treats both kinds alike: none is asked what it is, and this one is assumed. */
  readonly assume?: DeviceKind;
}

/** What became of one device. */
export type DeviceResult<R> =
  | { readonly name: string; readonly ok: true; readonly value: R }
  | { readonly name: string; readonly ok: false; readonly error: unknown };

/**
 * Runs `use` with the device that the options name, and resolves or rejects as it does. A simulated device lives as
 * long as `use` takes. Without `--kind`, a profile that says it, or an expectation, the device is asked for its kind.
 *
 * Throws {@link UsageError} if the options name no device, several, or one that cannot exist.
 */
export async function withDevice<R>(
  call: DeviceCall,
  use: (target: Target) => Promise<R>,
  expectation: Expectation = {},
): Promise<R> {
  if (call.flags.all) throw new UsageError("This command is for one device at a time. Use --device NAME.");
  const [candidate] = await candidates(call.flags, call.context);
  if (candidate === undefined) throw new Error("No device and no error");
  return useCandidate(candidate, call, use, expectation);
}

/**
 * Runs `act` with every device that the options name, all at once. Failures of a device are results like others; in the
 * order of the profiles. With `--all`, profiles of a kind that the command is not for are left out.
 *
 * Throws {@link UsageError} if the options name no device, or contradict each other.
 */
export async function onDevices<R>(
  call: DeviceCall,
  act: (target: Target) => Promise<R>,
  expectation: Expectation = {},
): Promise<readonly DeviceResult<R>[]> {
  const named = await candidates(call.flags, call.context);
  return onCandidates(fitting(named, call.flags, expectation), call, act, expectation);
}

/** Runs `act` with devices that were found otherwise than by the options. */
export async function onCandidates<R>(
  devices: readonly Candidate[],
  call: DeviceCall,
  act: (target: Target) => Promise<R>,
  expectation: Expectation = {},
): Promise<readonly DeviceResult<R>[]> {
  return Promise.all(
    devices.map(async (candidate): Promise<DeviceResult<R>> => {
      const { name } = candidate;
      try {
        return { name, ok: true, value: await useCandidate(candidate, call, act, expectation) };
      } catch (error) {
        return { name, ok: false, error };
      }
    }),
  );
}

// Of all saved devices those are meant that the command is for; one that was named is told that it does not fit.
function fitting(
  named: readonly Candidate[],
  { all }: CommonFlags,
  { only }: Expectation,
): readonly Candidate[] {
  if (!all || only === undefined) return named;
  const kept = named.filter(({ kind }) => kind === undefined || kind === only);
  if (kept.length > 0) return kept;
  throw new UsageError(`No saved device is a ${only}. "goe devices list" shows those there are.`);
}

async function useCandidate<R>(
  candidate: Candidate,
  call: DeviceCall,
  use: (target: Target) => Promise<R>,
  expectation: Expectation,
): Promise<R> {
  const kind = expectedKind(candidate, expectation);
  const { address, name } = candidate;
  // The transport loads while the command loads what it reads; without one, nothing else matters.
  const loading = loadTransport(name, call);
  const options = clientOptions(call.flags, async (request) => (await loading)(request));
  const using = async (): Promise<R> => {
    if (address.way === "mock") return useMock(name, kind ?? "charger", call.context, options, use);
    const open = await opener(address, call.flags, options);
    return use(target(name, kind ?? (await askedKind(name, open)), open));
  };
  const [result] = await Promise.all([using(), loading]);
  return result;
}

async function loadTransport(name: string, { context, flags }: DeviceCall): Promise<HttpTransport> {
  if (!flags.verbose) return context.loadTransport();
  const [transport, { tracing }] = await Promise.all([
    context.loadTransport(),
    import("../verbose/trace.js"),
  ]);
  return tracing(transport, name, context);
}

async function useMock<R>(
  name: string,
  kind: DeviceKind,
  context: CliContext,
  options: ClientOptions,
  use: (target: Target) => Promise<R>,
): Promise<R> {
  const mock = await context.startMock(kind);
  try {
    return await use(target(name, kind, (Device) => Device.local(mock.url, options)));
  } finally {
    await mock.close();
  }
}

/** Builds a device of a class at a fixed address. */
type Opener = <D>(Device: DeviceClass<D>) => D;

interface DeviceClass<D> {
  readonly local: (host: string, options: ClientOptions) => D;
  readonly cloud: (serial: string, token: string, options: CloudClientOptions) => D;
}

async function opener(
  address: Exclude<Address, { way: "mock" }>,
  flags: CommonFlags,
  options: ClientOptions,
): Promise<Opener> {
  if (address.way === "local") return (Device) => asUsage(() => Device.local(address.host, options));
  const { serial, domain } = address;
  const token = await address.token();
  const cloudOptions: CloudClientOptions = {
    ...options,
    ...(domain === undefined ? {} : { domain }),
    ...(flags.age === undefined ? {} : { ageS: flags.age }),
  };
  return (Device) => asUsage(() => Device.cloud(serial, token, cloudOptions));
}

function target(name: string, kind: DeviceKind, open: Opener): Target {
  return kind === "charger"
    ? { name, kind, device: open(GoeCharger) }
    : { name, kind, device: open(GoeController) };
}

function expectedKind({ name, kind }: Candidate, { only, assume }: Expectation): DeviceKind | undefined {
  if (only === undefined || kind === undefined || kind === only) return only ?? kind ?? assume;
  throw new UsageError(`This command is for a ${only}, and ${name} is a ${kind}. Name another device.`);
}

async function askedKind(name: string, open: Opener): Promise<DeviceKind> {
  const { askKind } = await import("./ask-kind.js");
  return askKind(name, open(GoeCharger).client);
}

function clientOptions(flags: CommonFlags, transport: HttpTransport): ClientOptions {
  // A timer of less than a millisecond is none.
  return flags.timeout === undefined
    ? { transport }
    : { transport, timeoutMs: Math.max(1, Math.round(flags.timeout * 1000)) };
}
