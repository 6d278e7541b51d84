import type { HttpTransport, PvReading } from "@goe/core";
import { type JsonPath, valueAt } from "../../arguments/json-path.js";
import type { PowerName, PowerSource, PowerSources } from "./power-source.js";

/** Names under which programs give a power that no option says the place of. The last ones are the charger's own. */
const usualNames: Readonly<Record<PowerName, readonly string[]>> = {
  grid: ["gridPowerW", "grid", "pGrid"],
  pv: ["pvPowerW", "pv", "pPv"],
  battery: ["batteryPowerW", "battery", "pAkku"],
};

const fields = { grid: "gridPowerW", pv: "pvPowerW", battery: "batteryPowerW" } as const;

/** A reading could not be had. The message says why, and what would be right. */
export class ReadingError extends Error {
  override readonly name: string = "ReadingError";
}

/** Text that came in as a value: JSON, or else the text itself. */
export function parseInput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Plain text, such as "1 kW"; whether that will do is for the power to say.
    return text.trim();
  }
}

/**
 * The powers of one moment. `input` is what the program or stdin gave last; without an option for the grid it is the
 * power at the grid, or an object with the usual names.
 *
 * @param fetchText Asks a URL.
 *
 * Throws {@link ReadingError} where a power is missing or no number.
 */
export async function readPowers(
  sources: PowerSources,
  input: unknown,
  fetchText: (url: string) => Promise<string>,
): Promise<PvReading> {
  const answers = new Map<string, Promise<unknown>>();
  const answerOf = (url: string): Promise<unknown> => {
    const answer = answers.get(url) ?? fetchText(url).then(parseInput);
    answers.set(url, answer);
    return answer;
  };
  const given = await Promise.all(
    Object.entries(sources).map(async ([name, source]) => {
      return [fields[name as PowerName], await powerFrom(source, input, answerOf, name)] as const;
    }),
  );
  const reading: Partial<PvReading> = { ...usualPowers(sources, input), ...Object.fromEntries(given) };
  const { gridPowerW } = reading;
  if (gridPowerW === undefined) {
    throw new ReadingError(
      "There is no power at the grid: print a number, or JSON with grid, or give --grid.",
    );
  }
  return { ...reading, gridPowerW };
}

async function powerFrom(
  source: PowerSource,
  input: unknown,
  answerOf: (url: string) => Promise<unknown>,
  name: string,
): Promise<number> {
  switch (source.from) {
    case "constant":
      return source.powerW;
    case "url":
      return powerAt(await answerOf(source.url), source.path, name);
    case "input":
      return powerAt(input, source.path, name);
  }
}

/** What an input without options for it says. */
function usualPowers(sources: PowerSources, input: unknown): Partial<PvReading> {
  if (typeof input !== "object" || input === null) {
    return sources.grid === undefined && input !== undefined
      ? { gridPowerW: powerAt(input, [], "grid") }
      : {};
  }
  const found = (["grid", "pv", "battery"] as const).flatMap((name) => {
    const usual = usualNames[name].find((usual) => valueAt(input, [usual]) != null);
    return usual === undefined || sources[name] !== undefined
      ? []
      : [[fields[name], powerAt(input, [usual], name)] as const];
  });
  return Object.fromEntries(found);
}

function powerAt(value: unknown, path: JsonPath, name: string): number {
  const found = valueAt(value, path);
  const [, digits] =
    typeof found === "string" ? (/^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*W?$/i.exec(found) ?? []) : [];
  const power = typeof found === "number" ? found : Number(digits ?? Number.NaN);
  if (Number.isFinite(power)) return power;
  const where = path.length === 0 ? "" : ` at ${path.join(".")}`;
  throw new ReadingError(`The ${name} power${where} is no number: ${excerpt(found)}. It must be in W.`);
}

function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Asks URLs over a transport. Throws {@link ReadingError}. */
export function urlReader(transport: HttpTransport, timeoutMs: number): (url: string) => Promise<string> {
  return async (url) => {
    const { host } = new URL(url);
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await transport({ url, headers: { accept: "application/json" }, signal }).catch(
      (cause: unknown) => {
        const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
        throw new ReadingError(`${host} did not answer (${reason}).`, { cause });
      },
    );
    if (answer.status === 200) return answer.body;
    throw new ReadingError(`${host} answered with HTTP status ${answer.status}. Check the path of the URL.`);
  };
}
