/** Warns about numbers that were typed, once a line. */
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import type { TypedNumber } from "../../language/numbers-in-text/figure-like-numbers.ts";
import { findTypedNumbersOfTemplate } from "./typed-numbers.ts";

/** Checks a whole template, whose front matter is left blank. */
export function checkTypedNumbersOfTemplate(path: string, text: string): Issue[] {
  const typed = findTypedNumbersOfTemplate(text).map(({ line, number }) => ({ ...number, file: path, line }));
  return checkTypedNumbers(typed, (_, line) => text.split("\n")[line - 1]);
}

/** Builds one warning for each line with typed numbers, at the first of them. */
export function checkTypedNumbers(
  numbers: readonly TypedNumber[],
  findSourceLine: (file: string, line: number) => string | undefined,
): Issue[] {
  const byLine = new Map<string, TypedNumber[]>();
  for (const number of numbers) {
    const key = `${number.file}:${number.line}`;
    byLine.set(key, [...(byLine.get(key) ?? []), number]);
  }
  return [...byLine.values()].map((ofLine) => {
    const { file = "", line = 1 } = ofLine[0] ?? {};
    const source = findSourceLine(file, line) ?? "";
    const names = [...new Set(ofLine.map(({ number }) => number))];
    return buildIssue(
      "number-typed",
      { numbers: names.join(", "), count: names.length },
      { file, line, column: String(source.indexOf(names[0] ?? "") + 1), quote: shortenAndCleanText(source) },
    );
  });
}
