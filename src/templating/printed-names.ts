/** What a document can print, found in its syntax trees: it requires only the exports of that. */

import { territoryHelper } from "./helpers/conditions/territory.ts";
import { findHelper } from "./helpers/helper-list.ts";
import { listNamedIndicatorIds } from "./helpers/named-indicators.ts";
import {
  type HelperCallNode,
  listOptionPairs,
  parseTemplate,
  toPathText,
  toTextOfStringOrNumberLiteral,
} from "./syntax-tree.ts";

export interface PrintedNames {
  /** The ids of the indicators that helper calls name. */
  readonly indicators: readonly string[];
  /** The lines that begin with "@", which may name more of them. */
  readonly directives: readonly string[];
}

/** A document about one locality has other branches than one about the whole territory. */
export interface PrintedNamesByScope {
  readonly territory: PrintedNames;
  readonly locality: PrintedNames;
}

/** Collects the names in some templates and the partials that they include, whatever was reported. The templates must be correct. */
export function collectPrintedNamesByScope(
  templates: readonly string[],
  partials: ReadonlyMap<string, string>,
): PrintedNamesByScope {
  const collect = (isTerritory: boolean) => {
    const nodes = templates.flatMap((text) => [
      ...walkPrintingNodes(parseTemplate(text), isTerritory, partials),
    ]);
    return {
      indicators: [...new Set(nodes.flatMap(listIndicatorIds))],
      directives: listDirectiveLines(nodes),
    };
  };
  return { territory: collect(true), locality: collect(false) };
}

/** Both branches of a block are walked, except those of another kind of document. */
function* walkPrintingNodes(
  program: hbs.AST.Program | undefined,
  isTerritory: boolean,
  partials: ReadonlyMap<string, string>,
): Generator<hbs.AST.Statement> {
  for (const node of program?.body ?? []) {
    yield node;
    if (node.type === "PartialStatement") {
      const text = partials.get(toPathText((node as hbs.AST.PartialStatement).name));
      if (text !== undefined) yield* walkPrintingNodes(parseTemplate(text), isTerritory, partials);
    } else if (node.type === "BlockStatement") {
      const { path, program: first, inverse } = node as hbs.AST.BlockStatement;
      const hasScope = toPathText(path) === territoryHelper.name;
      if (!hasScope || isTerritory) yield* walkPrintingNodes(first, isTerritory, partials);
      if (!hasScope || !isTerritory) yield* walkPrintingNodes(inverse, isTerritory, partials);
    }
  }
}

function listIndicatorIds(node: hbs.AST.Statement): string[] {
  if (node.type !== "MustacheStatement" && node.type !== "BlockStatement") return [];
  const call = node as HelperCallNode;
  const helper = findHelper(toPathText(call.path));
  if (!helper) return [];
  const options = Object.fromEntries(
    listOptionPairs(call).map(({ key, value }) => [key, toTextOfStringOrNumberLiteral(value)]),
  );
  return listNamedIndicatorIds(
    helper,
    call.params.map((param) => toTextOfStringOrNumberLiteral(param) ?? ""),
    options,
  );
}

function listDirectiveLines(nodes: readonly hbs.AST.Statement[]): string[] {
  const text = nodes
    .filter(({ type }) => type === "ContentStatement")
    // The package's types declare strip flags, but the parser stores the text.
    .map((node) => String((node as hbs.AST.ContentStatement).original))
    .join("");
  return text.split("\n").filter((line) => /^\s*@\p{L}/u.test(line));
}
