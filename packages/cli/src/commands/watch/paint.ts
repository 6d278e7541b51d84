import { styled } from "../../format/emphasis.js";
import type { Tone, ViewLine } from "./layout.js";

const styles: Readonly<Record<Exclude<Tone, "plain">, Parameters<typeof styled>[0]>> = {
  title: "bold",
  changed: ["bold", "cyan"],
  faint: "dim",
  bad: "red",
};

/** Lines as text, in colour where that is wanted. */
export function paint(lines: readonly ViewLine[], inColor: boolean): string {
  const span = (text: string, tone: Tone): string =>
    !inColor || tone === "plain" ? text : styled(styles[tone], text);
  return lines.map((spans) => spans.map(({ text, tone }) => span(text, tone)).join("")).join("\n");
}
