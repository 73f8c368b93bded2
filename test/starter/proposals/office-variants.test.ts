/** `report init --from` on the sample as other offices would hand it in: the sample's figures or a question, never others. */

import { describe, expect, test } from "vitest";
import { isComputedFromRows, listOperands } from "../../../src/catalogue/aggregation.ts";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { divideHeader } from "../../../src/exports/meaning/header-words.ts";
import { resolveExportDeclarationOrIssue } from "../../../src/exports/recognise-export.ts";
import { prepareColumnForMatching } from "../../../src/exports/table/header/declared-columns.ts";
import type { Issue } from "../../../src/issues/issue.ts";
import { computeReviewOfExports } from "../../../src/review.ts";
import { collectProposals, decideWithoutAsking } from "../../../src/starter/proposals/collect-proposals.ts";
import type { Decide } from "../../../src/starter/proposals/decision.ts";
import { createDraftReader } from "../../../src/starter/proposals/draft-office.ts";
import type { Answer, Entry, Proposal } from "../../../src/starter/proposals/proposal.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";
import { sampleReportYaml } from "./new-office.ts";
import { type OfficeVariant, officeVariants, type VariantFile } from "./office-variants.ts";

const period = requirePeriod("9m-2022");
const readContext = createDraftReader(await sampleReportYaml(), { packCatalogue: labourCatalogue, period });

/** The figures with the entries, and the errors of the data. */
async function compute(
  files: readonly VariantFile[],
  entries: readonly Entry[],
  open: readonly Proposal[] = [],
) {
  const context = readContext(entries, open);
  if (!context) throw new Error("contradicting entries");
  const inputs = { ...context, exports: files };
  const { figures, issues, gathered } = await computeReviewOfExports(inputs);
  return {
    values: new Map(
      figures.all.map(({ indicator, actual, plan, samePeriodLastYear }) => [
        indicator.id,
        JSON.stringify([actual?.amount, plan, samePeriodLastYear?.amount]),
      ]),
    ),
    errors: issues.filter(({ severity }) => severity === "error"),
    incomplete: gathered.incompleteExports,
  };
}

/** Answers as the office itself would, which knows what it has renamed. */
function createRightAnswers({ files }: OfficeVariant): Decide {
  const findRight = (proposal: Proposal): Answer | undefined =>
    proposal.answers.find((answer) => isRight(answer, proposal, files));
  return async (proposals) =>
    proposals.map((proposal) => {
      const answer = findRight(proposal);
      return answer ? { proposal, answer } : { proposal };
    });
}

function isRight(
  { entry: { keys, line } }: Answer,
  proposal: Proposal,
  files: readonly VariantFile[],
): boolean {
  const file = files.find(({ path }) => path === `data/${proposal.files[0]}`);
  if (!file) throw new Error(proposal.files[0]);
  if (proposal.kind === "shape") return true;
  const declaration = findOriginalDeclaration(file);
  if (proposal.kind === "export") return line === `export: ${declaration.id}`;
  if (proposal.kind === "unit") return line === `${line.split(":")[0]}: ${findUnit(file)}`;
  if (proposal.kind === "place") return file.path.includes(line.slice(line.lastIndexOf(" ") + 1, -1));
  if (proposal.kind !== "header" || keys[0] !== "aliases") return false;
  const head = JSON.parse(line.replace(/^- /, "")) as string;
  const original =
    file.heads.get(head) ?? [...file.heads].find(([name]) => name.startsWith(`${head} (`))?.[1];
  const column = declaration.columns.find(({ id }) => `${declaration.id}.${id}` === keys[2]);
  const names = divideHeader(original ?? "").map(({ foldedName }) => foldedName);
  return column !== undefined && names.some((name) => prepareColumnForMatching(column).headers.has(name));
}

/** The exports of the sample's files whose variants were refused. */
function listExportsWithErrors({ files }: OfficeVariant, errors: readonly Issue[]): string[] {
  return files
    .filter(({ path }) => errors.some(({ file }) => file === path))
    .map((file) => findOriginalDeclaration(file).id);
}

function listExportsOfIndicator(id: string): string[] {
  const indicators = labourCatalogue.sectors.flatMap((sector) => sector.indicators);
  const aggregation = indicators.find((indicator) => indicator.id === id)?.aggregation;
  if (!aggregation) return [];
  return isComputedFromRows(aggregation)
    ? [aggregation.export]
    : listOperands(aggregation).flatMap(listExportsOfIndicator);
}

function findOriginalDeclaration(file: VariantFile): ExportDeclaration {
  const original = { ...file, path: `data/${file.original}` };
  const found = resolveExportDeclarationOrIssue(original, labourCatalogue);
  if (!("declaration" in found)) throw new Error(file.original);
  return found.declaration;
}

/** The unit that the sample says, and the variant may not. */
function findUnit({ heads }: VariantFile): string {
  const money = [...heads.values()].find((head) => /\((?:.* )?đồng\)$/.test(head)) ?? "";
  return /\((.*)\)$/.exec(money)?.[1] ?? "";
}

const sample = await compute(
  officeVariants[2]?.files.map((file) => ({ ...file, path: `data/${file.original}` })) ?? [],
  [],
);

/** Those that combine two others are tried by .ci/deep alone: each reads the sample several times. */
const triedVariants = process.env.ALL_VARIANTS
  ? officeVariants
  : officeVariants.filter(({ name }) => !name.endsWith("in files of their own names"));

describe.each(triedVariants.map((variant) => [variant.name, variant] as const))("%s", (_, variant) => {
  test("without answers: right figures or an error, and no other", async () => {
    const decide = decideWithoutAsking;
    const { accepted, open } = await collectProposals(variant.files, { readContext, decide });
    // As report.yaml would be: with its open questions.
    const { values, errors, incomplete } = await compute(variant.files, accepted, open);
    const refused = new Set([...incomplete, ...listExportsWithErrors(variant, errors)]);
    const silent = [...values].filter(
      ([id, value]) =>
        value !== sample.values.get(id) && !listExportsOfIndicator(id).some((one) => refused.has(one)),
    );
    expect(silent).toEqual([]);
  });

  test("with the office's answers: the sample's figures and no error", async () => {
    const { accepted, open } = await collectProposals(variant.files, {
      readContext,
      decide: createRightAnswers(variant),
    });
    const { values, errors } = await compute(variant.files, accepted);
    expect(open.map(({ question }) => question)).toEqual([]);
    expect(errors.map(({ file, code, message }) => `${file} ${code} ${message}`)).toEqual([]);
    expect(Object.fromEntries(values)).toEqual(Object.fromEntries(sample.values));
  });
});
