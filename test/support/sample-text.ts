/** The documents of the sample workspace as a reader sees them. */
import { replaceTokensWithWords } from "../../src/language/figure-mention.ts";
import { renderReviewTextAndBlocks } from "../../src/review.ts";
import { readNarrativeFiles } from "../../src/workspace/workspace-folder.ts";
import { requirePeriod } from "./figures/figures.ts";
import { labourCatalogue, labourFiles, ninhBinhOffice } from "./labour-pack.ts";
import { sampleExports } from "./sample-reports.ts";
import { computeSampleReview } from "./sample-review.ts";

const workspace = { root: "fixtures/ninh-binh", foundBy: "option" } as const;

/**
 * Computes the figures of a period once, and writes its documents about the province or one district: the title, then each line. More
 * templates than those of the pack may be given.
 */
export async function createSampleWriter(
  periodId: string,
  moreTemplates: readonly { readonly path: string; readonly text: string }[] = [],
): Promise<(document: string, localityCode?: string) => string[]> {
  const base = {
    period: requirePeriod(periodId),
    office: ninhBinhOffice,
    catalogue: labourCatalogue,
    exports: sampleExports,
    templates: [...labourFiles.filter(({ path }) => path.endsWith(".hbs")), ...moreTemplates],
    narrative: readNarrativeFiles(workspace, { period: periodId }, []),
  };
  const review = await computeSampleReview(base);
  return (document, localityCode) => {
    const locality = ninhBinhOffice.localities.find(({ code }) => code === localityCode);
    const inputs = { ...base, document, ...(locality ? { locality } : {}) };
    const { head, prose } = renderReviewTextAndBlocks(review, inputs);
    const lines = prose.lines.map(({ text }) => replaceTokensWithWords(text, prose.mentions));
    return [head.title, ...lines].map((line) => line.replaceAll("\u00A0", " "));
  };
}
