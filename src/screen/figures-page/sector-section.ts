/** The figures of a sector, by group, in the order of the catalogue. */
import type { Sector } from "../../catalogue/declaration.ts";
import { findIndicatorIdsWithoutLocalities } from "../../catalogue/territory-only.ts";
import { isReachedByErrors } from "../../figures/error-reach.ts";
import type { Figure } from "../../figures/figure.ts";
import {
  describeFiguresWithoutNumbers,
  describeWithheldFigures,
} from "../../language/figures-page/page-words.ts";
import { html, type Markup } from "../html/markup.ts";
import { renderFigureCard } from "./figure-card.ts";
import type { PageContext } from "./page-context.ts";

/** Undefined for a sector without any figure: the page of a locality leaves out what no place reports. */
export function renderSectorSection(sector: Sector, context: PageContext): Markup | undefined {
  const figures = listFiguresOfSector(sector, context);
  if (figures.length === 0) return undefined;
  const { errorReach, catalogue } = context;
  const isWithheld = ({ indicator }: Figure) => isReachedByErrors(indicator.id, errorReach, catalogue);
  const withheld = figures.filter(isWithheld);
  const trusted = figures.filter((figure) => !isWithheld(figure));
  const empty = trusted.filter((figure) => !hasAnyNumber(figure));
  const shown = trusted.filter(hasAnyNumber);
  return html`<section id="sector-${sector.id}" aria-labelledby="${sector.id}-title">
<h2 id="${sector.id}-title">${sector.name}</h2>
${withheld.length > 0 ? html`<p class="withheld">${describeWithheldFigures(listNames(withheld))}</p>` : undefined}
${splitByGroup(shown).map((group) => renderGroup(group, context))}
${empty.length > 0 ? html`<p class="note">${describeFiguresWithoutNumbers(listNames(empty))}</p>` : undefined}
</section>`;
}

function listFiguresOfSector(sector: Sector, { review, locality, catalogue }: PageContext): Figure[] {
  const { all, findFigure } = review.figures;
  const ofTerritory = all.filter(({ indicator }) => indicator.sector === sector.id);
  if (!locality) return ofTerritory;
  const withoutLocalities = findIndicatorIdsWithoutLocalities(catalogue);
  return ofTerritory
    .filter(({ indicator }) => !withoutLocalities.has(indicator.id))
    .flatMap(({ indicator }) => findFigure(indicator.id, locality.code) ?? []);
}

function hasAnyNumber({ actual, samePeriodLastYear, plan }: Figure): boolean {
  return actual !== null || samePeriodLastYear !== null || plan !== null;
}

function listNames(figures: readonly Figure[]): string[] {
  return figures.map(({ indicator }) => indicator.name);
}

interface FigureGroup {
  readonly name: string | undefined;
  readonly figures: Figure[];
}

/** Indicators of one group stand together in the catalogue. */
function splitByGroup(figures: readonly Figure[]): FigureGroup[] {
  const groups: FigureGroup[] = [];
  for (const figure of figures) {
    const group = groups.at(-1);
    if (group && group.name === figure.indicator.group) group.figures.push(figure);
    else groups.push({ name: figure.indicator.group, figures: [figure] });
  }
  return groups;
}

function renderGroup({ name, figures }: FigureGroup, context: PageContext): Markup {
  return html`${name === undefined ? undefined : html`<h3>${name}</h3>`}
<div class="figures">
${figures.map((figure) => renderFigureCard(figure, name === undefined ? 3 : 4, context))}
</div>`;
}
