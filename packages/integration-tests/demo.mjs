// Starts a simulated charger and a simulated Controller and reads both through the command line.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const command = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

async function startMock(device) {
  const mock = spawn(process.execPath, [command("mock-device/dist/bin.js"), device, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await Promise.race([
    once(createInterface({ input: mock.stdout }), "line"),
    once(mock, "exit").then(([code]) => {
      throw new Error(`the simulated ${device} ended with exit code ${code} before it listened`);
    }),
  ]);
  return { mock, host: new URL(JSON.parse(line).url).host };
}

async function goe(...args) {
  process.stdout.write(`\n$ goe ${args.join(" ")}\n`);
  const [code] = await once(
    spawn(process.execPath, [command("cli/dist/bin.cjs"), ...args], { stdio: "inherit" }),
    "exit",
  );
  if (code !== 0) throw new Error(`goe ended with exit code ${code}`);
}

const mocks = [];
try {
  for (const device of ["charger", "controller"]) {
    const { mock, host } = await startMock(device);
    mocks.push(mock);
    await goe("--host", host, device, "all");
  }
} finally {
  for (const mock of mocks) mock.kill();
}
