/** The sentences of one part of the labour pack, from given amounts; every other indicator is unreported. */
import type { BreakdownPart } from "../../src/figures/figure-set.ts";
import type { GivenFigure } from "./figures/figures.ts";
import { labourCatalogue, labourFiles } from "./labour-pack.ts";
import { listLineTexts, renderTemplate } from "./render-template.ts";

type GivenAmounts = Pick<GivenFigure, "actual" | "plan" | "lastYear">;

/** The parts by name, since one may include another. */
const labourParts = Object.fromEntries(
  labourFiles
    .filter(({ path }) => path.startsWith("parts/"))
    .map(({ path, text }) => [path.slice("parts/".length, -".hbs".length), text]),
);

export function renderLabourSentences(
  part: string,
  amounts: Readonly<Record<string, GivenAmounts>>,
  inputs: {
    readonly period?: string;
    readonly locality?: string;
    readonly breakdowns?: Readonly<Record<string, readonly BreakdownPart[]>>;
  } = {},
): string[] {
  const figures = labourCatalogue.sectors.flatMap(({ indicators }) =>
    indicators.map(({ id, name, unit, better, zero, aggregation }): GivenFigure => {
      const given = {
        id,
        name,
        unit,
        kind: aggregation.kind === "stock" ? "stock" : "sum",
        ...(better && { better }),
        ...(zero !== undefined && { zero }),
        ...amounts[id],
      } as const;
      return inputs.locality ? { ...given, byLocality: { [inputs.locality]: given } } : given;
    }),
  );
  // Every declared column, of which nothing was reported unless the test says so.
  const declared = labourCatalogue.sectors.flatMap(({ indicators }) =>
    indicators.flatMap(({ id, breakdowns }) =>
      breakdowns.map((column) => [`${id} by ${column}`, []] as const),
    ),
  );
  const breakdowns = { ...Object.fromEntries(declared), ...inputs.breakdowns };
  const document = renderTemplate(`{{> ${part}}}\n`, {
    figures,
    parts: labourParts,
    ...inputs,
    breakdowns,
  });
  const errors = document.issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  const isPrinted = (index: number) => !document.text.lines[index]?.isOmitted;
  return listLineTexts(document).filter((line, index) => isPrinted(index) && !line.startsWith("#"));
}
