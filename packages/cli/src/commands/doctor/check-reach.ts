import { lookup } from "node:dns/promises";
import { connect } from "node:net";
import { amount } from "./check-keys.js";
import { code, type Finding } from "./finding.js";

/** Where a device is in the local network. */
export interface LocalAddress {
  readonly hostname: string;
  readonly port: number;
}

/** Takes apart what a client says about its host: `192.168.1.20:8080`, `[fd00::1]`. */
export function localAddress(host: string): LocalAddress {
  const { hostname, port } = new URL(`http://${host}`);
  return { hostname: hostname.replace(/^\[|\]$/g, ""), port: port === "" ? 80 : Number(port) };
}

/** Whether the name of a device leads to an address, and something listens there. The last finding tells the worst. */
export async function checkReach(address: LocalAddress, timeoutMs: number): Promise<readonly Finding[]> {
  const name = await checkName(address);
  if (name.verdict === "problem") return [name];
  return [name, await checkConnection(address, timeoutMs)];
}

async function checkName({ hostname }: LocalAddress): Promise<Finding> {
  const topic = "name";
  const started = performance.now();
  try {
    const addresses = await lookup(hostname, { all: true });
    const kinds = [...new Set(addresses.map(({ family }) => `IPv${family}`))].sort().join(" and ");
    const [first] = addresses;
    // An address leads to itself.
    if (first?.address === hostname) return { topic, verdict: "ok", text: `It is an ${kinds} address.` };
    return { topic, verdict: "ok", text: `It leads to an ${kinds} address, found in ${since(started)}.` };
  } catch (cause) {
    return {
      topic,
      verdict: "problem",
      text: `The name does not lead to an address (${codeOf(cause)}).`,
      advice: "Check the spelling, or use the IP address that the go-e app or the router shows.",
    };
  }
}

async function checkConnection(address: LocalAddress, timeoutMs: number): Promise<Finding> {
  const topic = "connection";
  const started = performance.now();
  try {
    await openConnection(address, timeoutMs);
    return {
      topic,
      verdict: "ok",
      text: `Something listens at port ${address.port}, reached in ${since(started)}.`,
    };
  } catch (cause) {
    const reason = codeOf(cause);
    return {
      topic,
      verdict: "problem",
      text: `No connection to port ${address.port} (${reason}).`,
      advice: reason.includes("REFUSED")
        ? "A machine is there and nothing listens: check address and port, and that it is the go-e device."
        : "Check that the device is switched on and in the network that this computer is in.",
    };
  }
}

function openConnection({ hostname, port }: LocalAddress, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port, timeout: timeoutMs });
    socket.on("connect", () => {
      socket.destroy();
      resolve();
    });
    socket.on("timeout", () => {
      socket.destroy();
      reject(Object.assign(new Error("time-out"), { code: "time-out" }));
    });
    socket.on("error", reject);
  });
}

function codeOf(cause: unknown): string {
  // Several addresses that all fail are one error with many inside.
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  const text = inner instanceof Error && "code" in inner ? String(inner.code) : String(inner);
  return code(text);
}

function since(started: number): string {
  return `${Math.max(1, Math.round(performance.now() - started))} ms`;
}

/** Time from which on an answer is slow, in milliseconds. */
const slowMs = 1500;

/** What several reads, one after the other, took in milliseconds; `undefined` for those that failed. */
export function checkLatency(timesMs: readonly (number | undefined)[]): Finding {
  const topic = "answers";
  const answered = timesMs
    .flatMap((time) => (time === undefined ? [] : [Math.round(time)]))
    .sort((a, b) => a - b);
  const lost = timesMs.length - answered.length;
  const median = answered[Math.floor(answered.length / 2)];
  if (median === undefined) {
    return {
      topic,
      verdict: "problem",
      text: `None of ${amount(timesMs.length, "request")} was answered.`,
      advice: "Restart the device; if that does not help, check its network.",
    };
  }
  const range = `${answered[0]} to ${answered.at(-1)} ms, mostly ${median} ms`;
  if (lost > 0) {
    return {
      topic,
      verdict: "problem",
      text: `${amount(lost, "request")} of ${timesMs.length} had no answer; the others took ${range}.`,
      advice:
        "The device is overloaded or its network is bad: let fewer programs ask it, and look at its Wi-Fi.",
    };
  }
  const text = `${amount(timesMs.length, "request")} took ${range}.`;
  if (median < slowMs) return { topic, verdict: "ok", text };
  return {
    topic,
    verdict: "note",
    text,
    advice: "That is slow: let fewer programs ask it, and look at its Wi-Fi.",
  };
}
