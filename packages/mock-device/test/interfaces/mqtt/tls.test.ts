import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type Server } from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeAll, deviceOf, run } from "./support/world.js";

afterEach(closeAll);

const isMissing = spawnSync("openssl", ["version"]).error !== undefined;
const title = isMissing ? "a broker over TLS (skipped: openssl not installed)" : "a broker over TLS";

describe.skipIf(isMissing)(title, () => {
  let server: Server;
  let connect: (bytes: string) => void = () => undefined;
  const folder = mkdtempSync(join(tmpdir(), "goe-tls-"));

  beforeAll(async () => {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const request =
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=goe.test";
    spawnSync("openssl", [...request.split(" "), "-keyout", key, "-out", cert]);
    server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (socket) => {
      socket.on("error", () => socket.destroy());
      socket.once("data", (data) => connect(data.toString("latin1")));
    });
    // A client that does not trust the certificate hangs up.
    server.on("tlsClientError", () => undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const url = (): string => `mqtts://127.0.0.1:${(server.address() as AddressInfo).port}`;

  it("is not trusted with a certificate of its own making", async () => {
    const device = deviceOf("v4-055.7", { mqss: false });
    const isLost = new Promise<void>((resolve) => {
      device.state.onChange((key) => {
        if (key === "mlr") resolve();
      });
    });
    await run(device, { broker: url() });
    await isLost;
    expect(device.state.get("mlr")).toBe("error_type=TCP_TRANSPORT connect_return_code=ACCEPTED");
    expect(device.state.flag("mcc")).toBe(false);
  });

  it("is taken as it is when key mqss says so", async () => {
    const arrived = new Promise<string>((resolve) => {
      connect = resolve;
    });
    await run(deviceOf("v4-055.7", { mqss: true }), { broker: url() });
    expect(await arrived).toContain("MQTT\u0004\u0002\0x\0\u0012go-echarger_123456");
  });
});
