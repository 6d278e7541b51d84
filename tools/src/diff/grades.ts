import type { Verdict } from "./change.js";

const major = (words: string): Verdict => ({ grade: "major", words });
const minor = (words: string): Verdict => ({ grade: "minor", words });
const patch = (words: string): Verdict => ({ grade: "patch", words });
const whole = (verdict: Verdict): Verdict => ({ ...verdict, whole: true });

const now = (what: string, from: string, to: string): string => `${what} ${from} is now ${to}`;
const list = (words: readonly string[]): string => words.join(", ");
const nouns = (noun: string, words: readonly string[]): string =>
  `${noun}${words.length === 1 ? "" : "s"} ${list(words)}`;

/**
 * Every kind of difference with its grade. What a program that was written before may rely on and finds no more is
 * major; what it may use from now on is minor; what it cannot notice is a patch.
 */
export const rules = {
  // Anything with a name.
  added: (what: string, news = ""): Verdict => ({
    ...whole(minor(what === "" ? "added" : `added (${what})`)),
    news,
  }),
  removed: (): Verdict => whole(major("removed")),
  renamed: (to: string): Verdict => whole(major(`is now ${to}`)),

  // Keys.
  fieldRenamed: (from: string, to: string): Verdict => major(now("field", from, to)),
  accessWidened: (from: string, to: string): Verdict => minor(now("access", from, to)),
  accessNarrowed: (from: string, to: string): Verdict => major(now("access", from, to)),
  inEveryStatus: (): Verdict => minor("every status has it now"),
  mayBeMissing: (): Verdict => major("a status may lack it now"),
  availabilityWidened: (from: string, to: string): Verdict =>
    minor(`${now("availability", from, to)} (wider)`),
  availabilityNarrowed: (from: string, to: string): Verdict =>
    major(`${now("availability", from, to)} (narrower)`),
  availabilityChanged: (from: string, to: string): Verdict => major(now("availability", from, to)),
  availabilityRestated: (): Verdict => patch("availability written otherwise"),
  hidden: (): Verdict => minor("hidden as secret now"),
  shown: (): Verdict => major("no longer hidden as secret"),
  limitAdded: (side: string, key: string): Verdict => major(`limited by key ${key} (${side}) now`),
  limitRemoved: (side: string, key: string): Verdict => minor(`no longer limited by key ${key} (${side})`),

  // Values, wherever they stand.
  typeKnown: (to: string): Verdict => minor(`type is known now: ${to}`),
  typeForgotten: (from: string): Verdict => major(`type is no longer known; it was ${from}`),
  typeWidened: (from: string, to: string): Verdict => minor(`${now("type", from, to)} (wider)`),
  typeNarrowed: (from: string, to: string): Verdict => major(`${now("type", from, to)} (narrower)`),
  typeChanged: (from: string, to: string): Verdict => major(now("type", from, to)),
  unitChanged: (from: string, to: string): Verdict => major(now("unit", from, to)),
  wireUnitChanged: (from: string, to: string): Verdict => major(now("unit on the wire", from, to)),
  timeBaseStated: (to: string): Verdict => minor(`time base is known now: ${to}`),
  timeBaseChanged: (from: string, to: string): Verdict => major(now("time base", from, to)),
  readMayBeNull: (): Verdict => major("may be null now when read"),
  readNeverNull: (): Verdict => minor("is no longer null when read"),
  writeTakesNull: (): Verdict => minor("null may be written now"),
  writeRefusesNull: (): Verdict => major("null may no longer be written"),
  boundsWidened: (what: string, from: string, to: string): Verdict => minor(`${now(what, from, to)} (wider)`),
  boundsNarrowed: (what: string, from: string, to: string): Verdict =>
    major(`${now(what, from, to)} (narrower)`),
  boundsChanged: (what: string, from: string, to: string): Verdict => major(now(what, from, to)),
  formAdded: (form: string): Verdict => minor(`${form} is read as another form now`),
  formWidened: (form: string): Verdict => minor(`more is read from its form ${form}`),
  formRemoved: (form: string): Verdict => major(`${form} is no longer read as another form`),
  formChanged: (form: string): Verdict => major(`its form ${form} is read otherwise`),

  // Enums.
  memberAdded: (member: string, value: number): Verdict => ({
    ...minor(`member ${member} (${value}) added`),
    news: `${member} (${value})`,
  }),
  memberRemoved: (member: string): Verdict => major(`member ${member} removed`),
  memberRenamed: (from: string, to: string): Verdict => major(now("member", from, to)),
  memberMoved: (member: string, from: number, to: number): Verdict =>
    major(now(`number of member ${member}`, String(from), String(to))),
  memberWidened: (member: string, from: string, to: string): Verdict =>
    minor(`${now(`firmware of member ${member}`, from, to)} (wider)`),
  memberNarrowed: (member: string, from: string, to: string): Verdict =>
    major(`${now(`firmware of member ${member}`, from, to)} (narrower)`),

  // Structs.
  structFieldAdded: (field: string): Verdict => minor(`field ${field} added`),
  /** Whoever writes the struct has to send it. */
  writtenFieldAdded: (field: string): Verdict => major(`field ${field} added, which writing needs`),
  structFieldRemoved: (field: string): Verdict => major(`field ${field} removed`),
  placeMoved: (from: string, to: string): Verdict => major(now("place", from, to)),
  layoutChanged: (from: string, to: string): Verdict => major(now("layout", from, to)),
  fieldAlwaysThere: (): Verdict => minor("always there now"),
  writtenFieldNeeded: (): Verdict => major("writing needs it now"),
  fieldMayBeMissing: (): Verdict => major("may be missing now"),
  writtenFieldOptional: (): Verdict => minor("writing may leave it out now"),

  // Components.
  keysShown: (keys: readonly string[]): Verdict => minor(`shows ${nouns("key", keys)} now`),
  keysLeft: (keys: readonly string[]): Verdict => major(`no longer shows ${nouns("key", keys)}`),
  keyShownOtherwise: (key: string, from: string, to: string): Verdict =>
    major(`key ${key} is shown as ${to}, no longer as ${from}`),
  shapeChanged: (from: string, to: string): Verdict => major(now("form", from, to)),
  wordChanged: (from: string, to: string): Verdict => major(now("name", from, to)),
  getterAdded: (to: string): Verdict => minor(`getter ${to} added`),
  getterRemoved: (from: string): Verdict => major(`getter ${from} removed`),
  getterRenamed: (from: string, to: string): Verdict => major(now("getter", from, to)),
  itemRenamed: (from: string, to: string): Verdict => major(now("item type", from, to)),
  nestedAdded: (field: string): Verdict => minor(`part ${field} added`),
  nestedRemoved: (field: string): Verdict => major(`part ${field} removed`),
  nestedChanged: (field: string, from: string, to: string): Verdict => major(now(`part ${field}`, from, to)),

  // Devices, their simulator profiles and Modbus servers, units.
  oldestFirmwareLowered: (from: string, to: string): Verdict => minor(now("oldest firmware", from, to)),
  oldestFirmwareRaised: (from: string, to: string): Verdict => major(now("oldest firmware", from, to)),
  factChanged: (what: string, from: string, to: string): Verdict => major(now(what, from, to)),
  conversionChanged: (): Verdict => major("converts otherwise"),

  // What no program notices.
  reworded: (what: string): Verdict => patch(`${what} reworded`),
  restated: (what: string): Verdict => patch(`${what} changed`),
  reordered: (what: string): Verdict => patch(`${what} in another order`),
  correctionAdded: (fact: string): Verdict => whole(patch(`added (${fact})`)),
  correctionRemoved: (fact: string): Verdict => whole(patch(`removed (${fact})`)),
  profileKeys: (more: readonly string[], fewer: readonly string[]): Verdict =>
    patch(
      [
        ...(more.length === 0 ? [] : [`sends ${nouns("key", more)} now`]),
        ...(fewer.length === 0 ? [] : [`no longer sends ${nouns("key", fewer)}`]),
      ].join(", "),
    ),
};

/** The same difference in what nobody could rely on yet. */
export function eased({ grade, ...verdict }: Verdict): Verdict {
  return { ...verdict, grade: grade === "major" ? "minor" : grade };
}
