import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { readExport } from "../exports/read.ts";
import { declarationOf } from "../exports/recognise.ts";
import type { ExportFile } from "../exports/row.ts";
import { audible, type Issue } from "../issues/issue.ts";
import { type Group, type Grouping, grouping, keyColumns } from "./groups.ts";
import { percentDoubts } from "./own-percent.ts";
import type { TargetRow } from "./plans.ts";
import type { RowBook } from "./row-book.ts";

/** All exports, read once and folded. */
export interface Gathered {
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  readonly targets: readonly TargetRow[];
  /** The files that each export was read from, by its id. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** The exports with a file that could not be read whole: what seems to be missing from them may only be unread. */
  readonly doubtful: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** Reads all exports; a book, where one is kept, sees every line on the way. */
export async function gather(
  exports: readonly ExportFile[],
  catalogue: Catalogue,
  office: Office,
  book?: RowBook,
): Promise<Gathered> {
  const groupings = new Map<string, Grouping>();
  const files = new Map<string, string[]>();
  const doubtful = new Set<string>();
  const targets: TargetRow[] = [];
  const issues: Issue[] = [];
  for (const file of exports) {
    const recognised = declarationOf(file, catalogue);
    if ("issue" in recognised) {
      issues.push(recognised.issue);
      continue;
    }
    const { declaration } = recognised;
    files.set(declaration.id, [...(files.get(declaration.id) ?? []), file.path]);
    const group = groupingFor(declaration, groupings, catalogue);
    const doubtsOf = percentDoubts(declaration);
    await readExport(
      file,
      declaration,
      { office, catalogue },
      {
        ...(declaration !== catalogue.targets && { asked: new Set(keyColumns(declaration.id, catalogue)) }),
        row(row) {
          issues.push(...doubtsOf(file.path, row));
          if (declaration === catalogue.targets) targets.push({ file: file.path, row });
          else group.add(file.path, row);
          book?.row(declaration.id, file.path, row);
        },
        issue(found) {
          if (audible([found], office.silenced).length === 0) return;
          issues.push(found);
          if (found.severity === "error") doubtful.add(declaration.id);
        },
        ...(book && { leftOut: (line, why) => book.leftOut(declaration.id, file.path, line, why) }),
      },
    );
  }
  return {
    groups: new Map([...groupings].map(([id, one]) => [id, one.groups()])),
    targets,
    files,
    doubtful,
    issues,
  };
}

function groupingFor(
  { id }: ExportDeclaration,
  groupings: Map<string, Grouping>,
  catalogue: Catalogue,
): Grouping {
  const existing = groupings.get(id);
  if (existing) return existing;
  const fresh = grouping(keyColumns(id, catalogue));
  groupings.set(id, fresh);
  return fresh;
}
