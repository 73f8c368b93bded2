/** Where the numbers of a figure come from, in words: which number, file and lines. */
import type { SourceLines } from "../../figures/figure.ts";
import type { ValueSources } from "../../figures/values/value-sources.ts";
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import { createQuantity } from "../../quantity.ts";
import { capitalizeFirst } from "../capitalize.ts";
import { formatYearPlanName } from "../chart-words.ts";
import { formatLineRanges } from "../line-ranges.ts";
import { formatNumber } from "../numbers/number-text.ts";
import { formatCoveredPeriodName } from "../period-names.ts";
import { formatTypedSource } from "../published-words.ts";
import { toDateHeading } from "./annex-words.ts";

export const sourceHeadings = ["Số liệu", "Tệp", "Dòng"] as const;

const sourceSubjects = ["actual", "toDate", "samePeriodLastYear", "plan"] as const;

/** Lists a row of texts for each number of a figure and each of its files: which number, file, lines. */
export function listSourceTexts(
  sources: ValueSources,
  period: Period,
): (readonly [subject: string, file: string, lines: string])[] {
  return sourceSubjects.flatMap((subject) => {
    const name = formatSourceSubject(subject, period);
    if (subject === "samePeriodLastYear" && sources.isLastYearPublished) {
      const { typedFrom } = sources;
      return [
        [name, typedFrom === undefined ? publishedSourceText : formatTypedSource(typedFrom), ""] as const,
      ];
    }
    return sources[subject].map((source) => [name, source.file, formatSourceLines(source)] as const);
  });
}

/** Which number of a figure a source belongs to. */
function formatSourceSubject(
  subject: "actual" | "toDate" | "samePeriodLastYear" | "plan",
  period: Period,
): string {
  if (subject === "toDate") return toDateHeading;
  if (subject === "plan") return formatYearPlanName(period);
  return capitalizeFirst(
    formatCoveredPeriodName(subject === "actual" ? period : toSamePeriodLastYear(period)),
  );
}

/** Stands in the place of a file where last year's number is not computed from lines. */
const publishedSourceText = "số đã công bố";

/** "trong 2–5000 (351 dòng)": a large file has too many ranges to list. */
function formatSpanOfRows(span: string, rowCount: string): string {
  return `trong ${span} (${rowCount} dòng)`;
}

/** Longer lists would fill the screen; the file shows the other lines. */
const maxRangesInCell = 20;

function formatSourceLines({ lines, rows }: SourceLines): string {
  const ranges = formatLineRanges(lines, maxRangesInCell);
  return rows === undefined ? ranges : formatSpanOfRows(ranges, formatNumber(createQuantity(rows)));
}
