import type { Finding, FindingState } from "../../audit/finding.ts";
import { type FindingPlaceRecord, toFindingRecord } from "../../audit/finding-record.ts";
import type { Locality } from "../../catalogue/office/office.ts";
import { formatFigureName } from "../../language/figure-names.ts";
import { findingDetailLabels } from "../../language/finding-sentences.ts";
import type { Terminal } from "../terminal.ts";
import { renderTerminalTable } from "../terminal-table.ts";
import {
  describeContextChange,
  describeRewordedPlaces,
  type FindingGroup,
  formatContextChangeKind,
  groupByContextChange,
} from "./context-findings.ts";
import {
  findingHeadings,
  findingStateLabels,
  formatCitedNumber,
  formatFurtherFindings,
  formatPlaceInFile,
  formatStateCounts,
  textWithoutFigureLabel,
  unmarkedNumberLabel,
  unreadPartLabel,
} from "./finding-labels.ts";

const columns = [
  { title: findingHeadings.state, align: "left", width: 14 },
  { title: findingHeadings.name, align: "left", width: 26 },
  { title: findingHeadings.found, align: "left", width: 18 },
  { title: findingHeadings.today, align: "left", width: 18 },
] as const;

/** Prints a table of the findings that need a look or bear a remark, and a count by state; other figures that agree are only counted. */
export function showFindings(
  findings: readonly Finding[],
  localities: readonly Locality[],
  terminal: Terminal,
): void {
  const groups = groupByContextChange(findings.filter(isWorthShowing));
  const shownGroups = pickMostSerious(groups);
  const rows = shownGroups.map((group) => buildFindingRow(group, localities));
  if (rows.length > 0) terminal.data(`${renderTerminalTable(columns, rows, 14)}\n`);
  const furtherCount = groups.length - shownGroups.length;
  if (furtherCount > 0) terminal.data(`${formatFurtherFindings(furtherCount)}\n`);
  terminal.data(`${formatStateCounts(countFindingsByState(findings))}.`);
  const rewordedPlaces = describeRewordedPlaces(findings);
  if (rewordedPlaces !== undefined) terminal.data(rewordedPlaces);
}

/** False for a figure that agrees without a remark. A number that somebody typed agrees, but a refresh will not renew it. */
export function isWorthShowing({ state, details }: Finding): boolean {
  return state !== "agrees" || details.some((detail) => detail.startsWith("typed-"));
}

/** Nobody reads more in a terminal, where drawing thousands of lines takes longer than comparing them. */
const maxRows = 200;

/** In their order; the less serious are left out where there are too many. */
function pickMostSerious(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  if (groups.length <= maxRows) return groups;
  const states = Object.keys(findingStateLabels);
  const bySeriousness = [...groups].sort(
    (a, b) => states.indexOf(a.finding.state) - states.indexOf(b.finding.state),
  );
  const picked = new Set(bySeriousness.slice(0, maxRows));
  return groups.filter((group) => picked.has(group));
}

function buildFindingRow(group: FindingGroup, localities: readonly Locality[]): string[] {
  const { finding } = group;
  const { state, details, figure, found, today, written } = finding;
  const { where } = toFindingRecord(finding, localities);
  const name = figure
    ? formatFigureName(figure, localities)
    : state === "unread"
      ? unreadPartLabel
      : formatNameWithoutFigure(finding);
  const stateLines = [
    findingStateLabels[state],
    ...formatContextChangeKind(finding),
    ...details.map((detail) => `(${findingDetailLabels[detail]})`),
  ];
  const nameLines = [name, ...(where ? [formatFindingPlace(where)] : [])];
  const foundText = found ?? figure?.shown ?? written ?? "";
  const textLines = [...(state === "changed-text" ? [] : [foundText]), ...describeContextChange(group)];
  return [stateLines.join("\n"), nameLines.join("\n"), textLines.join("\n"), today ?? ""];
}

function formatNameWithoutFigure({ state, typedIn, written }: Finding): string {
  if (state === "changed-text" || state === "deleted") return textWithoutFigureLabel;
  if (written !== undefined) return formatCitedNumber(written);
  return typedIn ? `${typedIn.file}, dòng ${typedIn.line}` : unmarkedNumberLabel;
}

/** A cell without a value ("-", "…") that agrees is not counted as a figure. */
export function countFindingsByState(findings: readonly Finding[]): ReadonlyMap<FindingState, number> {
  const counts = new Map<FindingState, number>();
  for (const { state, figure } of findings)
    if (state !== "agrees" || figure?.value !== null) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

/** In a sentence, the words around the figure help more than the number of its paragraph. */
function formatFindingPlace(where: FindingPlaceRecord): string {
  const isSentence = where.paragraph !== undefined && where.cell === undefined;
  return isSentence ? `“${where.around}”` : `(${formatPlaceInFile(where)})`;
}
