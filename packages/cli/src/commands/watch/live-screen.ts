import { Writable } from "node:stream";
import { createLogUpdate } from "log-update";
import type { Screen } from "../../context.js";

/** A part of the terminal that is drawn again and again in its place. */
export interface LiveScreen {
  /** Draws text over what was there before. */
  readonly draw: (text: string) => void;
  /** Begins at the top of an empty screen: after a change of its size nobody knows where the lines are. */
  readonly restart: () => void;
  /** Leaves what was drawn last where it is. Resolves when all is written; rejects with what kept it from that. */
  readonly end: () => Promise<void>;
}

const hideCursor = "\u001b[?25l";
const showCursor = "\u001b[?25h";
const clearScreen = "\u001b[2J\u001b[H";

/** Begins to draw at the place of the cursor, which is hidden until the end. */
export function openLiveScreen(screen: Screen): LiveScreen {
  const stream = new ScreenStream(screen);
  const update = createLogUpdate(stream, { showCursor: true });
  stream.write(hideCursor);
  return {
    draw: (text) => update(text),
    restart: () => {
      update.done();
      stream.write(clearScreen);
    },
    end: async () => {
      update.done();
      stream.end(showCursor);
      await stream.written;
    },
  };
}

/** The screen as the package wants it. */
class ScreenStream extends Writable {
  readonly isTTY: boolean = true;
  readonly written: Promise<void>;
  readonly #screen: Screen;

  constructor(screen: Screen) {
    super({
      decodeStrings: false,
      write: (chunk: unknown, _, done) => {
        screen.write(String(chunk)).then(() => done(), done);
      },
    });
    this.#screen = screen;
    this.written = new Promise((resolve, reject) => {
      this.on("finish", resolve).on("error", reject);
    });
    // Asked for at the end; until then a failure is nobody's.
    this.written.catch(() => undefined);
  }

  get columns(): number {
    return this.#screen.columns ?? 80;
  }

  get rows(): number {
    return this.#screen.rows ?? 24;
  }
}
