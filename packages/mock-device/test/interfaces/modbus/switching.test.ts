import { once } from "node:events";
import { connect as connectSocket, createServer, type Server } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ListenError } from "../../../src/interfaces/listening.js";
import { startModbus } from "../../../src/interfaces/modbus/start-modbus.js";
import { answerTo, closeBoxes, connect, makeDevice, startBox } from "./modbus-boxes.js";
import { RawModbus } from "./raw-modbus.js";

const blockers: Server[] = [];

afterEach(async () => {
  for (const blocker of blockers.splice(0)) blocker.close();
  await closeBoxes();
});

/** Whether a port takes connections and keeps them. */
async function answers(port: number): Promise<boolean> {
  const socket = connectSocket(port, "127.0.0.1");
  socket.write(Buffer.from("000100000006010300640001", "hex"));
  const heard = await Promise.race([
    once(socket, "data").then(() => true),
    once(socket, "close").then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return heard;
}

/** Takes a port, a free one where none is given. */
async function block(port = 0): Promise<number> {
  const blocker = createServer((socket) => socket.destroy());
  blockers.push(blocker);
  blocker.listen(port, "127.0.0.1");
  await once(blocker, "listening");
  const address = blocker.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("the port", () => {
  it("is a free one where none is given, and the keys say so", async () => {
    const { device, modbus } = await startBox();
    expect(modbus.port).toBeGreaterThan(0);
    expect(device.state.snapshot(["men", "msp"])).toEqual({ men: true, msp: modbus.port });
  });

  it("that is in use is told", async () => {
    const port = await block();
    await expect(startModbus(makeDevice(), { port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use. Choose another port, or 0 for a free one.`,
    );
  });

  it("on an address of another machine is told", async () => {
    const started = startModbus(makeDevice(), { host: "192.0.2.1" });
    await expect(started).rejects.toThrow(ListenError);
    await expect(started).rejects.toMatchObject({ code: "EADDRNOTAVAIL" });
  });

  it("is free again after closing, which may be done twice", async () => {
    const { modbus, client } = await startBox();
    await client.readHoldingRegisters(100, 1);
    await Promise.all([modbus.close(), modbus.close()]);
    await modbus.close();
    expect(await answers(modbus.port)).toBe(false);
    expect(await block(modbus.port)).toBe(modbus.port);
  });

  it("closing hangs up on clients", async () => {
    const { modbus } = await startBox();
    const raw = await RawModbus.open(modbus.port);
    await Promise.all([modbus.close(), raw.hungUp()]);
    expect(await raw.received(1)).toBe("");
  });
});

describe("key men", () => {
  it("false hangs up and stops listening, true listens at the same port again", async () => {
    const { device, modbus } = await startBox();
    const raw = await RawModbus.open(modbus.port);
    expect(device.write("men", "false")).toEqual({ result: "written" });
    await raw.hungUp();
    expect(await answers(modbus.port)).toBe(false);
    device.write("men", "true");
    await vi.waitFor(async () => expect(await answers(modbus.port)).toBe(true));
    expect(device.state.get("msp")).toBe(modbus.port);
  });

  it("false stays false over a restart and over the seconds", async () => {
    const { device, modbus } = await startBox();
    device.write("men", "false");
    device.reboot();
    device.time.advance(10_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await answers(modbus.port)).toBe(false);
  });

  it("true after closing opens nothing", async () => {
    const { device, modbus } = await startBox();
    device.write("men", "false");
    await modbus.close();
    device.write("men", "true");
    device.time.advance(2000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await answers(modbus.port)).toBe(false);
  });

  it("true is tried each second while somebody else has the port", async () => {
    const { device, modbus } = await startBox();
    const raw = await RawModbus.open(modbus.port);
    device.write("men", "false");
    await raw.hungUp();
    await vi.waitFor(() => block(modbus.port));
    device.write("men", "true");
    device.time.advance(3000);
    expect(await answers(modbus.port)).toBe(false);
    for (const blocker of blockers.splice(0)) await new Promise((resolve) => blocker.close(resolve));
    await vi.waitFor(async () => {
      device.time.advance(1000);
      expect(await answers(modbus.port)).toBe(true);
    });
  });
});

describe("key msp", () => {
  it.each([
    ["after switching off and on", "men"],
    ["after a restart", "reboot"],
  ])("counts %s, not before", async (_when, how) => {
    const { device, modbus } = await startBox();
    const before = modbus.port;
    const wanted = await block();
    await new Promise((resolve) => blockers.splice(0)[0]?.close(resolve));
    device.write("msp", String(wanted));
    expect(await answers(before)).toBe(true);
    if (how === "men") {
      device.write("men", "false");
      await vi.waitFor(async () => expect(await answers(before)).toBe(false));
      device.write("men", "true");
    } else {
      device.reboot();
      device.time.advance(6000);
    }
    await vi.waitFor(async () => expect(await answers(wanted)).toBe(true));
    expect(modbus.port).toBe(wanted);
    expect(await answers(before)).toBe(false);
  });

  it("that is not to be had leaves the server at the last port", async () => {
    const { device, modbus } = await startBox();
    const before = modbus.port;
    device.write("msp", String(await block()));
    device.reboot();
    device.time.advance(6000);
    await vi.waitFor(async () => expect(await answers(before)).toBe(true));
    expect(modbus.port).toBe(before);
  });
});

describe("a restart", () => {
  it("drops connections and takes none until the device is back", async () => {
    const { device, modbus } = await startBox();
    const raw = await RawModbus.open(modbus.port);
    device.reboot();
    await raw.hungUp();
    expect(await answers(modbus.port)).toBe(false);
    device.time.advance(6000);
    expect(await answers(modbus.port)).toBe(true);
  });

  it("begins the counters anew", async () => {
    const { device, client } = await startBox({ profile: "core-60.4" });
    await client.readHoldingRegisters(299, 1);
    await client.writeRegisters(299, [10]);
    device.reboot();
    expect(device.state.snapshot(["mro", "mwo", "mstr", "mstw"])).toEqual({
      mro: 0,
      mwo: 0,
      mstr: null,
      mstw: null,
    });
  });
});

describe("counters", () => {
  it("count what was read and written, and when", async () => {
    const { device, client } = await startBox({ profile: "core-60.4", values: { rbt: 5000 } });
    device.state.release("rbt");
    await client.readHoldingRegisters(299, 2);
    await client.readInputRegisters(100, 1);
    device.time.advance(1500);
    await client.writeRegisters(299, [10]);
    const { mro, mwo, mstr, mstw } = device.state.snapshot(["mro", "mwo", "mstr", "mstw"]);
    expect({ mro, mwo }).toEqual({ mro: 2, mwo: 1 });
    expect(Number(mstw) - Number(mstr)).toBe(1500);
    expect(mstw).toBe(device.state.uptimeMs());
  });

  it("do not count what was refused", async () => {
    const { device, client } = await startBox({ profile: "core-60.4" });
    expect(await answerTo(client.readHoldingRegisters(0, 1))).toBe(2);
    expect(await answerTo(client.writeRegisters(299, [99]))).toBe(3);
    expect(await answerTo(client.writeRegister(299, 10))).toBe(1);
    expect(device.state.snapshot(["mro", "mwo", "mstr"])).toEqual({ mro: 0, mwo: 0, mstr: null });
  });

  it("stay away where the firmware has none", async () => {
    const { device, client } = await startBox({ profile: "v4-055.7" });
    await client.readHoldingRegisters(299, 1);
    expect(device.state.has("mro")).toBe(false);
  });
});

describe("what was asked", () => {
  it("is noted with its registers and without a value", async () => {
    const { device, client } = await startBox();
    await client.readInputRegisters(107, 3);
    await client.writeRegisters(299, [10]);
    await answerTo(client.writeRegisters(299, [77]));
    await answerTo(client.readHoldingRegisters(0, 1));
    await answerTo(client.writeRegister(299, 10));
    expect(device.requests.all().map(({ atMs: _at, ...seen }) => seen)).toEqual([
      {
        via: "modbus",
        method: "FC4 read input registers",
        path: "107",
        parameters: ["chargeError", "voltageL1"],
        answer: "ok",
      },
      {
        via: "modbus",
        method: "FC16 write multiple registers",
        path: "299",
        parameters: ["currentVolatile"],
        answer: "ok",
      },
      {
        via: "modbus",
        method: "FC16 write multiple registers",
        path: "299",
        parameters: ["currentVolatile"],
        answer: "exception 3",
        unexpected: "currentVolatile does not take this value",
      },
      {
        via: "modbus",
        method: "FC3 read holding registers",
        path: "0",
        parameters: [],
        answer: "exception 2",
        unexpected: "no register at address 0",
      },
      {
        via: "modbus",
        method: "FC6 write single register",
        path: "299",
        parameters: [],
        answer: "exception 1",
        unexpected: "the firmware knows functions 3, 4 and 16 only",
      },
    ]);
  });

  it("is answered as of the second in which it was asked", async () => {
    const { device, client } = await startBox();
    let seconds = 0;
    device.time.onSecond(() => {
      seconds += 1;
    });
    device.time.advance(4000);
    await client.readHoldingRegisters(299, 1);
    expect(seconds).toBe(4);
  });

  it("reaches the device over every connection", async () => {
    const { device, modbus, client } = await startBox();
    const other = await connect(modbus.port);
    await client.writeRegisters(299, [12]);
    expect((await other.readHoldingRegisters(299, 1)).data).toEqual([12]);
    expect(device.state.get("amp")).toBe(12);
  });
});
