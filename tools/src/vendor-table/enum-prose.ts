interface Member {
  readonly number: number;
  readonly word: string;
  readonly direction: "word=number" | "number=word";
  readonly group: number;
}

const longestWord = 60;

/**
 * The words that prose gives to numbers, `(Open=0, Wait=1)` or `(0=Open, 1=Wait)`. Undefined where there are fewer than
 * two, or where anything else is equated as well: several lists in one text, a number twice, `type=1 duration in ms`.
 */
export function enumWords(text: string): Readonly<Record<string, string>> | undefined {
  if (!text.includes("=")) return undefined;
  const members: Member[] = [];
  for (const { part, group } of partsOf(text)) {
    const equals = part.indexOf("=");
    if (equals < 0) continue;
    const member = readMember(part, equals, group, members.length === 0);
    if (member === undefined) return undefined;
    members.push(member);
  }
  return oneList(members);
}

interface Part {
  readonly part: string;
  /** Parts between the same brackets, semicolons and colons have the same one. */
  readonly group: number;
}

/** The text between commas, semicolons, colons and brackets. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const open: number[] = [];
  let groups = 0;
  let group = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (char !== undefined && !",;:()".includes(char)) continue;
    parts.push({ part: text.slice(from, at), group });
    from = at + 1;
    if (char === "(") {
      open.push(group);
      group = ++groups;
    } else if (char === ")") group = open.pop() ?? ++groups;
    else if (char === ";" || char === ":") group = ++groups;
  }
  return parts;
}

function readMember(part: string, equals: number, group: number, first: boolean): Member | undefined {
  const left = part.slice(0, equals).trim();
  const right = part.slice(equals + 1).trim();
  if (isNumber(right)) {
    // "roundingMode PreferPowerFromGrid=0": what stands before the first word belongs to the sentence.
    const word = first ? left.slice(left.lastIndexOf(" ") + 1) : left;
    return isWord(word) ? { number: Number(right), word, direction: "word=number", group } : undefined;
  }
  const number = first ? left.slice(left.lastIndexOf(" ") + 1) : left;
  return isNumber(number) && isWord(right)
    ? { number: Number(number), word: right, direction: "number=word", group }
    : undefined;
}

function isNumber(text: string): boolean {
  return /^-?\d{1,10}$/.test(text);
}

function isWord(text: string): boolean {
  return text.length <= longestWord && /^[\p{L}\p{N}_/.+-]+$/u.test(text) && /\p{L}/u.test(text);
}

function oneList(members: readonly Member[]): Readonly<Record<string, string>> | undefined {
  const [first] = members;
  if (first === undefined || members.length < 2) return undefined;
  const found = new Map<number, string>();
  for (const { number, word, direction, group } of members) {
    if (direction !== first.direction || group !== first.group || found.has(number)) return undefined;
    found.set(number, word);
  }
  return Object.fromEntries(found);
}
