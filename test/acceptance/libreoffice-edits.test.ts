/** Reports that a clerk edited in LibreOffice, as written, after an earlier save and by way of ODT, with and without tracked changes. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  applyLibreOfficeEdits,
  convertFiles,
  type LibreOfficeEdit,
  libreOfficeSkipReason,
} from "../support/libreoffice.ts";
import {
  copyLedgerNextTo,
  findFigureMark,
  formatFindings,
  readLedgerNextTo,
  SampleWorkspace,
} from "../support/sample-workspace.ts";
import type { EditCase, EditedFigure } from "./libreoffice-case.ts";
import { acceptedOrRejectedCases, editCases } from "./libreoffice-cases.ts";

/** The formats in which LibreOffice saved the report before the edit. */
const savedBeforeEdit = {
  "as written": [],
  "saved before": ["docx"],
  "through ODT": ["odt", "docx"],
} as const;
type SavedBeforeEdit = keyof typeof savedBeforeEdit;

interface PlannedEdit {
  readonly name: string;
  readonly of: EditedFigure;
  readonly steps: EditCase["steps"];
  readonly expected: readonly string[];
  readonly report: SavedBeforeEdit;
  readonly track: boolean;
}

/** Of a report that was saved before the edit, one in so many cases is tried; `.ci/deep` tries all. */
const shareStep = process.env.ALL_EDITS ? 1 : 3;

const plannedEdits = (Object.keys(savedBeforeEdit) as SavedBeforeEdit[]).flatMap((report, index) =>
  [
    ...editCases.map((editCase) => planEdit(editCase, report, false)),
    ...[...editCases, ...acceptedOrRejectedCases].map((editCase) => planEdit(editCase, report, true)),
  ].filter((_, position) => report === "as written" || (position + index) % shareStep === 0),
);

function planEdit(
  { edit, of, steps, ...expected }: EditCase,
  report: SavedBeforeEdit,
  track: boolean,
): PlannedEdit {
  const name = `${report}${track ? ", tracked" : ""}: ${edit}`;
  return { name, of, steps, expected: selectExpected(expected, report, track), report, track };
}

function selectExpected(
  {
    findings,
    tracked = findings,
    throughOdt = findings,
    throughOdtTracked = tracked,
  }: Omit<EditCase, "edit" | "of" | "steps">,
  report: SavedBeforeEdit,
  track: boolean,
): readonly string[] {
  if (report === "through ODT") return track ? throughOdtTracked : throughOdt;
  return track ? tracked : findings;
}

const sampleWorkspace = new SampleWorkspace();
const resolveOriginal = ({ document }: EditedFigure) => join(sampleWorkspace.folder, `${document}.docx`);
const resolveEditedFile = (edit: PlannedEdit) =>
  join(sampleWorkspace.folder, "edited", `${plannedEdits.indexOf(edit)}.docx`);

function buildEdit(edit: PlannedEdit): LibreOfficeEdit {
  const { of, report, track, steps } = edit;
  const file =
    report === "as written"
      ? resolveOriginal(of)
      : join(sampleWorkspace.folder, report, `${of.document}.docx`);
  return { file, to: resolveEditedFile(edit), mark: findFigureMark(resolveOriginal(of), of), track, steps };
}

describe.skipIf(libreOfficeSkipReason)(`edited in LibreOffice${libreOfficeSkipReason}`, () => {
  let faults: readonly (string | null)[] = [];

  beforeAll(async () => {
    const originals = [
      await sampleWorkspace.generateDocument("thong-cao"),
      await sampleWorkspace.generateDocument("bao-cao"),
    ];
    for (const [report, forms] of Object.entries(savedBeforeEdit)) {
      let files: readonly string[] = originals;
      for (const form of forms)
        files = await convertFiles(files, { form, folder: join(sampleWorkspace.folder, report) });
    }
    mkdirSync(join(sampleWorkspace.folder, "edited"));
    faults = await applyLibreOfficeEdits(plannedEdits.map(buildEdit));
  }, 300_000);
  afterAll(() => sampleWorkspace.remove());

  test.each(plannedEdits.map((edit) => [edit.name, edit] as const))("%s", async (_, edit) => {
    expect(faults[plannedEdits.indexOf(edit)]).toBeNull();
    const mark = findFigureMark(resolveOriginal(edit.of), edit.of);
    const findings = await sampleWorkspace.verifyDocument(
      copyLedgerNextTo(resolveEditedFile(edit), resolveOriginal(edit.of)),
    );
    expect(formatFindings(findings, mark)).toEqual(edit.expected);
    const marks = new Set(findings.map(({ figure }) => figure?.mark));
    expect(
      readLedgerNextTo(resolveOriginal(edit.of)).figures.filter((figure) => !marks.has(figure.mark)),
    ).toEqual([]);
  });
});
