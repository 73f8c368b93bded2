/** Finds comparisons of which a reader cannot know the number: one comparison belongs to one number, and stands beside it. */
import type { Issue } from "../../issues/issue.ts";
import type { FigureHelper } from "../helpers/helper.ts";
import { findHelper } from "../helpers/helper-list.ts";
import {
  type HelperCallNode,
  listOptionPairs,
  toPathText,
  toTextOfStringOrNumberLiteral,
} from "../syntax-tree.ts";
import type { ReportAtNode } from "./check-context.ts";

/** A piece of a sentence: plain text, or a figure. */
type Piece =
  | { readonly text: string }
  | { readonly node: HelperCallNode; readonly helper: FigureHelper; readonly indicator: string };

/** Checks each sentence with two figures or more: its comparisons stand in brackets or right behind their own figure. */
export function checkComparisons(program: hbs.AST.Program, report: ReportAtNode): Issue[] {
  return listBranches(program)
    .flatMap((branch) => splitIntoSentences(listPieces(branch)))
    .flatMap((sentence) => checkSentence(sentence, report));
}

/** The program and the second branches of its blocks, which stand in the place of the first ones. */
function listBranches(program: hbs.AST.Program): hbs.AST.Program[] {
  const blocks = program.body.filter(
    (node): node is hbs.AST.BlockStatement => node.type === "BlockStatement",
  );
  const others = blocks.flatMap(({ program: first, inverse }) => [
    ...(first ? listBranches(first).slice(1) : []),
    ...(inverse ? listBranches(inverse) : []),
  ]);
  return [program, ...others];
}

function listPieces(program: hbs.AST.Program): Piece[] {
  return program.body.flatMap((node): Piece[] => {
    if (node.type === "ContentStatement")
      return [{ text: String((node as hbs.AST.ContentStatement).original) }];
    if (node.type === "BlockStatement") {
      const { program: first } = node as hbs.AST.BlockStatement;
      return first ? listPieces(first) : [];
    }
    return node.type === "MustacheStatement" ? listCallPieces(node as hbs.AST.MustacheStatement) : [];
  });
}

function listCallPieces(node: hbs.AST.MustacheStatement): Piece[] {
  const helper = findHelper(toPathText(node.path));
  const [firstParam] = node.params;
  if (helper?.kind !== "figure" || !firstParam) return [{ text: "…" }];
  return [{ node, helper, indicator: toTextOfStringOrNumberLiteral(firstParam) ?? "" }];
}

function splitIntoSentences(pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [[]];
  for (const piece of pieces) {
    if (!("text" in piece)) sentences.at(-1)?.push(piece);
    else
      for (const [index, text] of piece.text.split(/\n|[.;:!?](?=\s)/u).entries()) {
        if (index > 0) sentences.push([]);
        sentences.at(-1)?.push({ text });
      }
  }
  return sentences;
}

function checkSentence(sentence: readonly Piece[], report: ReportAtNode): Issue[] {
  const figures = sentence.filter((piece) => !("text" in piece) && !piece.helper.isClause);
  if (figures.length < 2) return [];
  return sentence.flatMap((piece, index) => {
    if ("text" in piece || !piece.helper.isClause || namesItsOwnNumber(piece.node)) return [];
    const before = sentence.slice(0, index);
    if (isInsideBrackets(before) || isRightBehindFigure(piece.indicator, before)) return [];
    const details = { helper: piece.helper.name, indicator: piece.indicator };
    return [report(piece.node, "template-comparison-apart", details)];
  });
}

/** "giảm từ 3,98% … xuống còn 2,28%" says both numbers itself. */
function namesItsOwnNumber(node: HelperCallNode): boolean {
  return listOptionPairs(node).some(
    ({ key, value }) => key === "as" && toTextOfStringOrNumberLiteral(value) === "level",
  );
}

function isInsideBrackets(before: readonly Piece[]): boolean {
  const text = before.map((piece) => ("text" in piece ? piece.text : "")).join("");
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}

function isRightBehindFigure(indicator: string, before: readonly Piece[]): boolean {
  const nearest = before.findLast((piece) =>
    "text" in piece ? piece.text.trim() !== "" : !piece.helper.isClause || piece.indicator !== indicator,
  );
  return nearest !== undefined && !("text" in nearest) && nearest.indicator === indicator;
}
