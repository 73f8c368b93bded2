/** Reports whose tables, paragraphs or whole text a clerk edited in LibreOffice: what is false is told, what is innocent agrees. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disagreeingStates, type Finding } from "../../src/audit/finding.ts";
import { applyLibreOfficeEdits, libreOfficeSkipReason } from "../support/libreoffice.ts";
import { copyLedgerNextTo, findFigureMark, SampleWorkspace } from "../support/sample-workspace.ts";
import { jobs, structureCases } from "./libreoffice-structure-cases.ts";

const sampleWorkspace = new SampleWorkspace();
const resolveEdited = (edit: string) =>
  join(sampleWorkspace.folder, "edited", `${structureCases.findIndex((each) => each.edit === edit)}.docx`);

/** "context head" → the number of figures in other rows or columns; changes of style are none. */
function countStates(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state, details, context } of findings) {
    if (state === "agrees") continue;
    const kind = state === "context" && context ? [context.kind] : [];
    const key = [state, ...kind, ...details].join(" ");
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe.skipIf(libreOfficeSkipReason)(
  `tables and texts edited in LibreOffice${libreOfficeSkipReason}`,
  () => {
    let original = "";
    let faults: readonly (string | null)[] = [];

    beforeAll(async () => {
      original = await sampleWorkspace.generateDocument("bao-cao");
      mkdirSync(join(sampleWorkspace.folder, "edited"));
      faults = await applyLibreOfficeEdits(
        structureCases.map(({ edit, of = jobs, steps, track = false }) => {
          return {
            file: original,
            to: resolveEdited(edit),
            mark: findFigureMark(original, of),
            track,
            steps,
          };
        }),
      );
    }, 300_000);
    afterAll(() => sampleWorkspace.remove());

    test.each(structureCases.map((each) => [each.edit, each] as const))("%s", async (edit, { expected }) => {
      expect(faults[structureCases.findIndex((each) => each.edit === edit)]).toBeNull();
      const file = copyLedgerNextTo(resolveEdited(edit), original);
      const findings = await sampleWorkspace.verifyDocument(file);
      expect(countStates(findings)).toEqual(expected);
      const isFalse = Object.keys(expected).some((key) => key !== "deleted");
      expect(findings.some(({ state }) => disagreeingStates.has(state))).toBe(isFalse);
    });
  },
);
