import { type AddressInfo, Server, type Socket } from "node:net";
import type { IServiceVector } from "modbus-serial";
import { ListenError } from "../listening.js";
import { loadOptional } from "../optional-package.js";
import type { RunningInterface } from "../running-interface.js";
import { addressOf, cutFrames, exceptionFrame, faultOf, functionOf } from "./request-frame.js";

/** A request that never got as far as the registers. */
export interface RefusedRequest {
  /** `undefined` when the bytes are no request at all. */
  readonly functionCode: number | undefined;
  /** `undefined` when the request names no register. */
  readonly address: number | undefined;
  readonly answer: string;
  readonly reason: string;
}

/** Answers requests. Throws a `ModbusException` for what it refuses. */
export interface ModbusHandler {
  /** Whether connections are taken. */
  readonly online: boolean;
  read(functionCode: 3 | 4, address: number, quantity: number): number[];
  write(address: number, words: readonly number[]): void;
  /** Told of what was refused without asking. */
  refused(request: RefusedRequest): void;
}

/** A Modbus server that listens. */
export interface ModbusServer extends RunningInterface {
  readonly port: number;
  /** Hangs up on everybody and goes on listening. */
  dropConnections(): void;
}

/**
 * Starts a Modbus TCP server on the package modbus-serial. Throws `ListenError`, and `MissingPackageError` when the
 * package is not installed.
 *
 * The package frames and answers well-formed requests. What it does not do as a device should is done before it gets to
 * see a request ({@link guard}): it has no answer to requests of the wrong size, two to a write of no registers, and
 * exception 4 to a read of more than 127; functions that it does not know are answered without asking anybody, so that
 * nothing could be noted. The package jsmodbus was looked at as well: its 5.0 carries out a write of which half has
 * arrived, turns round the order of requests that come together and stands still after a malformed one.
 */
export async function openModbusServer(
  host: string,
  port: number,
  handler: ModbusHandler,
): Promise<ModbusServer> {
  const { ServerTCP } = await loadOptional("modbus-serial", "Modbus TCP", () => import("modbus-serial"));
  // The package takes 0 for "none given" and opens 502; as text, which node:net takes as well, it is given.
  const given = String(port) as unknown as number;
  const server = new ServerTCP(serviceOf(handler), { host, port: given });
  await new Promise<void>((resolve, reject) => {
    server.once("initialized", () => resolve());
    server.once("serverError", (error) =>
      reject(error === null ? error : new ListenError(host, port, error)),
    );
  });
  const listener = listenerOf(server);
  listener.on("connection", (socket) => guard(socket, handler));
  let closed: Promise<void> | undefined;
  return {
    // A TCP server's address is an object as soon as it listens.
    port: (listener.address() as AddressInfo).port,
    dropConnections: () => {
      for (const socket of server.socks.keys()) socket.destroy();
    },
    close: () => {
      closed ??= new Promise((resolve, reject) => {
        server.close((error) => (error instanceof Error ? reject(error) : resolve()));
      });
      return closed;
    },
  };
}

function serviceOf(handler: ModbusHandler): IServiceVector {
  // The package counts parameters to tell apart how it is to be answered, so none may be missing or too many.
  return {
    getHoldingRegister: (address: number, _unit: number) => handler.read(3, address, 1)[0] ?? 0,
    getMultipleHoldingRegisters: (address: number, quantity: number, _unit: number) =>
      handler.read(3, address, quantity),
    getInputRegister: (address: number, _unit: number) => handler.read(4, address, 1)[0] ?? 0,
    getMultipleInputRegisters: (address: number, quantity: number, _unit: number) =>
      handler.read(4, address, quantity),
    setRegisterArray: (address: number, words: number[], _unit: number) => handler.write(address, words),
  };
}

/** The socket that the package listens on, which it keeps to itself: only this knows the port and who connects. */
function listenerOf(server: object): Server {
  const listener: unknown = Reflect.get(server, "_server");
  if (listener instanceof Server) return listener;
  throw new Error("This version of modbus-serial keeps its listening socket in another place. Install 8.0.");
}

/** Stands between a connection and the package, which has put its readers on the socket by now. */
function guard(socket: Socket, handler: ModbusHandler): void {
  // A device that starts has no server yet.
  if (!handler.online) {
    socket.destroy();
    return;
  }
  const readers = socket.listeners("data");
  socket.removeAllListeners("data");
  let pending: Buffer = Buffer.alloc(0);
  socket.on("data", (data: Buffer) => {
    const { frames, rest, broken } = cutFrames(Buffer.concat([pending, data]));
    pending = rest;
    for (const frame of frames) {
      if (!refuse(socket, frame, handler)) for (const reader of readers) reader.call(socket, frame);
    }
    if (broken) hangUp(socket, handler);
  });
}

/** Refuses a request that the package would answer otherwise than a device; `false` when there is no reason to. */
function refuse(socket: Socket, frame: Buffer, handler: ModbusHandler): boolean {
  const fault = faultOf(frame);
  if (fault === undefined) return false;
  handler.refused({
    functionCode: functionOf(frame),
    address: addressOf(frame),
    answer: `exception ${fault.code}`,
    reason: fault.reason,
  });
  // The package answers from a timer; so does this, or answers would overtake each other.
  setTimeout(() => {
    if (!socket.destroyed) socket.write(exceptionFrame(frame, fault.code));
  }, 0);
  return true;
}

// Where the next request begins, nobody can tell. That a device hangs up then is inferred.
function hangUp(socket: Socket, handler: ModbusHandler): void {
  handler.refused({
    functionCode: undefined,
    address: undefined,
    answer: "connection closed",
    reason: "the bytes are no Modbus request",
  });
  setTimeout(() => socket.destroySoon(), 0);
  socket.removeAllListeners("data");
  socket.resume();
}
