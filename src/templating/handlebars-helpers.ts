/** The helpers as Handlebars calls them. They never throw: an error becomes an issue at the place of the call. */
import type Handlebars from "handlebars";
import { shortenAndCleanText } from "../issues/issue.ts";
import type { Helper, HelperCall } from "./helpers/helper.ts";
import { helperNames, helpers } from "./helpers/helper-list.ts";
import { namesAbsentIndicator, printUnlessOmitted, renderOmittedBlock } from "./omitted-calls.ts";
import type { CallPlace, RenderContext } from "./render-state.ts";

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
    const handlebarsCall = args.at(-1) as HandlebarsCall;
    const call: HelperCall = {
      positional: args.slice(0, -1).map(String),
      options: handlebarsCall.hash,
      place: toCallPlace(handlebarsCall, context),
    };
    if (helper.kind === "text") return helper.print(call, context);
    const { absence } = context;
    if (helper.kind === "figure")
      return printUnlessOmitted(helper, call, absence, () => helper.print(call, context));
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

function toCallPlace({ loc }: HandlebarsCall, { findLine }: RenderContext): CallPlace {
  const { line, column } = loc.start;
  return {
    file: loc.source,
    line,
    column: String(column + 1),
    // A getter, because only issues need the quote and most calls raise none.
    get quote() {
      return shortenAndCleanText(findLine(loc.source, line) ?? "");
    },
  };
}
