import { readFile } from "node:fs/promises";
import { type Capture, CaptureError, captureText, readCapture } from "../conform/capture.js";
import { UsageError } from "./verb.js";

/** The text of a file that the user named, without byte order mark. @throws UsageError when it cannot be read. */
export async function readTextFile(file: string): Promise<string> {
  try {
    return captureText(await readFile(file));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(`${file} cannot be read: ${reason}.`, { cause: error });
  }
}

/** @throws UsageError when the file is no capture. */
export async function readCaptureFile(file: string): Promise<Capture> {
  const text = await readTextFile(file);
  try {
    return readCapture(text);
  } catch (error) {
    if (error instanceof CaptureError) throw new UsageError(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
}
