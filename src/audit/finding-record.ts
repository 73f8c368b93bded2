import type { Locality } from "../catalogue/office/office.ts";
import { formatFigureName } from "../language/figure-names.ts";
import { describeFinding } from "../language/finding-sentences.ts";
import { choosePrintedVersion } from "../ledger/printed-version.ts";
import type { ContextChange, Finding, FindingState } from "./finding.ts";

/** A finding as JSON for scripts. */
interface FindingRecord {
  readonly state: FindingState;
  readonly details: readonly string[];
  readonly mark: string | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly aspect: string | null;
  readonly locality: string | null;
  /** `found` in the report, `written` when it was generated, `today` from the current data. */
  readonly found: string | null;
  readonly written: string | null;
  readonly today: string | null;
  readonly writtenValue: number | null;
  readonly value: number | null;
  /** The file and line of a number that was typed into a template or a narrative. */
  readonly typedIn?: { readonly file: string; readonly line: number };
  /** What the place of the figure said when the report was made, and what it says now. */
  readonly context?: ContextChange;
  readonly where?: FindingPlaceRecord;
  readonly message: string;
}

export interface FindingPlaceRecord {
  readonly part: string;
  /** From 1 through the part; absent for a chart. */
  readonly paragraph?: number;
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  readonly around: string;
}

export function toFindingRecord(finding: Finding, localities: readonly Locality[]): FindingRecord {
  const { state, details, figure, found, today, value, typedIn, context } = finding;
  const where = toPlaceRecord(finding);
  const printedVersion = figure && choosePrintedVersion(figure, found ?? "");
  return {
    state,
    details,
    mark: figure?.mark ?? null,
    id: figure?.id ?? null,
    name: figure ? formatFigureName(figure, localities) : null,
    aspect: figure?.aspect ?? null,
    locality: figure?.locality ?? null,
    found,
    written: printedVersion?.shown ?? finding.written ?? null,
    today,
    writtenValue: printedVersion?.value ?? null,
    value,
    ...(typedIn ? { typedIn } : {}),
    ...(context ? { context } : {}),
    ...(where ? { where } : {}),
    message: describeAuditFinding(finding),
  };
}

/** One or two Vietnamese sentences. */
export function describeAuditFinding({
  state,
  details,
  figure,
  found,
  today,
  typedIn,
  context,
  written: writtenNumber,
}: Finding): string {
  const written = figure ? choosePrintedVersion(figure, found ?? "").shown : (writtenNumber ?? null);
  return describeFinding({ state, details, found, written, today, typedIn, context });
}

function toPlaceRecord({ where }: Finding): FindingPlaceRecord | undefined {
  if (!where) return undefined;
  const { story, paragraph, around } = where;
  return {
    part: story.part,
    ...(paragraph ? { paragraph: paragraph.number } : {}),
    ...(paragraph?.cell ? { cell: paragraph.cell } : {}),
    around,
  };
}
