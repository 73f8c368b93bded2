/**
 * Every change of meaning × every export of the sample, judged by the figures that the program makes: none may differ in silence, and
 * no innocent change may be told. `npx tsx test/support/semantic-variants/print-table.ts` prints kinds × outcomes.
 */
import { describe, expect, test } from "vitest";
import {
  buildCleanFiles,
  buildSemanticVariants,
  type SemanticVariant,
} from "../support/semantic-variants/build-semantic-variants.ts";
import { createJudge } from "../support/semantic-variants/judge-semantic-variants.ts";

const variants = buildSemanticVariants();
const judge = await createJudge(buildCleanFiles(variants));
const kinds = new Map<string, SemanticVariant[]>();
for (const variant of variants) {
  const { name, wanted } = variant.kind;
  const key = `${wanted}: ${name}`;
  kinds.set(key, [...(kinds.get(key) ?? []), variant]);
}

describe("semantic variants", () => {
  test.each([...kinds.keys()])("%s", async (kind) => {
    const faults: Record<string, string> = {};
    let count = 0;
    for (const variant of kinds.get(kind) ?? []) {
      const verdict = await judge(variant);
      if (!verdict) continue;
      count++;
      if (!verdict.isAccepted)
        faults[variant.exportId] = `${verdict.outcome}: ${verdict.codes.join(", ") || "no word"}`;
    }
    expect(faults).toEqual({});
    expect(count).toBeGreaterThan(0);
  });

  test("each export has wrong and innocent variants", () => {
    const exportIds = new Set(variants.map(({ exportId }) => exportId));
    expect(exportIds.size).toBeGreaterThanOrEqual(19);
    expect(kinds.size).toBeGreaterThanOrEqual(100);
  });
});
