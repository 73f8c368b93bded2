/** The phrase of `report words 199120 --unit "suất quà" --in nghìn`. */
import { isCountedUnit } from "../catalogue/counted-units.ts";
import type { Spelling } from "../catalogue/office/office.ts";
import { buildIssue } from "../issues/issue.ts";
import type { Quantity } from "../quantity.ts";
import { hedgeNumberOrRefuse } from "./numbers/hedge.ts";
import { formatNumber, parseVietnameseNumber } from "./numbers/number-text.ts";
import { isRateUnit } from "./numbers/rate-text.ts";
import {
  describeAcceptedForms,
  isReadableOptionValue,
  type PhraseOptionName,
  parseReadableOptions,
} from "./phrase-options.ts";
import { applySpelling } from "./spelling.ts";

/** The unit and the options of the helper `about`, as typed. */
export interface PhraseRequest {
  readonly unit?: string | undefined;
  readonly in?: string | undefined;
  readonly step?: string | undefined;
  readonly word?: string | undefined;
  readonly level?: string | undefined;
}

interface PhrasedValue {
  readonly phrase: string;
  readonly value: Quantity;
  /** The phrase is true of the values between these two. */
  readonly bounds: readonly [from: Quantity, to: Quantity];
}

/** The phrase for a value in Vietnamese notation ("199.120", "59,6"), or a Vietnamese message if there is none. */
export function buildTypedValuePhraseOrReason(
  typedValue: string,
  request: PhraseRequest,
  spelling: Spelling,
): PhrasedValue | { reason: string } {
  const typed = parseTypedValue(typedValue, request.unit);
  if (!typed) return { reason: buildIssue("words-value", { value: typedValue }).message };
  const { number, unit } = typed;
  if (!number.eq(number.round()) && isCountedUnit(unit))
    return { reason: buildIssue("words-fraction", { value: typedValue, unit }).message };
  const names: PhraseOptionName[] = ["in", "step", "word", "level"];
  for (const option of names) {
    const written = request[option as keyof PhraseRequest];
    if (written === undefined || isReadableOptionValue(option, written)) continue;
    return {
      reason: buildIssue("words-option", { option, value: written, accepted: describeAcceptedForms(option) })
        .message,
    };
  }
  const hedged = hedgeNumberOrRefuse(number, unit, parseReadableOptions({ ...request }), spelling);
  if ("phrase" in hedged)
    return { phrase: applySpelling(hedged.phrase, spelling), value: number, bounds: hedged.bounds };
  const percent = formatNumber(hedged.hiddenPercent, 1);
  const phrase = applySpelling(hedged.refusedPhrase, spelling);
  return { reason: buildIssue("words-too-coarse", { value: formatNumber(number), phrase, percent }).message };
}

/** "0,5%" has its unit in it, which no other may contradict. */
function parseTypedValue(
  text: string,
  requestedUnit: string | undefined,
): { number: Quantity; unit: string } | undefined {
  const [, digits = "", percent] = /^(.*?)\s*(%?)$/u.exec(text.trim()) ?? [];
  const number = parseVietnameseNumber(digits);
  if (!number || (percent && requestedUnit !== undefined && !isRateUnit(requestedUnit))) return undefined;
  return { number, unit: percent || (requestedUnit ?? "") };
}
