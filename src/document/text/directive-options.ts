/** The words behind the name of a directive: options ("columns=plan,actual") and names ("jobs, merit.gifts"). */
interface DirectiveWords {
  readonly options: ReadonlyMap<string, string>;
  readonly names: readonly string[];
}

export function parseDirectiveWords(text: string): DirectiveWords {
  const words = text.split(/\s+/);
  const options = new Map(
    words.filter(isOption).map((word): [string, string] => {
      const end = word.indexOf("=");
      return [word.slice(0, end), word.slice(end + 1)];
    }),
  );
  return { options, names: words.filter((word) => !isOption(word)).flatMap(splitNames) };
}

/** Removes names from the line of a directive and leaves its options as they are. */
export function removeDirectiveNames(text: string, removed: ReadonlySet<string>): string {
  return text
    .split(/\s+/)
    .flatMap((word) => (isOption(word) ? [word] : splitNames(word).filter((name) => !removed.has(name))))
    .join(" ");
}

/** Splits "a.b,c.d" at its commas. */
export function splitNames(text: string): string[] {
  return text.split(/[\s,]+/).filter((name) => name !== "");
}

function isOption(word: string): boolean {
  return /^[A-Za-z]+=/.test(word);
}
