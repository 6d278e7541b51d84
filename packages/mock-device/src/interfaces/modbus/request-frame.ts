import { type ExceptionCode, illegalFunction, illegalValue } from "./modbus-exception.js";

// Transaction, protocol and length stand before the unit, two bytes each.
const headBytes = 6;
// Unit and function; unit and the longest request.
const shortest = 2;
const longest = 254;

/** What came over a connection, cut into requests. */
export interface CutFrames {
  readonly frames: readonly Buffer[];
  /** What a request still lacks the end of. */
  readonly rest: Buffer;
  /** The rest cannot become a request. */
  readonly broken: boolean;
}

/** Cuts bytes into requests, each with its head. */
export function cutFrames(bytes: Buffer): CutFrames {
  const frames: Buffer[] = [];
  let rest = bytes;
  while (rest.length >= headBytes) {
    const length = rest.readUInt16BE(4);
    if (rest.readUInt16BE(2) !== 0 || length < shortest || length > longest) {
      return { frames, rest, broken: true };
    }
    const end = headBytes + length;
    if (rest.length < end) break;
    frames.push(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
  return { frames, rest, broken: false };
}

/** Why a request is refused before any register is looked at. */
export interface FrameFault {
  readonly code: ExceptionCode;
  readonly reason: string;
}

/** Number of the function that a request calls. */
export function functionOf(frame: Buffer): number {
  return frame.readUInt8(headBytes + 1);
}

/** First address that a request names, where it is long enough to name one. */
export function addressOf(frame: Buffer): number | undefined {
  return frame.length >= headBytes + 4 ? frame.readUInt16BE(headBytes + 2) : undefined;
}

/** Judges the form of a request; `undefined` when it is one that the firmware knows. Any unit will do. */
export function faultOf(frame: Buffer): FrameFault | undefined {
  const functionCode = functionOf(frame);
  const pdu = frame.subarray(headBytes + 1);
  if (functionCode === 3 || functionCode === 4) return readFault(pdu);
  if (functionCode === 16) return writeFault(pdu);
  return { code: illegalFunction, reason: "the firmware knows functions 3, 4 and 16 only" };
}

/** Answer to a request that is refused. */
export function exceptionFrame(frame: Buffer, code: ExceptionCode): Buffer {
  const answer = Buffer.alloc(headBytes + 3);
  frame.copy(answer, 0, 0, 4);
  answer.writeUInt16BE(3, 4);
  answer.writeUInt8(frame.readUInt8(headBytes), headBytes);
  answer.writeUInt8(functionOf(frame) | 0x80, headBytes + 1);
  answer.writeUInt8(code, headBytes + 2);
  return answer;
}

// 125 is the most that fits into an answer of 253 bytes; more than 123 do not fit into a request of as many.
function readFault(pdu: Buffer): FrameFault | undefined {
  if (pdu.length !== 5) return fault("a read has five bytes");
  const quantity = pdu.readUInt16BE(3);
  return quantity >= 1 && quantity <= 125 ? undefined : fault("a read asks for 1 to 125 registers");
}

function writeFault(pdu: Buffer): FrameFault | undefined {
  if (pdu.length < 6) return fault("a write has six bytes before its registers");
  const quantity = pdu.readUInt16BE(3);
  if (quantity < 1) return fault("a write brings at least one register");
  const complete = pdu.readUInt8(5) === quantity * 2 && pdu.length === 6 + quantity * 2;
  return complete ? undefined : fault("a write brings as many bytes as it says");
}

function fault(reason: string): FrameFault {
  return { code: illegalValue, reason };
}
