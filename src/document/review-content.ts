import { omitAbsentExports } from "../catalogue/absent-exports.ts";
import type { Catalogue } from "../catalogue/declaration.ts";
import type { FrontMatter } from "../catalogue/front-matter.ts";
import { pickAgency } from "../catalogue/office/agency-times.ts";
import { pickLocalitiesOfPeriod } from "../catalogue/office/locality-times.ts";
import type { Locality, Office, OfficeLetterhead } from "../catalogue/office/office.ts";
import { addFullName } from "../catalogue/office/organisation-name.ts";
import { isTerritoryOnly } from "../catalogue/territory-only.ts";
import { pickListedRows } from "../figures/export-data/listed-rows.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import type { Review } from "../figures/review-data.ts";
import type { TokenizedText } from "../language/figure-mention.ts";
import type { CalendarDate, Period } from "../period.ts";
import type { DocumentContent, FilledContent, Letterhead } from "./document-content.ts";
import { fillAndMarkContent } from "./filled-content.ts";
import type { DocumentLook } from "./look/document-look.ts";
import { standardLook } from "./look/standard-look.ts";
import type { Block } from "./text/blocks.ts";

/** A document's text before it becomes Word. */
export interface RenderedText {
  readonly head: FrontMatter;
  readonly prose: TokenizedText;
  readonly blocks: readonly Block[];
}

/** The period, the locality and the office of a document. */
export interface DocumentSubject {
  readonly period: Period;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly date?: CalendarDate;
  readonly locality?: Locality;
  /** The look of the office's reference; without one the standard look. */
  readonly look?: DocumentLook;
}

/** Joins a rendered text with the office's letterhead and the figures of its tables. A locality may replace the letterhead. */
export function buildFilledContent(
  { head, prose, blocks, figures, gathered }: RenderedText & Pick<Review, "figures" | "gathered">,
  { office, catalogue, period, date, locality, look = standardLook }: DocumentSubject,
  identity: DocumentContent["identity"],
): FilledContent {
  const sectors = omitAbsentExports(catalogue);
  return fillAndMarkContent({
    kind: head.kind,
    title: head.title,
    letterhead: buildLetterhead(pickAgency(office, period), locality, date),
    withLetterhead: head.letterhead,
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
    look,
    identity,
  });
}

/** A locality has no rows of what only the whole territory reports. */
function listFiguresOfLocality({ code }: Locality, figures: FigureSet, catalogue: Catalogue): Figure[] {
  return figures.all
    .filter(({ indicator }) => !isTerritoryOnly(indicator.id, catalogue))
    .flatMap(({ indicator }) => figures.findFigure(indicator.id, code) ?? []);
}

function buildLetterhead(agency: OfficeLetterhead, locality?: Locality, date?: CalendarDate): Letterhead {
  const letterhead = { ...agency, ...locality?.office, ...(date ? { date } : {}) };
  return { ...letterhead, organisation: addFullName(letterhead.organisation, locality) };
}
