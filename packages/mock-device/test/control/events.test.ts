import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type ControlBox, closeControls, rawRequest, startControl } from "./control-box.js";

afterEach(closeControls);

interface StreamEvent {
  readonly name: string;
  readonly data: unknown;
}

/** Reads the events of a stream one after the other. */
async function openEvents({ get }: ControlBox): Promise<{
  readonly type: string | null;
  next(name: string): Promise<StreamEvent>;
  readonly ended: () => Promise<boolean>;
}> {
  const answer = await get("events");
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const read = async (): Promise<StreamEvent> => {
    for (let end = text.indexOf("\n\n"); ; end = text.indexOf("\n\n")) {
      if (end >= 0) {
        const [, name = "", data = "null"] = /^event: (.*)\ndata: (.*)$/m.exec(text.slice(0, end)) ?? [];
        text = text.slice(end + 2);
        if (name !== "") return { name, data: JSON.parse(data) };
        continue;
      }
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error("The stream has ended.");
      text += value;
    }
  };
  return {
    type: answer.headers.get("Content-Type"),
    next: async (name) => {
      for (let event = await read(); ; event = await read()) if (event.name === name) return event;
    },
    ended: () =>
      read().then(
        () => false,
        () => true,
      ),
  };
}

test("A stream begins with the state and the requests so far, newest first.", async () => {
  const box = await startControl();
  const seen = { method: "GET", path: "/api/status", parameters: [], answer: "200 OK" };
  box.simulation.device.report("http", seen);
  box.simulation.device.report("http", { ...seen, path: "/nope", unexpected: "no path of this device" });
  const events = await openEvents(box);
  expect(events.type).toBe("text/event-stream");
  expect((await events.next("state")).data).toMatchObject({ device: { kind: "charger" }, seconds: 0 });
  expect((await events.next("requests")).data).toMatchObject([{ path: "/nope" }, { path: "/api/status" }]);
});

test("Then it tells the state of each second and each request.", async () => {
  const box = await startControl();
  const { device } = box.simulation;
  const events = await openEvents(box);
  await events.next("requests");
  device.time.advance(1000);
  expect((await events.next("state")).data).toMatchObject({ seconds: 1 });
  device.time.advance(1000);
  expect((await events.next("state")).data).toMatchObject({ seconds: 2 });
  await fetch(`http://127.0.0.1:${box.port}/api/set?nope=1`);
  expect((await events.next("request")).data).toMatchObject({
    path: "/api/set",
    parameters: ["nope"],
    unexpected: "nope: no key of this firmware",
  });
});

test("What is done shows at once, and an hour that passes at once is one event.", async () => {
  const box = await startControl();
  const events = await openEvents(box);
  await events.next("requests");
  await box.post("house", { pvW: 4200 });
  expect((await events.next("state")).data).toMatchObject({ house: { pvW: 4200 }, seconds: 0 });
  await box.post("advance", { ms: 3_600_000 });
  expect((await events.next("state")).data).toMatchObject({ seconds: 3600 });
  await box.post("house", { pvW: 1 });
  expect((await events.next("state")).data).toMatchObject({ house: { pvW: 1 }, seconds: 3600 });
});

test("Closing the page's route ends its streams.", async () => {
  const box = await startControl();
  const events = await openEvents(box);
  await events.next("requests");
  await box.route.close();
  expect(await events.ended()).toBe(true);
});

test("A stream takes none of the device's places for connections.", async () => {
  const box = await startControl();
  const streams = await Promise.all(Array.from({ length: 10 }, () => openEvents(box)));
  expect(streams).toHaveLength(10);
  expect((await fetch(`http://127.0.0.1:${box.port}/api/status?filter=amp`)).status).toBe(200);
});

test("A reader that takes nothing is cut off, instead of filling the memory.", async () => {
  const box = await startControl();
  const socket = connect(box.port, "127.0.0.1");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => socket.destroy());
  socket.write(rawRequest("GET /_mock/api/events"));
  await new Promise((resolve) => socket.once("data", resolve));
  socket.pause();
  const path = "/".padEnd(200_000, "x");
  for (let sent = 0; sent < 100; sent++) {
    box.simulation.device.report("http", { method: "GET", path, parameters: [], answer: "200 OK" });
  }
  socket.resume();
  await closed;
});
