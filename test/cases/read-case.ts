/** Reads the inputs that once were read to wrong figures: changed files of the sample, or small workspaces of their own. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { hasErrors, type Issue } from "../../src/issues/issue.ts";
import { UserFacingError } from "../../src/issues/user-facing-error.ts";
import { computeReviewOfExports } from "../../src/review.ts";
import { openWorkspace, resolvePeriod } from "../../src/workspace/open-workspace.ts";

export interface CaseAmounts {
  readonly actual?: number;
  readonly lastYear?: number;
  readonly plan?: number;
}

export interface CaseReading {
  /** The amounts of the indicators; undefined after an error. */
  readonly figures: ReadonlyMap<string, CaseAmounts> | undefined;
  readonly issues: readonly Issue[];
}

const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };

export async function readCase(
  path: string,
  period: string,
  removedFiles: readonly string[] = [],
): Promise<CaseReading> {
  const workspace = mkdtempSync(join(tmpdir(), "so-ket-"));
  try {
    const folder = join("test/cases", path);
    if (existsSync(join(folder, "report.yaml"))) cpSync(folder, workspace, { recursive: true });
    else copyOverSample(folder, workspace);
    for (const file of removedFiles) rmSync(join(workspace, file));
    const opened = openWorkspace({ workspace }, silentTerminal);
    const review = await computeReviewOfExports({ ...opened, period: resolvePeriod(period) });
    const issues = [...opened.issues, ...review.issues];
    const amounts = review.figures.all.map(({ indicator, actual, samePeriodLastYear, plan }) => {
      const amount = {
        ...(actual && { actual: actual.amount.toNumber() }),
        ...(samePeriodLastYear && { lastYear: samePeriodLastYear.amount.toNumber() }),
        ...(plan && { plan: plan.toNumber() }),
      };
      return [indicator.id, amount] as const;
    });
    return { figures: hasErrors(issues) ? undefined : new Map(amounts), issues };
  } catch (error) {
    // A declaration that is wrong is told before any file is read.
    if (error instanceof UserFacingError) return { figures: undefined, issues: error.issues };
    throw error;
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** Puts each file over the one of the same name, or into `data/` if the sample has none. */
function copyOverSample(folder: string, workspace: string): void {
  cpSync("fixtures/ninh-binh", workspace, { recursive: true, filter: (path) => !path.endsWith("out") });
  const sampleFiles = readdirSync(join(workspace, "data"), { recursive: true, encoding: "utf8" });
  for (const name of readdirSync(folder)) {
    const known = sampleFiles.find((file) => basename(file) === name);
    cpSync(join(folder, name), join(workspace, "data", known ?? name));
  }
}
