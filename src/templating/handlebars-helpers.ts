/** The helpers as Handlebars calls them. They never throw: an error becomes an issue at the place of the call. */
import type Handlebars from "handlebars";
import type { Helper, HelperCall } from "./helpers/helper.ts";
import { helperNames, helpers } from "./helpers/helper-list.ts";
import {
  namesAbsentIndicator,
  nothingAbsent,
  printUnlessOmitted,
  renderOmittedBlock,
} from "./omitted-calls.ts";
import type { RenderContext } from "./render-state.ts";

/** The last argument of every helper; `loc` is always present, though missing from the package's types. */
interface HandlebarsCall extends Handlebars.HelperOptions {
  readonly loc: {
    readonly source: string;
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number };
  };
}

export const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  noEscape: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])) as KnownHelpers,
};

/** Delegates that write into the state of this context. */
export function createHandlebarsHelpers(context: RenderContext): Record<string, Handlebars.HelperDelegate> {
  return Object.fromEntries(
    helpers.map((helper) => [helper.name, createHandlebarsDelegate(helper, context)]),
  );
}

function createHandlebarsDelegate(helper: Helper, context: RenderContext): Handlebars.HelperDelegate {
  return function (this: unknown, ...args: unknown[]) {
    const handlebarsCall = args.pop() as HandlebarsCall;
    const { source, start } = handlebarsCall.loc;
    const call: HelperCall = {
      positional: args.map(String),
      options: handlebarsCall.hash,
      place: { file: source, line: start.line, column: start.column + 1 },
    };
    if (helper.kind === "text") return helper.print(call, context);
    const { absence } = context;
    if (helper.kind === "figure")
      return absence === nothingAbsent
        ? helper.print(call, context)
        : printUnlessOmitted(helper, call, context);
    if (namesAbsentIndicator(helper, call, absence)) return renderOmittedBlock(handlebarsCall.inverse(this));
    if (helper.isFulfilled(call, context)) return handlebarsCall.fn(this);
    const otherBranch = handlebarsCall.inverse(this);
    const leavesNothing = helper.leavesOutHeading && otherBranch.trim() === "";
    return leavesNothing && isOfWholeLines(handlebarsCall) ? renderOmittedBlock("") : otherBranch;
  };
}

/** A clause within a line takes no heading with it. */
function isOfWholeLines({ loc: { start, end } }: HandlebarsCall): boolean {
  return start.column === 0 && end.line > start.line;
}
