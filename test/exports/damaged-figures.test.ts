/**
 * Every damaged copy of an export of each kind must give the very figures of the intact file, or be told with file and line:
 * other figures without a word are a bug. Harmless changes of form give the same figures, and no word.
 */
import { describe, expect, test } from "vitest";
import { buildVariants } from "../support/damaged-csv/build-variants.ts";
import { type DamagedSubject, damagedSubjects, snapshot } from "../support/damaged-csv/damaged-subjects.ts";
import { findFaultOfFigures } from "../support/damaged-csv/fault-of-figures.ts";
import { personList, personListCatalogue, privateCells } from "../support/damaged-csv/person-list.ts";
import { buildRandomDamages } from "../support/damaged-csv/random-damage.ts";
import type { Variant } from "../support/damaged-csv/variant.ts";
import { createFigureJudge, type FigureVerdict } from "../support/figures/judge-figures.ts";

const judgeSample = await createFigureJudge({
  cleanFiles: { [snapshot.path]: snapshot.text },
  plannedExports: ["jobs"],
});
const judgePersonList = await createFigureJudge({
  catalogue: personListCatalogue,
  cleanFiles: { [personList.path]: personList.text },
});

/** Each export is damaged in one of so many ways, and every way is tried on one of so many exports; `.ci/deep` tries all. */
const shareStep = process.env.ALL_VARIANTS ? 1 : 3;

/** Files of an extreme size cost much, and differ by no kind of export. */
function listVariants({ text, columns }: DamagedSubject, first: number): Variant[] {
  const variants = buildVariants(text, columns).filter(({ name }) => !name.startsWith("size-"));
  return variants.filter((_, index) => (index + first) % shareStep === 0);
}

async function collectFaults(
  subject: DamagedSubject,
  variants: readonly Variant[],
  judge: (variant: Variant) => Promise<FigureVerdict>,
): Promise<{ readonly faults: Record<string, string>; readonly outcomes: Record<string, number> }> {
  const faults: Record<string, string> = {};
  const outcomes: Record<string, number> = {};
  for (const variant of variants) {
    const verdict = await judge(variant);
    outcomes[verdict.outcome] = (outcomes[verdict.outcome] ?? 0) + 1;
    const fault = findFaultOfFigures(variant, verdict, subject);
    if (fault) faults[variant.name] = fault;
  }
  return { faults, outcomes };
}

describe("damaged copies, judged by figures", () => {
  test.each(damagedSubjects.map(([kind, subject], index) => [kind, subject, index] as const))(
    "%s",
    async (_, subject, index) => {
      const { faults, outcomes } = await collectFaults(subject, listVariants(subject, index), ({ bytes }) =>
        judgeSample(subject.exportId, { [subject.path]: bytes }),
      );
      expect(faults).toEqual({});
      expect(outcomes.equal).toBeGreaterThan(40 / shareStep);
      expect(outcomes.refused).toBeGreaterThan(20 / shareStep);
    },
  );

  test("a list of persons, whose private cells reach no message", async () => {
    const quoted: string[] = [];
    const { faults, outcomes } = await collectFaults(
      personList,
      listVariants(personList, 0),
      async ({ bytes }) => {
        const verdict = await judgePersonList(personList.exportId, { [personList.path]: bytes });
        const messages = JSON.stringify(verdict.issues);
        quoted.push(...privateCells.filter((cell) => messages.includes(cell)));
        return verdict;
      },
    );
    expect(faults).toEqual({});
    expect(quoted).toEqual([]);
    expect(outcomes.equal).toBeGreaterThan(40 / shareStep);
  });
});

/** More seeds, as `.ci/deep` gives them, take longer. */
const seeds = (process.env.DAMAGE_SEEDS ?? "1,2").split(",").map(Number);

test.each([
  ...damagedSubjects.map(([kind, subject]) => [kind, subject, judgeSample] as const),
  ["a list of persons", personList, judgePersonList] as const,
])("random damage: %s", { timeout: 600_000 }, async (_, { exportId, path, text }, judge) => {
  const silent: string[] = [];
  for (const damage of seeds.flatMap((seed) => buildRandomDamages(text, seed))) {
    const { outcome } = await judge(exportId, { [path]: damage.text });
    if (outcome === "different") silent.push(damage.name);
  }
  expect(silent).toEqual([]);
});
