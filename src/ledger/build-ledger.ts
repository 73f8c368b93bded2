/** Builds the ledger of a finished document. */
import type { Indicator } from "../catalogue/declaration.ts";
import type { FilledContent, MarkedFigure } from "../document/document-content.ts";
import type { WordFile } from "../document/word-file.ts";
import { computeSha256 } from "../hash.ts";
import type { TypedNumber } from "../language/numbers-in-text/figure-like-numbers.ts";
import { formatPeriodId, isPartialPeriod } from "../period.ts";
import { normalizeSpacesAndHyphens } from "../wordml/compare-text.ts";
import type { SurroundingText } from "../wordml/mark-occurrences.ts";
import { buildRecordedText } from "./build-recorded-text.ts";
import { buildLedgerCharts } from "./chart-records.ts";
import {
  collectTextAroundMarks,
  findOriginalNumbersOutsideMarks,
  readGeneratedParagraphs,
} from "./generated-text.ts";
import type { Ledger, LedgerFigure, LedgerTypedNumber } from "./ledger.ts";
import type { DocumentIdentity, Origin } from "./origin.ts";

/** In characters, on either side of a figure. */
const maxContextLength = 40;

/** Reads the finished text back, so that the ledger records what the document says and not what it should say. */
export function buildLedger(
  {
    identity,
    origin,
    content,
    run,
  }: {
    identity: DocumentIdentity;
    origin: Origin;
    content: FilledContent;
    run: string;
  },
  { bytes, documentXml }: WordFile,
): Ledger {
  const paragraphs = readGeneratedParagraphs(documentXml);
  const surroundingsByMark = collectTextAroundMarks(paragraphs);
  const indicators = new Map(
    content.sectors.flatMap((sector) =>
      sector.indicators.map((indicator) => [indicator.id, indicator] as const),
    ),
  );
  const { document, period, locality, date } = identity;
  const charts = buildLedgerCharts(content);
  return {
    version: 2,
    program: origin.program,
    run,
    document,
    period: formatPeriodId(period),
    ...(isPartialPeriod(period) && { until: period.last }),
    locality,
    date,
    sha256: computeSha256(bytes),
    inputs: origin.inputs,
    ...(origin.pack && { pack: origin.pack }),
    figures: content.mentions.map((mention) =>
      buildLedgerFigure(mention, indicators.get(mention.indicator), surroundingsByMark.get(mention.mark)),
    ),
    own: findOriginalNumbersOutsideMarks(paragraphs),
    text: buildRecordedText(paragraphs),
    ...(charts.length > 0 && { charts }),
    ...(content.typedNumbers.length > 0 && { typed: content.typedNumbers.map(toLedgerTypedNumber) }),
  };
}

function toLedgerTypedNumber({ before, number, after, file, line }: TypedNumber): LedgerTypedNumber {
  return { text: [before, number, after], file, line };
}

function buildLedgerFigure(
  mention: MarkedFigure,
  indicator: Indicator | undefined,
  surroundings: SurroundingText | undefined,
): LedgerFigure {
  const {
    mark,
    indicator: id,
    aspect,
    locality,
    month,
    value,
    shown,
    format,
    file,
    line,
    point,
    isIncomplete,
  } = mention;
  return {
    mark,
    id,
    name: indicator?.name ?? id,
    unit: indicator?.unit ?? "",
    aspect,
    locality,
    month,
    value: value === null ? null : value.toNumber(),
    shown,
    isIncomplete,
    format,
    place: { file, line, in: mention.in, series: point?.series, index: point?.index },
    before: surroundings?.before
      ? normalizeSpacesAndHyphens(surroundings.before).slice(-maxContextLength)
      : "",
    after: surroundings?.after
      ? normalizeSpacesAndHyphens(surroundings.after).slice(0, maxContextLength)
      : "",
  };
}
