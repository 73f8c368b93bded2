/**
 * Every change of meaning × the exports of the sample, judged by the figures that the program makes: none may differ in silence, and
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

/** Every kind is tried on one in so many of the exports in which it can occur; `.ci/deep` tries all. */
const shareStep = process.env.ALL_VARIANTS ? 1 : 3;

const triedKinds = [...kinds].map(([kind, all], index) => {
  const possible = all.filter(({ build }) => build() !== undefined);
  const first = index % Math.min(shareStep, Math.max(possible.length, 1));
  return [kind, possible.filter((_, position) => position % shareStep === first)] as const;
});

describe("semantic variants", () => {
  test.each(triedKinds)("%s", async (_, tried) => {
    const faults: Record<string, string> = {};
    for (const variant of tried) {
      const verdict = await judge(variant);
      if (!verdict?.isAccepted)
        faults[variant.exportId] = `${verdict?.outcome}: ${verdict?.codes.join(", ") || "no word"}`;
    }
    expect(faults).toEqual({});
    expect(tried.length).toBeGreaterThan(0);
  });

  test("each export has wrong and innocent variants", () => {
    const exportIds = new Set(variants.map(({ exportId }) => exportId));
    expect(exportIds.size).toBeGreaterThanOrEqual(19);
    expect(kinds.size).toBeGreaterThanOrEqual(100);
    for (const wanted of ["told", "silent"] as const) {
      const tried = triedKinds.flatMap(([, each]) => each).filter(({ kind }) => kind.wanted === wanted);
      expect(new Set(tried.map(({ exportId }) => exportId))).toEqual(exportIds);
    }
  });
});
