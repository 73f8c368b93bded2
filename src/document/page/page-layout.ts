import type { Review } from "../../figures/review-data.ts";
import { type Issue, omitSilencedIssues } from "../../issues/issue.ts";
import { buildFilledContent, type DocumentSubject, type RenderedText } from "../review-content.ts";
import { countPagesAndCheckBreaks } from "./page-breaks.ts";

/**
 * Counts a document's pages and warns of bad page breaks. Load this module only on request: laying the pages out takes longer than
 * everything else.
 */
export async function countAndCheckPages(
  text: RenderedText & Pick<Review, "figures" | "gathered">,
  subject: DocumentSubject,
): Promise<{ readonly pages: number; readonly issues: readonly Issue[] }> {
  const { count, issues } = await countPagesAndCheckBreaks(buildFilledContent(text, subject, {}));
  return { pages: count, issues: omitSilencedIssues(issues, subject.office.silenced) };
}
