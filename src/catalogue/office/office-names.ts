/** Names in report.yaml in the place of codes: a clerk writes "Cho vay giải quyết việc làm" and "Số dự án" as they are printed. */
import { normalizeForComparison } from "../checks/check-office-declarations.ts";
import type { Catalogue } from "../declaration.ts";
import type { Office } from "./office.ts";

/** Replaces the names of exports, columns and indicators by their ids; what nothing or several things are called stays, and is reported. */
export function replaceNamesByIds(office: Office, catalogue: Catalogue): Office {
  const { aliases, texts, planUnits, units, exports, files, numbers } = office;
  const names = createOfficeNames(catalogue);
  const { toIndicatorId } = names;
  return {
    ...office,
    ...(aliases && {
      aliases: {
        ...aliases,
        ...(aliases.texts && { texts: replaceKeys(aliases.texts, names.toReference) }),
        ...(aliases.headers && { headers: replaceKeys(aliases.headers, names.toReference) }),
        ...(aliases.indicators && { indicators: mapValues(aliases.indicators, toIndicatorId) }),
      },
    }),
    ...(texts && { texts: replaceKeys(texts, names.toReference) }),
    ...(planUnits && { planUnits: replaceKeys(planUnits, toIndicatorId) }),
    ...(units && { units: replaceKeys(units, names.toReference) }),
    ...(typeof numbers === "object" && { numbers: replaceKeys(numbers, names.toReferenceOrId) }),
    ...(exports && { exports: replaceNamesOfExports(exports, names) }),
    ...(files && { files: mapValues(files, (file) => replaceNamesOfFile(file, names)) }),
  };
}

/** Each gives a name that it does not know as it is. */
interface OfficeNames {
  readonly toIndicatorId: (name: string) => string;
  readonly toExportId: (name: string) => string;
  readonly toColumnId: (exportId: string, name: string) => string;
  /** "Cho vay giải quyết việc làm.Số dự án" → "job-loans.projects" */
  readonly toReference: (reference: string) => string;
  readonly toReferenceOrId: (key: string) => string;
}

export function createOfficeNames({ sectors, targets }: Catalogue): OfficeNames {
  const listExports = () => [...sectors.flatMap(({ exports }) => exports), targets];
  const indicatorIds = new NameIndex(() =>
    sectors.flatMap(({ indicators }) =>
      indicators.map(({ id, name, aliases = [] }) => ({ id, names: [name, ...aliases] })),
    ),
  );
  const exportIds = new NameIndex(() =>
    listExports().map(({ id, name, files }) => ({ id, names: [name, ...files] })),
  );
  const columnIds = new Map(
    listExports().map(({ id, columns }) => [
      id,
      new NameIndex(() => columns.map((column) => ({ id: column.id, names: column.headers }))),
    ]),
  );
  const toIndicatorId = (name: string) => indicatorIds.findId(name) ?? name;
  const toExportId = (name: string) => exportIds.findId(name) ?? name;
  const toColumnId = (exportId: string, name: string) => columnIds.get(exportId)?.findId(name) ?? name;
  const toReference = (reference: string) => {
    const point = reference.indexOf(".");
    if (point < 0) return reference;
    const exportId = toExportId(reference.slice(0, point));
    return `${exportId}.${toColumnId(exportId, reference.slice(point + 1))}`;
  };
  // "vay-von.csv" is a file.
  const toReferenceOrId = (key: string) => {
    const reference = toReference(key);
    const [exportId = "", columnId = ""] = reference.split(".");
    return columnIds.get(exportId)?.hasKey(columnId) ? reference : toExportId(key);
  };
  return { toIndicatorId, toExportId, toColumnId, toReference, toReferenceOrId };
}

function replaceNamesOfExports(
  exports: NonNullable<Office["exports"]>,
  { toExportId, toColumnId }: OfficeNames,
): NonNullable<Office["exports"]> {
  return Object.fromEntries(
    Object.entries(replaceKeys(exports, toExportId)).map(([id, said]) => {
      const { without } = said;
      const toOwnColumnId = (column: string) => toColumnId(id, column);
      return [id, { ...said, ...(without && { without: replaceKeys(without, toOwnColumnId) }) }];
    }),
  );
}

type ConfirmedFile = NonNullable<Office["files"]>[string];

/** The columns of a file whose export only its name says are looked up when it is read. */
function replaceNamesOfFile(file: ConfirmedFile, names: OfficeNames): ConfirmedFile {
  const { export: name, units } = file;
  return {
    ...file,
    ...(name !== undefined && { export: names.toExportId(name) }),
    ...(units && { units: replaceKeys(units, names.toReference) }),
  };
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** The ids of things by their names, put together when the first name is looked up: most workspaces write ids, or neither. */
class NameIndex {
  readonly #listNamed: () => readonly Named[];
  #ids: ReadonlyMap<string, string> | undefined;

  constructor(listNamed: () => readonly Named[]) {
    this.#listNamed = listNamed;
  }

  findId(name: string): string | undefined {
    return this.#getIds().get(normalizeForComparison(name));
  }

  /** True for a name or an id as it is kept. */
  hasKey(key: string): boolean {
    return this.#getIds().has(key);
  }

  #getIds(): ReadonlyMap<string, string> {
    this.#ids ??= indexByName(this.#listNamed());
    return this.#ids;
  }
}

/** Ids win over names; a name of two things is none of either. */
function indexByName(all: readonly Named[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, names } of all)
    for (const name of new Set(names.map(normalizeForComparison))) {
      if (index.has(name)) shared.add(name);
      index.set(name, id);
    }
  for (const name of shared) index.delete(name);
  for (const { id } of all) index.set(normalizeForComparison(id), id);
  return index;
}

/** Two names of one thing would overwrite each other: the later one stays as it is written, and is reported. */
function replaceKeys<Value>(
  record: Readonly<Record<string, Value>>,
  toKey: (key: string) => string,
): Record<string, Value> {
  const taken = new Set(Object.keys(record));
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const key = toKey(name);
      if (key !== name && taken.has(key)) return [name, value];
      taken.add(key);
      return [key, value];
    }),
  );
}

function mapValues<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
