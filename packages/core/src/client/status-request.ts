import { isGoeError } from "../errors/goe-error.js";
import { GoeNetworkError } from "../errors/goe-network-error.js";
import { GoeTimeoutError } from "../errors/goe-timeout-error.js";
import type { HttpTransport } from "../transport/http-transport.js";
import { type DeviceAccess, readAnswer, type StatusData } from "./answer.js";
import { abortable } from "./lane.js";

/** How a client sends its requests. */
export interface RequestSettings {
  readonly device: DeviceAccess;
  readonly transport: HttpTransport;
  readonly retries: number;
  readonly random: () => number;
}

/**
 * Asks once for the keys of `filter` (empty: all) and tries again as the settings allow, all within the time limit.
 * The controller ends the request; a time limit that is reached aborts it.
 */
export async function requestStatus(
  settings: RequestSettings,
  filter: string,
  timeoutMs: number | false,
  controller: AbortController,
): Promise<StatusData> {
  const { device, transport, retries, random } = settings;
  const { host, headers: own, secrets } = device;
  const { signal } = controller;
  const url = statusUrl(device, filter);
  const headers = { accept: "application/json", ...own };
  const deadline = timeoutMs && Date.now() + timeoutMs;
  const limit =
    timeoutMs && setTimeout(() => controller.abort(new GoeTimeoutError(host, timeoutMs)), timeoutMs);
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        // A transport may ignore its signal; the time limit holds all the same.
        return readAnswer(await abortable(transport({ url, headers, signal }), signal), device);
      } catch (error) {
        signal.throwIfAborted();
        const failure = isGoeError(error) ? error : new GoeNetworkError(host, error, secrets);
        const pauseMs = 200 * 3 ** attempt * (0.5 + random());
        const late = deadline && Date.now() + pauseMs >= deadline;
        if (late || !failure.retryable || attempt >= retries) throw failure;
        await pause(pauseMs, signal);
      }
    }
  } finally {
    clearTimeout(limit || undefined);
  }
}

function statusUrl({ base, parameter }: DeviceAccess, filter: string): string {
  const parameters = [filter && `filter=${filter}`, parameter].filter(Boolean).join("&");
  return `${base}/api/status${parameters && `?${parameters}`}`;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await abortable(rest, signal);
  } finally {
    clearTimeout(timer);
  }
}
