/** Ranks of localities in words: "huyện Kim Sơn (đạt 92% kế hoạch năm)", "xếp thứ 3/8 huyện, thành phố". */
import { pickLocalitiesOfPeriod } from "../../catalogue/office/locality-times.ts";
import type { Locality, Spelling } from "../../catalogue/office/office.ts";
import { isProvisional } from "../../figures/coverage/coverage.ts";
import { type Figure, type LocalityFigure, pickFigureToDate } from "../../figures/figure.ts";
import {
  computeLocalityRank,
  pickComparableLocalities,
  pickRankedNumber,
  type RankingMeasure,
} from "../../figures/locality-ranks.ts";
import { createQuantity } from "../../quantity.ts";
import { formatPlaceRanks } from "../coverage-words.ts";
import type { FigurePhrase } from "../figure-phrase.ts";
import { buildPartNameAndAmountPhrase, buildPartsByLocality, type FigurePart } from "../part-lists.ts";
import { formatToDateName } from "../period-names.ts";
import { buildPlanComparisonPhrase } from "./plan-comparison.ts";

/** Builds the parts by locality with the number by which they are ranked; none by plan while months of a locality lack. */
export function buildRankedParts(
  figure: Figure,
  localities: readonly Locality[],
  measure: RankingMeasure,
): FigurePart[] {
  if (pickComparableLocalities(figure.byLocality()).length === 0) return [];
  const parts = buildPartsByLocality(figure, localities);
  if (measure === "actual") return parts;
  const figures = figure.byLocality();
  if (figures.some((own) => pickFigureToDate(own).coverage.lacking.length > 0)) return [];
  return parts.map((part, index) => {
    const own = figures[index];
    const isIncomplete = own && isProvisional(pickFigureToDate(own).coverage);
    const amount = own ? pickRankedNumber(own, measure) : null;
    return { ...part, amount, isIncomplete: isIncomplete || undefined };
  });
}

/** "huyện Kim Sơn (3.210 lao động)", by plan "huyện Kim Sơn (lũy kế 9 tháng đạt 92% kế hoạch năm)". */
export function buildRankedPartPhrase(
  part: FigurePart,
  figure: Figure,
  measure: RankingMeasure,
  spelling: Spelling,
): FigurePhrase | undefined {
  if (measure === "actual") return buildPartNameAndAmountPhrase(part, figure.indicator.unit, spelling);
  const own = figure.byLocality().find(({ locality }) => locality === part.locality);
  const share = own && buildPlanComparisonPhrase(pickFigureToDate(own), { padding: spelling.padding });
  if (!own || !share) return undefined;
  const toDate = own.toDate();
  const words = toDate ? `${formatToDateName(toDate)} ${share.shown}` : share.shown;
  return { ...share, shown: `${part.name} (${words})`, isIncomplete: part.isIncomplete };
}

/** "xếp thứ 3/8 huyện, thành phố", by plan "… về tỷ lệ thực hiện kế hoạch năm"; undefined for a locality without a rank. */
export function buildRankPhrase(
  figures: readonly LocalityFigure[],
  locality: string,
  measure: RankingMeasure,
  localities: readonly Locality[],
): FigurePhrase | undefined {
  const ranking = computeLocalityRank(figures, locality, measure);
  if (!ranking) return undefined;
  const { rank, count } = ranking;
  const period = figures[0]?.period;
  const ofPeriod = period ? pickLocalitiesOfPeriod(localities, period) : localities;
  const places = formatPlaceRanks(ofPeriod.map((place) => ({ place })));
  const position =
    rank === 1 ? `xếp thứ nhất trong ${count} ${places}` : `xếp thứ ${rank}/${count} ${places}`;
  const subject = measure === "plan" ? " về tỷ lệ thực hiện kế hoạch năm" : "";
  return { aspect: "rank", value: createQuantity(rank), shown: position + subject };
}
