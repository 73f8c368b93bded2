/** Finds every error of the templates in their syntax trees, without rendering a figure. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import { readFrontMatter } from "../../catalogue/front-matter.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { findNearestName } from "../../exports/cells/name-index.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import { createPlaceResolver, type TemplateWithSources } from "../changes/line-sources.ts";
import { checkPartialCycles, parsePartialName } from "../partials.ts";
import { buildSyntaxIssue, parseTemplate, parseTemplateNodes } from "../syntax-tree.ts";
import { checkComparisons } from "./check-comparisons.ts";
import type { KnownNames, ReportAtNode } from "./check-context.ts";
import { checkNode } from "./check-nodes.ts";
import { checkTypedNumbersOfTemplate } from "./check-typed-numbers.ts";

/** Checks templates ("documents/*.hbs", "parts/*.hbs") against each other and the catalogue; issues follow the order of the files. */
export function checkTemplates(templates: readonly TemplateWithSources[], catalogue: Catalogue): Issue[] {
  const known: KnownNames = {
    indicators: catalogue.sectors.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    sectors: catalogue.sectors.map(({ id }) => id),
    partials: templates.flatMap(({ path }) => parsePartialName(path) ?? []),
  };
  const issues = templates.flatMap((template) => checkTemplate(template, known));
  return [...issues, ...checkPartialCycles(templates)].map(createPlaceResolver(templates));
}

function checkTemplate(template: TextFile, known: KnownNames): Issue[] {
  if (parsePartialName(template.path) !== undefined) return checkTemplateText(template, template.text, known);
  const { head, body, issues } = readFrontMatter(template);
  if (!head) return [...issues, ...checkTemplateText(template, body, known)];
  const unknownSectorIssues = head.value.needs.flatMap((sector, index) =>
    known.sectors.includes(sector)
      ? []
      : buildIssue(
          "template-sector-unknown",
          { sector, nearest: findNearestName(sector, known.sectors) ?? "" },
          head.findPlace(["needs", index]),
        ),
  );
  // The title is a template too; blank lines before it make its issues point to its line in the file.
  const paddedTitle = "\n".repeat((head.findPlace(["title"]).line ?? 1) - 1) + head.value.title;
  const { paper, letterhead } = head.value;
  return [
    ...unknownSectorIssues,
    ...(letterhead && paper !== "A4"
      ? [buildIssue("document-paper", { paper }, head.findPlace(["paper"]))]
      : []),
    ...checkTemplateText(template, paddedTitle, known),
    ...checkTemplateText(template, body, known),
  ];
}

function checkTemplateText(template: TextFile, templateText: string, known: KnownNames): Issue[] {
  const lines = template.text.split("\n");
  const report: ReportAtNode = (node, code, details) => {
    const { line, column } = node.loc.start;
    return buildIssue(code, details, {
      file: template.path,
      line,
      column: String(column + 1),
      quote: shortenAndCleanText(lines[line - 1] ?? ""),
    });
  };
  try {
    return [
      ...parseTemplateNodes(templateText).flatMap((node) => checkNode(node, known, report)),
      ...checkComparisons(parseTemplate(templateText), report),
      ...checkTypedNumbersOfTemplate(template.path, templateText),
    ];
  } catch (error) {
    return [buildSyntaxIssue(error, template.path, templateText)];
  }
}
