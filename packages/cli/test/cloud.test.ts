import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HttpRequest } from "@goe/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processContext } from "../src/world/process-context.js";
import { goe } from "./goe.js";

/** A cloud that records what it is asked and answers with one status. */
function cloud(status = 200, body = '{"car":2}') {
  const requests: HttpRequest[] = [];
  const loadTransport = async () => async (request: HttpRequest) => {
    requests.push(request);
    return { status, body };
  };
  return { requests, loadTransport };
}

describe("the cloud", () => {
  it("is asked with the serial number in its name and the token from the environment", async () => {
    const { requests, loadTransport } = cloud();
    const env = { GOE_CLOUD_TOKEN: "s3cret\n" };
    const { exitCode, stdout } = await goe("json car --cloud 654321 --age 7.5", { loadTransport, env });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '{\n  "car": 2\n}\n' });
    expect(requests).toMatchObject([{ headers: { authorization: "Bearer s3cret" } }]);
    expect(requests[0]?.url).toMatch(/^https:\/\/654321\.api\.v3\.go-e\.io\/api\/status\?/);
    expect(requests[0]?.url).toMatch(/[?&]age=7\.5(?:&|$)/);
    expect(requests[0]?.url).not.toContain("s3cret");
  });

  it("may have another domain", async () => {
    const { requests, loadTransport } = cloud();
    await goe("--cloud 654321 --cloud-domain cloud.example.org json", {
      loadTransport,
      env: { GOE_CLOUD_TOKEN: "t" },
    });
    expect(requests[0]?.url).toBe("https://654321.cloud.example.org/api/status");
  });

  it("refuses a wrong token with 4", async () => {
    const world = { loadTransport: cloud(401, "").loadTransport, env: { GOE_CLOUD_TOKEN: "s3cret" } };
    const { exitCode, stderr } = await goe("charger meta --cloud 654321", world);
    expect(exitCode).toBe(4);
    expect(stderr).toMatch(/^goe: The cloud .* refused the token\./);
    expect(stderr).not.toMatch(/s3cret|654321/);
  });

  it("names the option that allows older data", async () => {
    const { loadTransport } = cloud(404, '{"success":false,"reason":"Data is outdated","age":25382.09}');
    const { exitCode, stderr } = await goe("json --cloud 654321", {
      loadTransport,
      env: { GOE_CLOUD_TOKEN: "t" },
    });
    expect(exitCode).toBe(4);
    expect(stderr).toContain("--age");
    expect(stderr).not.toContain("ageS");
  });

  it.each(["sp ace", "umläut"])("does not repeat a token that cannot be one: %s", async (token) => {
    const { exitCode, stderr } = await goe("json --cloud 654321", { env: { GOE_CLOUD_TOKEN: token } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("goe: The cloud token must be");
    expect(stderr).not.toContain(token);
  });
});

describe("--token-file", () => {
  let folder: string;
  const { readFile } = processContext(process);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "goe-token-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function tokenFile(text: string, mode = 0o600): Promise<string> {
    const path = join(folder, `token-${mode}-${text.length}`);
    await writeFile(path, text);
    await chmod(path, mode);
    return path;
  }

  it.each(["f1letoken\n", "f1letoken\r\n", "f1letoken"])("takes the token out of %j", async (text) => {
    const { requests, loadTransport } = cloud();
    const world = { loadTransport, readFile, env: { GOE_CLOUD_TOKEN: "other" } };
    expect(await goe(`json --cloud 654321 --token-file ${await tokenFile(text)}`, world)).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
    expect(requests[0]?.headers["authorization"]).toBe("Bearer f1letoken");
  });

  it.skipIf(process.platform === "win32").each([0o644, 0o640, 0o604])(
    "warns about a file of mode %o, and uses it",
    async (mode) => {
      const path = await tokenFile("f1letoken\n", mode);
      const world = { loadTransport: cloud().loadTransport, readFile };
      expect(await goe(`json --cloud 654321 --token-file ${path}`, world)).toEqual({
        exitCode: 0,
        stdout: '{\n  "car": 2\n}\n',
        stderr: `goe: Warning: other users can read the token file "${path}". Run: chmod 600 "${path}"\n`,
      });
    },
  );

  it("says that a file is empty", async () => {
    const path = await tokenFile("\n");
    expect(await goe(`json --cloud 654321 --token-file ${path}`, { readFile })).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `goe: The token file "${path}" is empty. Write the token into it that the go-e app shows.\n`,
    });
  });

  it("says that a file does not exist, or is none", async () => {
    const missing = join(folder, "missing");
    expect((await goe(`json --cloud 654321 --token-file ${missing}`, { readFile })).stderr).toBe(
      `goe: The token file "${missing}" cannot be read: there is no such file. Check the path behind --token-file.\n`,
    );
    const { exitCode, stderr } = await goe(["json", "--cloud", "654321", "--token-file", folder], {
      readFile,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("cannot be read: it is a directory.");
  });

  it("passes on reasons it has no words for", async () => {
    const failing = () => Promise.reject(Object.assign(new Error("EMFILE"), { code: "EMFILE" }));
    const { stderr } = await goe("json --cloud 654321 --token-file t", { readFile: failing });
    expect(stderr).toContain("cannot be read: EMFILE.");
  });
});
