/** Compares the heads of a cell with those that were recorded. */
import { joinComparedWords } from "../../language/meaning/compared-words.ts";
import { isSameHead } from "../../language/meaning/head-words.ts";
import type { ContextChange } from "../finding.ts";
import { omitCommon } from "./compare-sets.ts";
import type { RecordedContext } from "./recorded-context.ts";
import type { CellHeads } from "./table-heads.ts";

/** A row that was moved below another title of the same document is no change. */
export function findHeadChange(
  written: CellHeads,
  now: CellHeads,
  { groups, wholeArea }: Pick<RecordedContext, "groups" | "wholeArea">,
): ContextChange | undefined {
  const changes = [
    compareHeadTexts(written.row, now.row, wholeArea),
    compareHeadTexts(written.column, now.column, wholeArea),
    groups.has(now.group) ? undefined : compareHeadTexts([written.group], [now.group], wholeArea),
  ].filter((change) => change !== undefined);
  return changes.find(({ kind }) => kind === "head") ?? changes[0];
}

function compareHeadTexts(
  written: readonly string[],
  now: readonly string[],
  wholeArea: string,
): ContextChange | undefined {
  const [lost, gained] = [omitCommon(written, now), omitCommon(now, written)];
  if (joinComparedWords(lost.join(" ")) === joinComparedWords(gained.join(" "))) return undefined;
  const isSame = isSameHead(written.join(" "), now.join(" "), wholeArea);
  return { kind: isSame ? "style" : "head", written: formatHeads(lost), now: formatHeads(gained) };
}

function formatHeads(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\s+/g, " ").trim()).join(" | ");
}
