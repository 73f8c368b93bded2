/** What the year's plan still demands, in words: "còn 3.726 lao động, bình quân mỗi tháng 1.242 lao động". */
import type { Spelling } from "../../catalogue/office/office.ts";
import type { Figure } from "../../figures/figure.ts";
import { computeRemaining } from "../../figures/plans/remaining.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import type { FigurePhrase } from "../figure-phrase.ts";
import { formatExactAmount } from "../numbers/exact-amount.ts";
import { hedgeNumberOrRefuse } from "../numbers/hedge.ts";
import type { PhraseOptions } from "../phrase-options.ts";

/** From here on a monthly need has no decimals. */
const leastWholeNeed = 100;

/** Builds the phrase; "đã hoàn thành kế hoạch năm" where the plan is reached, undefined where nothing can be said. */
export function buildRemainingPhrase(
  figure: Figure,
  options: PhraseOptions,
  spelling: Spelling,
): FigurePhrase | undefined {
  const remaining = computeRemaining(figure);
  if (!remaining) return undefined;
  const { amount, perMonth } = remaining;
  const format = (value: Quantity, word?: "gần") =>
    formatAmount(value, figure, { ...options, word }, spelling);
  const need = perMonth ? `, bình quân mỗi tháng ${format(roundNeedUp(perMonth), "gần")}` : "";
  const surplus = amount.lt(0) ? `, vượt ${format(amount.abs())}` : "";
  const shown = amount.gt(0) ? `còn ${format(amount)}${need}` : `đã hoàn thành kế hoạch năm${surplus}`;
  return { aspect: "remaining", value: amount, shown };
}

/** Rounds up: with less in each month the plan would not be reached. */
function roundNeedUp(perMonth: Quantity): Quantity {
  const step = createQuantity(perMonth.gte(leastWholeNeed) ? "1" : "0.1");
  const floor = perMonth.minus(perMonth.mod(step));
  return floor.eq(perMonth) ? perMonth : floor.plus(step);
}

/** Formats money hedged, as sentences have it, unless the template names a magnitude. */
function formatAmount(
  value: Quantity,
  { indicator: { unit } }: Figure,
  { in: magnitude, decimals, word }: Omit<PhraseOptions, "word"> & { readonly word: "gần" | undefined },
  spelling: Spelling,
): string {
  if (unit !== "đồng" || magnitude !== undefined)
    return formatExactAmount(value, unit, { in: magnitude, decimals }, spelling.padding);
  const hedged = hedgeNumberOrRefuse(value, unit, { level: "body", word }, spelling);
  return "phrase" in hedged ? hedged.phrase : formatExactAmount(value, unit, {}, spelling.padding);
}
