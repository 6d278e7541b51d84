import type { RequestLog, SeenRequest } from "../device/request-log.js";

/** Requests from a moment on, newest first. */
export function newestFirst(log: RequestLog, sinceMs: number): readonly SeenRequest[] {
  return log
    .all()
    .filter(({ atMs }) => atMs >= sinceMs)
    .reverse();
}

/** The moment of a parameter, in milliseconds since 1970: the beginning without one, `undefined` for what is none. */
export function readSince(text: string | undefined): number | undefined {
  if (text === undefined) return Number.NEGATIVE_INFINITY;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
