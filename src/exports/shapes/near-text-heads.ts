/** Heads that stand among the texts of a column across and are none of them: an office writes “Dưới 3 tháng” shorter than it is declared. */
import { collectFilteredAndKnownTexts } from "../../catalogue/column-texts.ts";
import type { Column } from "../../catalogue/declaration.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import { foldText } from "../cells/text-folding.ts";
import { findNearestDeclaredText } from "../meaning/near-text.ts";
import type { ShapedTable } from "./reshape.ts";
import type { ShapeContext } from "./variables.ts";

/** Asks for the text that each unread head means; undefined unless every number without a place stands below such a head. */
export function askForTextsOfHeads(reading: ShapedTable, context: ShapeContext): Issue[] | undefined {
  const column = findColumnOfTextsAcross(reading, context);
  if (!column) return undefined;
  const absentTexts = listTextsWithoutHead(column, reading, context);
  const heads = [...new Set(reading.leftOver.map(({ header }) => header))];
  const asked = heads.map((head) => ({ head, nearest: findNearestDeclaredText(head, absentTexts) }));
  // Two heads of one text would be added up.
  const texts = new Set(asked.map(({ nearest }) => nearest));
  if (texts.size < heads.length || texts.has(undefined)) return undefined;
  const place = { file: context.path, line: reading.headerLine };
  return asked.map(({ head, nearest = "" }) => {
    const details = {
      text: shortenAndCleanText(head),
      nearest,
      name: column.headers[0] ?? column.id,
      reference: `${context.declaration.id}.${column.id}`,
    };
    return buildIssue("shape-text-near", details, { ...place, column: head });
  });
}

/** The column of texts that stands across alone, so that the whole head is one of its texts. */
function findColumnOfTextsAcross(
  { shape: { across = [] } }: ShapedTable,
  { declaration }: ShapeContext,
): Column | undefined {
  const [id, ...others] = across;
  if (others.length > 0) return undefined;
  return declaration.columns.find((column) => column.id === id && column.type === "text");
}

function listTextsWithoutHead(
  column: Column,
  { observations }: ShapedTable,
  { declaration, catalogue }: ShapeContext,
): string[] {
  const { filtered, known } = collectFilteredAndKnownTexts(declaration.id, column, catalogue);
  const withHead = new Set(observations.map(({ coordinates }) => coordinates.get(column.id)?.key));
  return [...new Set([...filtered, ...known])].filter((text) => !withHead.has(foldText(text)));
}
