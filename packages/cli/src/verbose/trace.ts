import type { HttpTransport } from "@goe/core";
import type { CliContext } from "../context.js";
import { cleanBody, cleanPath, secretsIn } from "./clean.js";

/**
 * A transport that tells on stderr what it sent, what came back and how long that took. Tokens, serial numbers and
 * values of secret keys are left out, so that users can post what they see.
 */
export function tracing(
  transport: HttpTransport,
  name: string,
  { stderr, now }: Pick<CliContext, "stderr" | "now">,
): HttpTransport {
  return async (request) => {
    const secrets = secretsIn(request);
    const start = now();
    const tell = (answer: string): Promise<void> => {
      const time = `${Math.round(now() - start)} ms`;
      const asked = `goe: ${name} > GET ${cleanPath(request.url, secrets)}\n`;
      return stderr.write(`${asked}goe: ${name} < ${answer}, after ${time}\n`);
    };
    try {
      const response = await transport(request);
      await tell(`${response.status} ${cleanBody(response.body, secrets)}`);
      return response;
    } catch (error) {
      await tell(`no answer (${reasonOf(error)})`);
      throw error;
    }
  };
}

/** Messages of errors name the host, in which a serial number may stand; codes do not. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
