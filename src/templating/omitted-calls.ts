/**
 * Figures of exports that the office does not have: a line that would print one is left out, and so is a {{#reported}} block that asks
 * for one. A trial rendering finds these lines, so that the other figures on them are neither recorded nor complained about.
 */
import type { TextLine } from "../language/figure-mention.ts";
import type { FigureHelper, Helper, HelperCall } from "./helpers/helper.ts";
import { listNamedIndicatorIds } from "./helpers/named-indicators.ts";
import type { AbsenceState, CallPlace, RenderContext } from "./render-state.ts";

// Private-use characters, like the tokens of figures (see `formatFigureToken`).
const lineMarker = "\uE005";
const blockMarker = "\uE006";
const callMarkPattern = /\uE007(\d+)\uE007/g;

export const nothingAbsent: AbsenceState = {
  indicators: new Set(),
  indicatorsWithoutPlaces: new Set(),
  arePlacesWithoutOrder: false,
  omittedCalls: new Set(),
};

const helpersNamingPlaces: ReadonlySet<string> = new Set(["highest", "lowest", "reached"]);

export function namesAbsentIndicator(
  helper: Helper,
  { positional, options }: HelperCall,
  { indicators, indicatorsWithoutPlaces, arePlacesWithoutOrder }: AbsenceState,
): boolean {
  if (arePlacesWithoutOrder && helpersNamingPlaces.has(helper.name)) return true;
  const namesPlaces = helpersNamingPlaces.has(helper.name) || options.by === "locality";
  return listNamedIndicatorIds(helper, positional, options).some(
    (id) => indicators.has(id) || (namesPlaces && indicatorsWithoutPlaces.has(id)),
  );
}

/** Prints a figure, or the marker by which its line is left out. */
export function printUnlessOmitted(helper: FigureHelper, call: HelperCall, context: RenderContext): string {
  const { absence } = context;
  const place = formatPlace(call.place);
  const isOmitted = absence.omittedCalls.has(place) || namesAbsentIndicator(helper, call, absence);
  const text = isOmitted ? lineMarker : helper.print(call, context);
  return absence.trialCalls ? `${text}\uE007${absence.trialCalls.push(place) - 1}\uE007` : text;
}

/** Its other branch stays where it prints figures that the office has; a sentence without a figure would have nothing behind it. */
export function renderOmittedBlock(otherBranch: string): string {
  return /\uE000|^\s*@\p{L}/mu.test(otherBranch) ? blockMarker + otherBranch : blockMarker;
}

/** Finds the calls on lines of the trial that are left out. */
export function findOmittedCalls(trial: string, calls: readonly string[]): ReadonlySet<string> {
  const omittedLines = trial.split("\n").filter(isOmittedText);
  return new Set(
    omittedLines.flatMap((line) =>
      [...line.matchAll(callMarkPattern)].map(([, index]) => calls[Number(index)] ?? ""),
    ),
  );
}

export function isOmittedText(text: string): boolean {
  return text.includes(lineMarker);
}

/** Removes the markers: a line with a missing figure becomes an omitted one, and a block leaves an omitted line without text. */
export function markOmittedLines(line: TextLine): TextLine[] {
  const { text } = line;
  if (isOmittedText(text)) return [{ ...line, text: removeMarkers(text), isOmitted: true }];
  if (!text.includes(blockMarker)) return [line];
  const rest = { ...line, text: removeMarkers(text) };
  const omitted: TextLine = { ...line, text: "", isOmitted: true };
  return /[\p{L}\p{N}\uE000|]/u.test(rest.text) ? [omitted, rest] : [omitted];
}

function removeMarkers(text: string): string {
  return text.replace(/ *[\uE005\uE006]/g, "").trim();
}

function formatPlace({ file, line, column }: CallPlace): string {
  return `${file}:${line}:${column}`;
}
