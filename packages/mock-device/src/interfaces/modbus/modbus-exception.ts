/** Numbers of the exceptions that a device answers with. No document names them; inferred from the protocol. */
export type ExceptionCode = 1 | 2 | 3;

/** The function is none of those that the firmware knows. */
export const illegalFunction: ExceptionCode = 1;
/** There is no such register, or none that can be written. */
export const illegalAddress: ExceptionCode = 2;
/** The register does not take the value, or the request does not have the size it claims. */
export const illegalValue: ExceptionCode = 3;

/** The device says no. The message holds no value that a client sent. */
export class ModbusException extends Error {
  /** The package modbus-serial sends what stands in a field of this name. */
  readonly modbusErrorCode: ExceptionCode;

  constructor(code: ExceptionCode, reason: string) {
    super(reason);
    this.name = "ModbusException";
    this.modbusErrorCode = code;
  }
}
