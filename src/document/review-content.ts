import { omitAbsentExports } from "../catalogue/absent-exports.ts";
import type { Catalogue } from "../catalogue/declaration.ts";
import type { FrontMatter } from "../catalogue/front-matter.ts";
import { type DocumentOfOffice, resolveDocumentLetterhead } from "../catalogue/office/document-letterhead.ts";
import { pickLocalitiesOfPeriod } from "../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../catalogue/office/office.ts";
import { addFullName } from "../catalogue/office/organisation-name.ts";
import { findIndicatorIdsWithoutLocalities } from "../catalogue/territory-only.ts";
import { pickListedRows } from "../figures/export-data/listed-rows.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import type { Review } from "../figures/review-data.ts";
import type { TokenizedText } from "../language/figure-mention.ts";
import type { CalendarDate, Period } from "../period.ts";
import type { DocumentContent, FilledContent, Letterhead } from "./document-content.ts";
import { fillAndMarkContent } from "./filled-content.ts";
import type { Reference } from "./look/read-reference.ts";
import { standardLook } from "./look/standard-look.ts";
import type { Block } from "./text/blocks.ts";

/** A document's text before it becomes Word. */
export interface RenderedText {
  readonly head: FrontMatter;
  readonly prose: TokenizedText;
  readonly blocks: readonly Block[];
}

/** The document that is made, with its period, locality and office. */
export interface DocumentSubject {
  /** The name of its template: "bao-cao". */
  readonly document: string;
  readonly period: Period;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly date?: CalendarDate;
  readonly locality?: Locality;
  /** Without one, the document has the standard look. */
  readonly reference?: Reference;
}

/** Joins a rendered text with the office's letterhead and the figures of its tables. A locality may replace the letterhead. */
export function buildFilledContent(
  { head, prose, blocks, figures, gathered }: RenderedText & Pick<Review, "figures" | "gathered">,
  subject: DocumentSubject,
  identity: DocumentContent["identity"],
): FilledContent {
  const { document, office, catalogue, period, locality, reference } = subject;
  const sectors = omitAbsentExports(catalogue);
  return fillAndMarkContent({
    kind: head.kind,
    title: head.title,
    letterhead: buildLetterhead({ ...head, document }, subject),
    withLetterhead: head.letterhead,
    paper: head.paper,
    landscape: head.orientation === "landscape",
    blocks,
    mentions: prose.mentions,
    typedNumbers: prose.typedNumbers,
    figures: locality ? listFiguresOfLocality(locality, figures, catalogue) : figures.all,
    findBreakdown: figures.findBreakdown,
    spelling: office.spelling,
    sectors,
    findListedRows: (exportId) =>
      pickListedRows(gathered.listedRows.get(exportId) ?? [], exportId, {
        period,
        sectors,
        locality: locality?.code,
      }),
    localities: pickLocalitiesOfPeriod(office.localities, period),
    period,
    look: reference?.look ?? standardLook,
    identity,
  });
}

/** A locality has no rows of what only the whole territory reports. */
function listFiguresOfLocality({ code }: Locality, figures: FigureSet, catalogue: Catalogue): Figure[] {
  const withoutLocalities = findIndicatorIdsWithoutLocalities(catalogue);
  return figures.all
    .filter(({ indicator }) => !withoutLocalities.has(indicator.id))
    .flatMap(({ indicator }) => figures.findFigure(indicator.id, code) ?? []);
}

function buildLetterhead(document: DocumentOfOffice, subject: DocumentSubject): Letterhead {
  const { office, locality, date } = subject;
  const letterhead = resolveDocumentLetterhead(document, office, subject);
  return {
    ...letterhead,
    ...(date ? { date } : {}),
    organisation: addFullName(letterhead.organisation, locality),
  };
}
