import type { RegisterInfo } from "@goe/core/modbus";

/** What a register holds, counted as the register counts, before it becomes bytes. */
export type RegisterContent = bigint | number | string | Uint8Array;

/** How bytes and registers differ from plain big-endian. */
export interface WireOrder {
  /** The two bytes of each register change places. */
  readonly swapBytes: boolean;
  /** A number that takes several registers begins with the lowest one. */
  readonly swapRegisters: boolean;
}

// Text stays as it is: whether the device turns it round as well is not known, and no reader of go-e's strings does.
const numbers: ReadonlySet<RegisterInfo["type"]> = new Set([
  "uint16",
  "uint32",
  "int64",
  "float32",
  "float64",
] as const);

/** Registers of a value as they go over the wire, from the first to the last. */
export function encodeRegister(
  content: RegisterContent,
  { type, length }: Pick<RegisterInfo, "type" | "length">,
  order: WireOrder,
): readonly number[] {
  const bytes = Buffer.alloc(length * 2);
  put(bytes, content, type);
  return ordered(wordsOf(bytes), type, order);
}

/** The value in registers that came over the wire. */
export function decodeRegister(
  words: readonly number[],
  type: RegisterInfo["type"],
  order: WireOrder,
): RegisterContent {
  const bytes = Buffer.alloc(words.length * 2);
  // Swapping twice is not swapping, so the way back is the way there.
  for (const [index, word] of ordered(words, type, order).entries()) bytes.writeUInt16BE(word, index * 2);
  return taken(bytes, type);
}

function ordered(words: readonly number[], type: RegisterInfo["type"], order: WireOrder): readonly number[] {
  const inOrder = order.swapRegisters && numbers.has(type) ? words.toReversed() : words;
  return order.swapBytes ? inOrder.map((word) => ((word & 0xff) << 8) | (word >> 8)) : inOrder;
}

function wordsOf(bytes: Buffer): readonly number[] {
  return Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(index * 2));
}

function put(bytes: Buffer, content: RegisterContent, type: RegisterInfo["type"]): void {
  switch (type) {
    // A negative number wraps round, as go-e's own readings do (goecharger/go-eCharger-API-v2#175).
    case "uint16":
      bytes.writeUInt16BE((Number(content) >>> 0) & 0xffff);
      break;
    case "uint32":
      bytes.writeUInt32BE(Number(content) >>> 0);
      break;
    case "int64":
      bytes.writeBigInt64BE(BigInt.asIntN(64, BigInt(Math.trunc(Number(content)))));
      break;
    case "float32":
      bytes.writeFloatBE(Number(content));
      break;
    case "float64":
      bytes.writeDoubleBE(Number(content));
      break;
    case "ascii":
      // What is too long loses its end, what is too short is followed by zeros (goecharger/go-eCharger-API-v2#100).
      bytes.write(String(content), "latin1");
      break;
    case "bytes":
      if (content instanceof Uint8Array) bytes.set(content.subarray(0, bytes.length));
      break;
    case "octets":
      if (content instanceof Uint8Array) {
        for (const [index, octet] of content.entries()) bytes.writeUInt16BE(octet, index * 2);
      }
  }
}

function taken(bytes: Buffer, type: RegisterInfo["type"]): RegisterContent {
  switch (type) {
    case "uint16":
      return bytes.readUInt16BE();
    case "uint32":
      return bytes.readUInt32BE();
    case "int64":
      return bytes.readBigInt64BE();
    case "float32":
      return bytes.readFloatBE();
    case "float64":
      return bytes.readDoubleBE();
    case "ascii":
      return bytes.toString("latin1").replace(/\0+$/, "");
    case "bytes":
      return new Uint8Array(bytes);
    case "octets":
      return new Uint8Array(wordsOf(bytes));
  }
}
