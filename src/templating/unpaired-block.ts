/** Finds the block of a template that is opened and not closed, or closed and not opened: the parser names another place. */

interface UnpairedBlock {
  readonly kind: "block-open" | "block-close";
  /** "{{#some}}", "{{/some}}". */
  readonly tag: string;
  readonly line: number;
  readonly column: number;
}

/** Matches comments first, whose braces are no tags. */
const tagPattern = /\{\{!--[\s\S]*?--~?\}\}|\{\{![\s\S]*?\}\}|\{\{~?\s*([#/])\s*([\w.-]+)/g;

export function findUnpairedBlock(text: string): UnpairedBlock | undefined {
  const open: { name: string; at: number }[] = [];
  for (const { 1: sign, 2: name = "", index } of text.matchAll(tagPattern)) {
    if (sign === "#") open.push({ name, at: index });
    if (sign !== "/") continue;
    const last = open.pop();
    if (!last) return placeBlock("block-close", name, index, text);
    if (last.name === name) continue;
    // The block around it is closed here: the last one was forgotten.
    return open.some((each) => each.name === name)
      ? placeBlock("block-open", last.name, last.at, text)
      : placeBlock("block-close", name, index, text);
  }
  const last = open.at(-1);
  return last && placeBlock("block-open", last.name, last.at, text);
}

function placeBlock(kind: UnpairedBlock["kind"], name: string, at: number, text: string): UnpairedBlock {
  const before = text.slice(0, at).split("\n");
  const tag = `{{${kind === "block-open" ? "#" : "/"}${name}}}`;
  return { kind, tag, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
