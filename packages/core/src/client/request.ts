import { type GoeError, isGoeError } from "../errors/goe-error.js";
import { GoeNetworkError } from "../errors/goe-network-error.js";
import { GoeTimeoutError } from "../errors/goe-timeout-error.js";
import type { HttpResponse } from "../transport/http-transport.js";
import type { Channel } from "./channel.js";
import { abortable } from "./lane.js";

/** One question to a device. */
export interface Exchange<T> {
  /** Behind the base URL: `/api/status?filter=amp`. */
  readonly path: string;
  /** Makes the result of an answer; throws where there is none in it. */
  readonly read: (response: HttpResponse) => T;
  /** Whether the same request may go out again after this failure. */
  readonly mayRetry: (failure: GoeError) => boolean;
}

/**
 * Sends a request, and again as exchange and channel allow, all within the time limit. The controller ends it; a
 * time limit that is reached aborts it.
 */
export async function request<T>(
  channel: Channel,
  exchange: Exchange<T>,
  timeoutMs: number | false,
  controller: AbortController,
): Promise<T> {
  const { transport, retries, random } = channel;
  const { base, host, headers: own, secrets } = channel.access;
  const { signal } = controller;
  const url = base + exchange.path;
  const headers = { accept: "application/json", ...own };
  const deadline = timeoutMs && Date.now() + timeoutMs;
  const limit =
    timeoutMs && setTimeout(() => controller.abort(new GoeTimeoutError(host, timeoutMs)), timeoutMs);
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        // A transport may ignore its signal; the time limit holds all the same.
        return exchange.read(await abortable(transport({ url, headers, signal }), signal));
      } catch (error) {
        signal.throwIfAborted();
        const failure = isGoeError(error) ? error : new GoeNetworkError(host, error, secrets);
        const pauseMs = 200 * 3 ** attempt * (0.5 + random());
        const late = deadline && Date.now() + pauseMs >= deadline;
        if (late || attempt >= retries || !exchange.mayRetry(failure)) throw failure;
        await pause(pauseMs, signal);
      }
    }
  } finally {
    clearTimeout(limit || undefined);
  }
}

/** Waits. Rejects with the signal's reason when it aborts before. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
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
