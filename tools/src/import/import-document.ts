import { compareFirmware } from "../firmware.js";
import type { SpecIndex } from "../load/spec-index.js";
import type { DeviceKind, SpecSource } from "../spec-model.js";
import type { VendorTable } from "../vendor-table/vendor-table.js";

/** What the caller says of the document. */
export interface DocumentWords {
  readonly device: DeviceKind;
  readonly firmware?: string;
  readonly models: readonly string[];
  /** Id in `spec/sources.yaml`, where the words above do not tell it. */
  readonly source?: string;
  readonly origin?: Origin;
}

/** Where the document was found. */
export interface Origin {
  readonly repository?: string;
  readonly commit?: string;
  readonly file?: string;
  readonly date?: string;
}

/** A document that tables are read from, and its place among the sources. */
export interface ImportDocument {
  readonly id: string;
  readonly device: DeviceKind;
  readonly source: SpecSource;
  /** Whether `spec/sources.yaml` has it already. */
  readonly known: boolean;
  /** The firmware of a list; a page kept by hand mixes them. */
  readonly firmware: string | undefined;
  /** For new keys: the firmware that the caller names, also for a page. */
  readonly current: string | undefined;
  /** Models that it speaks of. */
  readonly models: readonly string[];
}

/** The words do not tell which document it is; the message says what to add. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
}

/** Finds the document among the sources, or makes up the entry that it will get. */
export function importDocument(table: VendorTable, index: SpecIndex, words: DocumentWords): ImportDocument {
  const allModels = Object.keys(index.devices.get(words.device)?.value.models ?? {});
  const stranger = words.models.find((model) => !allModels.includes(model));
  if (stranger !== undefined) {
    throw new DocumentError(
      `There is no model "${stranger}" of the ${words.device}: ${allModels.join(", ")}.`,
    );
  }
  const id = words.source ?? (table.kind === "page" ? pageId(table, words) : listId(index, words));
  const known = index.sources.get(id);
  if (known !== undefined) requireTable(id, known, words);
  else if (table.kind === "list" && words.firmware === undefined) throw new DocumentError(nameFirmware);
  const source = known ?? newSource(table, words);
  return {
    id,
    device: words.device,
    source,
    known: known !== undefined,
    firmware: source.firmware,
    current: source.firmware ?? words.firmware,
    models: source.models ?? allModels,
  };
}

const nameFirmware = "This is the key list of one firmware: name it with --firmware, such as 60.4.";

function requireTable(id: string, source: SpecSource, words: DocumentWords): void {
  const { kind, device, firmware } = source;
  const wanted = words.device;
  if (!kind.startsWith("vendor-")) {
    throw new DocumentError(`The source ${id} is a ${kind}, no table of the vendor. Name another --source.`);
  }
  if (device !== undefined && device !== wanted) {
    throw new DocumentError(`The source ${id} is of the ${device}, not of the ${wanted}.`);
  }
  if (
    firmware !== undefined &&
    words.firmware !== undefined &&
    compareFirmware(firmware, words.firmware) !== 0
  ) {
    throw new DocumentError(`The source ${id} is of firmware ${firmware}, not of ${words.firmware}.`);
  }
}

function pageId({ language, heading }: VendorTable, { device }: DocumentWords): string {
  if (heading !== undefined && !/^api[ -]?(?:keys|schlüssel)$/i.test(heading)) {
    throw new DocumentError(
      `These keys stand under "${heading}": a page on a topic is no list of all keys. Name it with --source.`,
    );
  }
  if (language === undefined) {
    throw new DocumentError(
      "This is a page for all firmware, and it does not tell its language: name it with --source, such as vendor-en.",
    );
  }
  return `${prefixOf(device)}${language}`;
}

function prefixOf(device: DeviceKind): string {
  return device === "charger" ? "vendor-" : `vendor-${device}-`;
}

/** The list of the same firmware, unless that speaks of other models. */
function listId({ sources }: SpecIndex, { device, firmware, models }: DocumentWords): string {
  if (firmware === undefined) throw new DocumentError(nameFirmware);
  const ofFirmware = [...sources].filter(
    ([, source]) =>
      source.kind === "vendor-list" &&
      source.device === device &&
      source.firmware !== undefined &&
      compareFirmware(source.firmware, firmware) === 0,
  );
  const found = ofFirmware.find(([, source]) => models.length === 0 || sameModels(source.models, models));
  if (found !== undefined) return found[0];
  const plain = `${prefixOf(device)}${firmware}`;
  return ofFirmware.length === 0 ? plain : `${plain}-${models.join("-").toLowerCase()}`;
}

function sameModels(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a !== undefined && [...a].sort().join() === [...b].sort().join();
}

function newSource(table: VendorTable, { device, firmware, models, origin }: DocumentWords): SpecSource {
  const page = table.kind === "page";
  const of = models.length === 0 ? "" : `, exported for ${models.join(" and ")}`;
  return {
    title: page ? `Key page of the ${device}` : `Key list of firmware ${firmware}${of}`,
    kind: page ? "vendor-page" : "vendor-list",
    device,
    // A page mixes firmware, and its types are a mixture, too.
    ...(page ? { states: ["access", "category", "availability"] } : {}),
    ...origin,
    ...(page || firmware === undefined ? {} : { firmware }),
    ...(models.length === 0 ? {} : { models }),
  };
}
