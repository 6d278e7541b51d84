import { type CloudAnswer, json, outdated } from "./cloud-answer.js";
import type { CloudMember } from "./cloud-members.js";

/** Age in seconds up to which the cloud takes data for current, unless the client says otherwise. */
export const usualAgeS = 30;

/**
 * Answers `/api/status`. Keys that the device lacks are left out without a word, on CORE and PRO as well
 * (marq24/ha-goecharger-api2#93): the 400 of their own web server is none of the cloud's.
 */
export function answerStatus({ copy }: CloudMember, query: URLSearchParams): CloudAnswer {
  const ageS = copy.ageS();
  if (ageS > maxAgeS(query.get("age"))) return outdated(ageS);
  const filter = query.get("filter") ?? "";
  const keys = filter === "" ? undefined : new Set(filter.split(","));
  return json(200, copy.read(keys), { headers: { "Last-Modified": httpDate(copy.dataAtMs) } });
}

/** Time of an HTTP header. */
export function httpDate(ms: number): string {
  return new Date(ms).toUTCString();
}

// Inferred: what is no number is ignored.
function maxAgeS(text: string | null): number {
  const age = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isNaN(age) ? usualAgeS : age;
}
