/** The exports for which an office has handed in no file: it may have no such numbers at all. */
import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import { isInForce } from "../../catalogue/in-force.ts";
import type { Period } from "../../period.ts";
import type { Entry, Proposal } from "./proposal.ts";

/** Lists the exports without a file, the required ones first. */
export function listMissingExports(
  { sectors }: Catalogue,
  period: Period,
  handedIn: Iterable<ExportDeclaration | undefined>,
): ExportDeclaration[] {
  const ids = new Set([...handedIn].map((declaration) => declaration?.id));
  const missing = sectors
    .flatMap(({ exports }) => exports)
    .filter(
      (declaration) =>
        !ids.has(declaration.id) &&
        !declaration.extra &&
        declaration.absent === undefined &&
        isInForce(declaration, period),
    );
  return [...missing.filter(({ optional }) => !optional), ...missing.filter(({ optional }) => optional)];
}

/** Lists the exports that files with an open question may be; a list of all exports says nothing of any. */
export function listExportsInQuestion(
  open: readonly Proposal[],
  { sectors }: Catalogue,
): ExportDeclaration[] {
  const lines = new Set(
    open
      .filter(({ kind, isOpenList }) => kind === "export" && !isOpenList)
      .flatMap(({ answers, likelyCount }) => answers.slice(0, likelyCount).map(({ entry }) => entry.line)),
  );
  return sectors.flatMap(({ exports }) => exports).filter(({ id }) => lines.has(`export: ${id}`));
}

/** The line of report.yaml by which documents do without an export. */
export function buildAbsentEntry({ id }: ExportDeclaration): Entry {
  return { keys: ["exports", id], line: "absent: không có số liệu" };
}
