import type { Catalogue } from "../catalogue/declaration.ts";
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

/** Reads the exports that are worth it side by side, each by itself with `read`; gives what they hold by their paths. */
export type ReadAhead = (
  read: (file: ExportFile) => Promise<Gathered>,
) => Promise<ReadonlyMap<string, Gathered>>;

export interface HowToGather {
  /** Sees every line on the way, in turn. */
  readonly book?: RowBook;
  readonly ahead?: ReadAhead;
}

/** Reads all exports. It comes to the same whether files were read ahead or are read in turn. */
export async function gather(
  exports: readonly ExportFile[],
  catalogue: Catalogue,
  office: Office,
  { book, ahead }: HowToGather = {},
): Promise<Gathered> {
  const alone = (file: ExportFile) => gather([file], catalogue, office);
  const known = ahead && !book ? await ahead(alone) : undefined;
  const gathering = new Gathering(catalogue, office, book);
  for (const file of exports) {
    const there = known?.get(file.path);
    if (there) gathering.add(there);
    else await gathering.read(file);
  }
  return gathering.all();
}

class Gathering {
  readonly #groupings = new Map<string, Grouping>();
  readonly #files = new Map<string, readonly string[]>();
  readonly #doubtful = new Set<string>();
  readonly #targets: TargetRow[] = [];
  readonly #issues: Issue[] = [];

  constructor(
    readonly catalogue: Catalogue,
    readonly office: Office,
    readonly book: RowBook | undefined,
  ) {}

  async read(file: ExportFile): Promise<void> {
    const { catalogue, office, book } = this;
    const recognised = declarationOf(file, catalogue);
    if ("issue" in recognised) {
      this.#issues.push(recognised.issue);
      return;
    }
    const { declaration } = recognised;
    const { id } = declaration;
    const isOfTargets = declaration === catalogue.targets;
    const group = this.#of(id, [file.path]);
    const doubtsOf = percentDoubts(declaration);
    await readExport(
      file,
      declaration,
      { office, catalogue },
      {
        ...(!isOfTargets && { asked: new Set(keyColumns(id, catalogue)) }),
        row: (row) => {
          for (const doubt of doubtsOf(file.path, row)) this.#issues.push(doubt);
          if (isOfTargets) this.#targets.push({ file: file.path, row });
          else group.add(file.path, row);
          book?.row(id, file.path, row);
        },
        issue: (found) => {
          if (audible([found], office.silenced).length === 0) return;
          this.#issues.push(found);
          if (found.severity === "error") this.#doubtful.add(id);
        },
        ...(book && { leftOut: (line, why) => book.leftOut(id, file.path, line, why) }),
      },
    );
  }

  /** Takes up what the next file holds, as if it were read now. */
  add({ groups, files, doubtful, targets, issues }: Gathered): void {
    for (const [id, paths] of files) {
      const grouping = this.#of(id, paths);
      for (const group of groups.get(id) ?? []) grouping.put(group);
    }
    for (const id of doubtful) this.#doubtful.add(id);
    this.#targets.push(...targets);
    this.#issues.push(...issues);
  }

  all(): Gathered {
    return {
      groups: new Map([...this.#groupings].map(([id, one]) => [id, one.groups()])),
      targets: this.#targets,
      files: this.#files,
      doubtful: this.#doubtful,
      issues: this.#issues,
    };
  }

  /** The groups of an export, of which files are read now. */
  #of(id: string, paths: readonly string[]): Grouping {
    this.#files.set(id, [...(this.#files.get(id) ?? []), ...paths]);
    const known = this.#groupings.get(id);
    if (known) return known;
    const fresh = grouping(keyColumns(id, this.catalogue));
    this.#groupings.set(id, fresh);
    return fresh;
  }
}
