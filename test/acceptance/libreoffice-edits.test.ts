/** Reports that a clerk edited in LibreOffice, as written, after an earlier save and by way of ODT, with and without tracked changes. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Edit, editedIn, noEditing, profileIn, savedBy } from "./libreoffice.ts";
import type { Case, Edited } from "./libreoffice-case.ts";
import { cases, decided } from "./libreoffice-cases.ts";
import { Desk, markOf, recordsOf, told, withRecords } from "./report-desk.ts";

/** What LibreOffice made of the report before the edit, one form after the other. */
const before = {
  "as written": [],
  "saved before": ["docx"],
  "through ODT": ["odt", "docx"],
} as const;
type Before = keyof typeof before;

interface Planned {
  readonly name: string;
  readonly of: Edited;
  readonly steps: Case["steps"];
  readonly expected: readonly string[];
  readonly report: Before;
  readonly track: boolean;
}

const planned = (Object.keys(before) as Before[]).flatMap((report): Planned[] => [
  ...cases.map((one) => plan(one, report, false)),
  ...[...cases, ...decided].map((one) => plan(one, report, true)),
]);

function plan({ edit, of, steps, ...expected }: Case, report: Before, track: boolean): Planned {
  const name = `${report}${track ? ", tracked" : ""}: ${edit}`;
  return { name, of, steps, expected: expectedOf(expected, report, track), report, track };
}

function expectedOf(
  {
    says,
    tracked = says,
    throughOdt = says,
    throughOdtTracked = tracked,
  }: Omit<Case, "edit" | "of" | "steps">,
  report: Before,
  track: boolean,
): readonly string[] {
  if (report === "through ODT") return track ? throughOdtTracked : throughOdt;
  return track ? tracked : says;
}

const desk = new Desk();
const profile = profileIn(desk.folder);
const original = ({ document }: Edited) => join(desk.folder, `${document}.docx`);
const editedFile = (one: Planned) => join(desk.folder, "edited", `${planned.indexOf(one)}.docx`);

function editOf(one: Planned): Edit {
  const { of, report, track, steps } = one;
  const file = report === "as written" ? original(of) : join(desk.folder, report, `${of.document}.docx`);
  return { file, to: editedFile(one), mark: markOf(original(of), of), track, steps };
}

describe.skipIf(noEditing)(`edited in LibreOffice${noEditing}`, () => {
  let faults: readonly (string | null)[] = [];

  beforeAll(async () => {
    const originals = [await desk.generated("thong-cao"), await desk.generated("bao-cao")];
    for (const [report, forms] of Object.entries(before)) {
      let files: readonly string[] = originals;
      for (const form of forms)
        files = await savedBy(profile, files, { form, folder: join(desk.folder, report) });
    }
    mkdirSync(join(desk.folder, "edited"));
    faults = await editedIn(profile, planned.map(editOf));
  }, 300_000);
  afterAll(() => desk.close());

  test.each(planned.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    expect(faults[planned.indexOf(one)]).toBeNull();
    const mark = markOf(original(one.of), one.of);
    const findings = await desk.findings(withRecords(editedFile(one), original(one.of)));
    expect(told(findings, mark)).toEqual(one.expected);
    const marks = new Set(findings.map(({ figure }) => figure?.mark));
    expect(recordsOf(original(one.of)).figures.filter((figure) => !marks.has(figure.mark))).toEqual([]);
  });
});
