/**
 * Punctuation of the clauses that helpers print behind a number: "…, tăng 5,5% so với cùng kỳ", or in brackets where several
 * numbers stand in one sentence and a comma would leave open which of them rose.
 */
import type { FigureMention } from "../language/figure-mention.ts";
import { findFigureHelper } from "./helpers/helper-list.ts";
import { absenceMarker } from "./render-state.ts";

/** Text up to the end of a sentence, or of a part of it that has its own figures. */
const sentencePattern = /.*?[.;:!?](?=\s)|.+$/gsu;

/** The first character of the token of a figure. */
const figureStart = "\uE000";

/** Figures and absences that follow each other directly, with the letter before them. */
const runPattern = new RegExp(`(^|.)((?:\\uE000\\d+\\uE001|${absenceMarker})+)`, "gsu");
const tokenPattern = new RegExp(`\\uE000\\d+\\uE001|${absenceMarker}`, "gu");

/** Where the clauses of a run stand: behind commas, in brackets of their own, or in brackets that the template has opened. */
type RunForm = "commas" | "brackets" | "inside";

/** Puts a comma before each clause that follows a word or figure directly, or brackets around all of them. */
export function punctuateClauses(text: string, mentions: readonly FigureMention[]): string {
  if (!text.includes(figureStart) && !text.includes(absenceMarker)) return text;
  const findMention = (token: string) => mentions[Number(token.slice(1, -1))];
  const findHelperOf = (token: string) => findFigureHelper(findMention(token)?.format ?? "");
  const kinds: TokenKinds = {
    isClause: (token) => findHelperOf(token)?.isClause === true,
    isAside: (token) => findHelperOf(token)?.isAside === true,
  };
  if (!text.includes(absenceMarker) && !(text.match(tokenPattern) ?? []).some(kinds.isClause)) return text;
  // "…, đạt 78% kế hoạch năm, tăng 8,5%" would leave open what the share has to do with the change.
  const leavesOutBase = (token: string) =>
    !kinds.isAside(token) && / base=none\b/.test(findMention(token)?.format ?? "");
  const isNumber = (token: string) => !kinds.isClause(token) && findMention(token)?.aspect !== "coverage";
  return text.replace(sentencePattern, (sentence) => {
    const figures = sentence.match(/\uE000\d+\uE001/gu) ?? [];
    const hasSeveralNumbers = figures.filter(isNumber).length > 1;
    return sentence.replace(runPattern, (matched, before: string, run: string, offset: number) => {
      const ownBrackets = isInsideBrackets(sentence.slice(0, offset + before.length));
      const tokens = run.match(tokenPattern) ?? [];
      const needsBrackets = hasSeveralNumbers || tokens.some(leavesOutBase);
      const form = ownBrackets ? "inside" : needsBrackets ? "brackets" : "commas";
      return punctuateRun({ matched, before, tokens }, form, kinds);
    });
  });
}

interface TokenKinds {
  readonly isClause: (token: string) => boolean;
  readonly isAside: (token: string) => boolean;
}

interface TokenRun {
  readonly matched: string;
  /** The letter before the tokens. */
  readonly before: string;
  readonly tokens: readonly string[];
}

/** Joins the clauses of a run; without one it stays as it is, with one marker for several absences. */
function punctuateRun(
  { matched, before, tokens }: TokenRun,
  form: RunForm,
  { isClause, isAside }: TokenKinds,
): string {
  const [from, to] = [tokens.findIndex(isClause), tokens.findLastIndex(isClause) + 1];
  const isPresent = (token: string) => token !== absenceMarker;
  if (from === -1) return tokens.some(isPresent) ? matched : before + absenceMarker;
  const figures = tokens.slice(0, from).filter(isPresent);
  const clauses = tokens.slice(from, to).filter(isPresent);
  const rest = tokens.slice(to).join("");
  const followsWord = figures.length > 0 || /[\p{L}\p{N}%)]/u.test(before);
  return `${before}${figures.join("")}${joinClauses(clauses, form, { isAside, followsWord })}${rest}`;
}

/** Joins clauses by commas. One with numbers of its own stands in brackets, or behind a semicolon where all do. */
function joinClauses(
  clauses: readonly string[],
  form: RunForm,
  { isAside, followsWord }: { readonly isAside: TokenKinds["isAside"]; readonly followsWord: boolean },
): string {
  if (form === "commas" && followsWord)
    return clauses.map((clause) => (isAside(clause) ? ` (${clause})` : `, ${clause}`)).join("");
  const joined = clauses
    .map((clause, index) => {
      const previous = clauses[index - 1];
      if (previous === undefined) return clause;
      return `${isAside(previous) || isAside(clause) ? "; " : ", "}${clause}`;
    })
    .join("");
  if (!followsWord) return joined;
  if (form === "brackets") return ` (${joined})`;
  return `${clauses[0] !== undefined && isAside(clauses[0]) ? "; " : ", "}${joined}`;
}

function isInsideBrackets(textBefore: string): boolean {
  return textBefore.lastIndexOf("(") > textBefore.lastIndexOf(")");
}
