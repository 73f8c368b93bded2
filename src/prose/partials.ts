/** The parts that documents share ("parts/employment.hbs", included by {{> employment}}), and who includes whom. */
import { circleText } from "../catalogue/circles.ts";
import type { TextFile } from "../catalogue/yaml.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { pathOf } from "./statements.ts";
import { nodesOf } from "./syntax.ts";

/** "parts/employment.hbs" is included as "employment"; undefined for a document. */
export function partialName(path: string): string | undefined {
  return /(?:^|\/)parts\/(.+)\.hbs$/.exec(path)?.[1];
}

/** The names of the partials that a template includes; none where it cannot be parsed. */
export function includedBy({ text }: TextFile): string[] {
  try {
    return nodesOf(text).flatMap((node) =>
      node.type === "PartialStatement" ? pathOf((node as hbs.AST.PartialStatement).name) : [],
    );
  } catch {
    // Its syntax error is told by the check of the template itself.
    return [];
  }
}

/** Partials that include each other for ever. */
export function circles(templates: readonly TextFile[]): Issue[] {
  const includes = new Map(templates.map((template) => [partialName(template.path), includedBy(template)]));
  return templates.flatMap(({ path }) => {
    const name = partialName(path);
    const circle = name === undefined ? undefined : circleText(name, (one) => includes.get(one) ?? []);
    return circle === undefined ? [] : issue("template-partial-circle", { circle }, { file: path });
  });
}
