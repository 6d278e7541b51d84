import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningInterface } from "../../../../src/interfaces/running-interface.js";

// Debian puts the broker where a user's path does not lead.
const path = `${process.env["PATH"] ?? ""}:/usr/sbin:/usr/local/sbin`;
const programs = ["mosquitto", "mosquitto_sub", "mosquitto_pub", "mosquitto_passwd"];

/** Programs of mosquitto that are not installed here. */
export const missingPrograms: readonly string[] = programs.filter(
  (program) => spawnSync(program, ["--help"], { env: { PATH: path } }).error !== undefined,
);

/** A mosquitto that runs for a test. */
export interface Mosquitto extends RunningInterface {
  readonly url: string;
  /** Arguments that tell the client programs where it is. */
  readonly where: readonly string[];
  /** Resolves when its log has a line that fits, with the line. */
  logged(pattern: RegExp): Promise<string>;
}

/** Starts mosquitto on a free port of loopback, with one user when given, else open to all. */
export async function startMosquitto(
  user?: { readonly name: string; readonly password: string },
  wantedPort?: number,
): Promise<Mosquitto> {
  const folder = mkdtempSync(join(tmpdir(), "goe-mosquitto-"));
  const port = wantedPort ?? (await freePort());
  const config = join(folder, "mosquitto.conf");
  const lines = [`listener ${port} 127.0.0.1`, "log_type all", "log_dest stderr", "persistence false"];
  // Else it becomes another user, who cannot read the folder.
  if (process.getuid?.() === 0) lines.push("user root");
  if (user === undefined) lines.push("allow_anonymous true");
  else {
    const passwords = join(folder, "passwords");
    writeFileSync(passwords, `${user.name}:${user.password}\n`);
    spawnSync("mosquitto_passwd", ["-U", passwords], { env: { PATH: path } });
    lines.push(`password_file ${passwords}`);
  }
  writeFileSync(config, `${lines.join("\n")}\n`);
  const broker = spawn("mosquitto", ["-c", config], {
    env: { PATH: path },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const log = new Log(broker);
  await log.find(/mosquitto version .* running/);
  return {
    url: `mqtt://127.0.0.1:${port}`,
    where: ["-h", "127.0.0.1", "-p", String(port)],
    logged: (pattern) => log.find(pattern),
    close: async () => {
      if (broker.exitCode === null && broker.signalCode === null) {
        broker.kill();
        await once(broker, "exit");
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

class Log {
  readonly #lines: string[] = [];
  readonly #waiting = new Set<() => void>();
  #rest = "";

  constructor(process: ChildProcess) {
    process.stderr?.setEncoding("utf8").on("data", (text: string) => {
      const lines = (this.#rest + text).split("\n");
      this.#rest = lines.pop() ?? "";
      this.#lines.push(...lines);
      for (const check of [...this.#waiting]) check();
    });
  }

  find(pattern: RegExp): Promise<string> {
    return new Promise((resolve) => {
      const check = (): void => {
        const line = this.#lines.find((each) => pattern.test(each));
        if (line === undefined) return;
        this.#waiting.delete(check);
        resolve(line);
      };
      this.#waiting.add(check);
      check();
    });
  }
}

/** Runs mosquitto_pub and resolves when it has ended well. */
export async function publish(broker: Mosquitto, topic: string, message: string): Promise<void> {
  const program = spawn("mosquitto_pub", [...broker.where, "-t", topic, "-m", message], {
    env: { PATH: path },
  });
  const [code] = (await once(program, "exit")) as [number | null];
  if (code !== 0) throw new Error(`mosquitto_pub ended with ${code}`);
}

/** Runs mosquitto_sub until it has printed as many lines as asked for, and resolves to them. */
export function subscribe(broker: Mosquitto, options: readonly string[], count: number): Subscription {
  const program = spawn("mosquitto_sub", [...broker.where, "-v", "-C", String(count), ...options], {
    env: { PATH: path },
  });
  let text = "";
  program.stdout.setEncoding("utf8").on("data", (part: string) => {
    text += part;
  });
  const lines = once(program, "close").then(() => text.trimEnd().split("\n"));
  return { lines };
}

/** A mosquitto_sub that runs. */
export interface Subscription {
  /** What it has printed, line by line, once it has ended. */
  readonly lines: Promise<readonly string[]>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
