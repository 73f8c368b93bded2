/** Renders small templates with given figures, for the tests of helpers and of rendering. */
import type { Catalogue } from "../../src/catalogue/declaration.ts";
import type { Figure } from "../../src/figures/figure.ts";
import type { BreakdownPart, FigureSet } from "../../src/figures/figure-set.ts";
import type { Issue } from "../../src/issues/issue.ts";
import { replaceTokensWithWords } from "../../src/language/figure-mention.ts";
import { type RenderedDocument, renderDocumentText } from "../../src/templating/render.ts";
import { buildFigure, buildFigureSet, type GivenFigure, requirePeriod } from "./figures/figures.ts";
import { ninhBinhOffice } from "./labour-pack.ts";
import { buildColumn, buildExport } from "./row-groups.ts";

const frontMatter = '---\ntitle: "{{period.Verb}} {{period.name}}"\nneeds: [employment]\n---\n';

interface TemplateInputs {
  readonly figures?: readonly GivenFigure[];
  readonly parts?: Readonly<Record<string, string>>;
  readonly narrative?: Readonly<Record<string, string>>;
  readonly unread?: readonly Issue[];
  readonly breakdowns?: Readonly<Record<string, readonly BreakdownPart[]>>;
  readonly period?: string;
  readonly locality?: string;
  /** The indicators whose export the office does not have. */
  readonly absent?: readonly string[];
  /** The indicators of which the office has only the numbers of the whole territory. */
  readonly withoutPlaces?: readonly string[];
  readonly spelling?: Partial<typeof ninhBinhOffice.spelling>;
}

function buildCatalogue(
  figures: readonly Figure[],
  { absent = [], withoutPlaces = [] }: TemplateInputs,
): Catalogue {
  const sumOf = (id: string) => ({ kind: "sum", export: id, column: "number", where: {} }) as const;
  const indicators = figures.map(({ indicator }) =>
    withoutPlaces.includes(indicator.id) ? { ...indicator, aggregation: sumOf("whole") } : indicator,
  );
  const absentExport = buildExport("absent", [], { absent: "không phát sinh" });
  const wholeExport = buildExport("whole", [buildColumn("place", "locality", { absent: "chỉ có số chung" })]);
  const aggregation = sumOf("absent");
  const absentIndicators = absent.map((id) => ({ ...buildFigure({ id }).indicator, aggregation }));
  const sector = {
    id: "employment",
    name: "Việc làm",
    exports: [absentExport, wholeExport],
    indicators: [...indicators, ...absentIndicators],
  };
  const targets = { id: "targets", name: "Kế hoạch", files: [], columns: [], optional: true };
  return { name: "Thử", sectors: [sector], targets };
}

/** Renders a document with this body, whose first line is line 5 of the file. */
export function renderTemplate(body: string, inputs: TemplateInputs = {}): RenderedDocument {
  const period = requirePeriod(inputs.period ?? "9m-2022");
  const figures = (inputs.figures ?? []).map((given) =>
    buildFigure({ period: inputs.period ?? "9m-2022", ...given }),
  );
  const locality = ninhBinhOffice.localities.find(({ code }) => code === inputs.locality);
  return renderDocumentText("bao-cao", {
    period,
    office: { ...ninhBinhOffice, spelling: { ...ninhBinhOffice.spelling, ...inputs.spelling } },
    catalogue: buildCatalogue(figures, inputs),
    figures: buildFigureSet(figures, inputs.breakdowns),
    templates: [
      { path: "documents/bao-cao.hbs", text: frontMatter + body },
      ...Object.entries(inputs.parts ?? {}).map(([name, text]) => ({ path: `parts/${name}.hbs`, text })),
    ],
    narrative: Object.entries(inputs.narrative ?? {}).map(([name, text]) => ({
      path: `narrative/9m-2022/${name}.txt`,
      text,
    })),
    ...(locality ? { locality } : {}),
    ...(inputs.unread ? { unread: inputs.unread } : {}),
  });
}

/** The lines as a reader sees them, with plain spaces. */
export function listLineTexts({ text: rendered }: RenderedDocument): string[] {
  return rendered.lines.map(({ text }) =>
    replaceTokensWithWords(text, rendered.mentions).replaceAll("\u00A0", " "),
  );
}

/** "code file line column" of each issue. */
export function listIssuePlaces({ issues }: RenderedDocument): string[] {
  return issues.map(({ code, file, line, column }) => [code, file, line, column].filter(Boolean).join(" "));
}

export const jobsFigure: GivenFigure = {
  id: "jobs",
  unit: "lao động",
  actual: "14278",
  plan: "18000",
  lastYear: "13534",
};
export const womenFigure: GivenFigure = {
  id: "women",
  name: "Lao động nữ",
  unit: "người",
  actual: "8",
  lastYear: "6",
};

/** The sentence of one figure as a template prints it: its amount, its share of plan if it has one, its comparison, its total from January on. */
export function renderFigureSentence(id: string, figures: FigureSet, periodId: string): string {
  const period = requirePeriod(periodId);
  const planned = figures.findFigure(id)?.plan ? `{{planned "${id}"}}` : "";
  const rendered = renderDocumentText("bao-cao", {
    period,
    office: ninhBinhOffice,
    catalogue: buildCatalogue(figures.all, {}),
    figures,
    templates: [
      {
        path: "documents/bao-cao.hbs",
        text: `${frontMatter}{{exact "${id}"}}${planned}{{compared "${id}"}}{{toDate "${id}"}}`,
      },
    ],
    narrative: [],
  });
  return listLineTexts(rendered).join(" ");
}
