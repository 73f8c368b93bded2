/** Reviews of exports, each computed once for all tests that use it: they cost far more than the documents which print them. */
import type { Catalogue } from "../../src/catalogue/declaration.ts";
import { getOrCreate } from "../../src/exports/memoize.ts";
import type { ExportFile } from "../../src/exports/source.ts";
import type { ExportData, PreloadExports } from "../../src/figures/export-data/export-data.ts";
import type { Review, ReviewInputs } from "../../src/figures/review-data.ts";
import { formatPeriodId } from "../../src/period.ts";
import { computeReviewOfExports } from "../../src/review.ts";

const reviewsOfCatalogues = new WeakMap<
  Catalogue,
  WeakMap<readonly ExportFile[], Map<string, Promise<Review>>>
>();
const dataOfCatalogues = new WeakMap<Catalogue, WeakMap<ExportFile, Promise<ExportData>>>();

/**
 * Computes the review of exports by a catalogue for a period, once for all inputs alike in these. The office must be that of the sample,
 * and nothing published, since they are not compared.
 */
export function computeSampleReview(inputs: ReviewInputs): Promise<Review> {
  const reviewsOfExports = getOrCreate(reviewsOfCatalogues, inputs.catalogue, () => new WeakMap());
  const reviews = getOrCreate(reviewsOfExports, inputs.exports, () => new Map());
  const key = [formatPeriodId(inputs.period), inputs.incompletePeriod].join(" ");
  return getOrCreate(reviews, key, () =>
    computeReviewOfExports({ ...inputs, preloadExports: createExportPreloader(inputs) }),
  );
}

/** Reads a file once, although it stands in several lists of exports. */
function createExportPreloader({ catalogue, exports }: ReviewInputs): PreloadExports {
  const dataOfFiles = getOrCreate(dataOfCatalogues, catalogue, () => new WeakMap());
  return async (readFile) => {
    const data = new Map<string, ExportData>();
    for (const file of exports)
      data.set(file.path, await getOrCreate(dataOfFiles, file, () => readFile(file)));
    return data;
  };
}
