/** Partials: the parts that documents share ("parts/employment.hbs", included by {{> employment}}). */
import { findCycleTextFromItsFirstName } from "../catalogue/checks/cycles.ts";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { parseTemplateNodes, toPathText } from "./syntax-tree.ts";

/** "parts/employment.hbs" is included as "employment"; undefined for a document. */
export function parsePartialName(path: string): string | undefined {
  return /(?:^|\/)parts\/(.+)\.hbs$/.exec(path)?.[1];
}

/** The names of the partials that a template includes; none where it cannot be parsed. */
export function listIncludedPartialNames({ text }: TextFile): string[] {
  try {
    return parseTemplateNodes(text).flatMap((node) =>
      node.type === "PartialStatement" ? toPathText((node as hbs.AST.PartialStatement).name) : [],
    );
  } catch {
    // The check of the template itself reports the syntax error.
    return [];
  }
}

/** Reports partials that include each other in a cycle. */
export function checkPartialCycles(templates: readonly TextFile[]): Issue[] {
  const includes = new Map(
    templates.map((template) => [parsePartialName(template.path), listIncludedPartialNames(template)]),
  );
  return templates.flatMap(({ path }) => {
    const name = parsePartialName(path);
    const cycle =
      name === undefined
        ? undefined
        : findCycleTextFromItsFirstName(name, (partial) => includes.get(partial) ?? []);
    return cycle === undefined
      ? []
      : buildIssue("template-partial-circle", { circle: cycle }, { file: path });
  });
}
