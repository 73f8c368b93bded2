/** Every error of the templates at once, found in their syntax trees without rendering a figure. */
import type { Catalogue } from "../catalogue/declaration.ts";
import { readHead } from "../catalogue/head.ts";
import type { TextFile } from "../catalogue/yaml.ts";
import { nearestOf } from "../exports/names.ts";
import { excerpt, type Issue, issue } from "../issues/issue.ts";
import { circles, partialName } from "./partials.ts";
import { checkNode, type Known, type Report } from "./statements.ts";
import { nodesOf, syntaxIssue } from "./syntax.ts";

/** Checks templates ("documents/*.hbs", "parts/*.hbs") against each other and the catalogue; all issues, in the order of the files. */
export function checkTemplates(templates: readonly TextFile[], catalogue: Catalogue): Issue[] {
  const known: Known = {
    indicators: catalogue.sectors.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    sectors: catalogue.sectors.map(({ id }) => id),
    partials: templates.flatMap(({ path }) => partialName(path) ?? []),
  };
  const issues = templates.flatMap((template) => checkTemplate(template, known));
  return [...issues, ...circles(templates)];
}

function checkTemplate(template: TextFile, known: Known): Issue[] {
  if (partialName(template.path) !== undefined) return checkBody(template, template.text, known);
  const { head, body, issues } = readHead(template);
  if (!head) return [...issues, ...checkBody(template, body, known)];
  const strangers = head.value.needs.flatMap((sector, index) =>
    known.sectors.includes(sector)
      ? []
      : issue(
          "template-sector-unknown",
          { sector, nearest: nearestOf(sector, known.sectors) ?? "" },
          head.placeOf(["needs", index]),
        ),
  );
  const title = "\n".repeat((head.placeOf(["title"]).line ?? 1) - 1) + head.value.title;
  return [...strangers, ...checkBody(template, title, known), ...checkBody(template, body, known)];
}

function checkBody(template: TextFile, body: string, known: Known): Issue[] {
  const lines = template.text.split("\n");
  const report: Report = (node, code, details) => {
    const { line, column } = node.loc.start;
    return issue(code, details, {
      file: template.path,
      line,
      column: String(column + 1),
      quote: excerpt(lines[line - 1] ?? ""),
    });
  };
  try {
    return nodesOf(body).flatMap((node) => checkNode(node, known, report));
  } catch (error) {
    return [syntaxIssue(error, template.path, body)];
  }
}
