/** Every kind of change × every export of the sample. */
import { grainKinds } from "./grain-kinds.ts";
import { headerKinds } from "./header-kinds.ts";
import { innocentKinds } from "./innocent-kinds.ts";
import { defineWrongFile, placeKinds } from "./place-kinds.ts";
import { formatTable, readSampleTable, type SampleTable } from "./sample-table.ts";
import type { ChangedFiles, SemanticKind } from "./semantic-kind.ts";
import { textKinds } from "./text-kinds.ts";
import { timeKinds } from "./time-kinds.ts";
import { unitKinds } from "./unit-kinds.ts";

/** The varied file of each export, and the same file of the year before. */
const variedFiles: readonly (readonly [exportId: string, path: string, lastYear?: string])[] = [
  ["jobs", "viec-lam/viec-lam-2022", "viec-lam/viec-lam-2021"],
  ["job-centre", "viec-lam/dich-vu-viec-lam-2022", "viec-lam/dich-vu-viec-lam-2021"],
  ["unemployment-insurance", "viec-lam/bao-hiem-that-nghiep-2022", "viec-lam/bao-hiem-that-nghiep-2021"],
  ["job-loans", "viec-lam/vay-von-2022", "viec-lam/vay-von-2021"],
  ["training", "giao-duc-nghe-nghiep/tuyen-sinh-2022", "giao-duc-nghe-nghiep/tuyen-sinh-2021"],
  ["covid-support", "ho-tro-covid-19/ho-tro-nq68-2022", "ho-tro-covid-19/ho-tro-nq68-2021"],
  ["rent-support", "ho-tro-covid-19/ho-tro-thue-nha-2022"],
  ["advice", "chung/advice-2022", "chung/advice-2021"],
  ["tasks", "chung/tasks-2022", "chung/tasks-2021"],
  ["targets", "chung/targets-2022"],
  ["merit-gifts", "nguoi-co-cong/qua-nguoi-co-cong-27-7-2022", "nguoi-co-cong/qua-nguoi-co-cong-27-7-2021"],
  ["merit-allowance", "nguoi-co-cong/tro-cap-uu-dai-2022", "nguoi-co-cong/tro-cap-uu-dai-2021"],
  ["merit-files", "nguoi-co-cong/ho-so-nguoi-co-cong-2022", "nguoi-co-cong/ho-so-nguoi-co-cong-2021"],
  ["merit-care", "nguoi-co-cong/den-on-dap-nghia-2022", "nguoi-co-cong/den-on-dap-nghia-2021"],
  ["protection-gifts", "bao-tro-xa-hoi/qua-bao-tro-2022-gia-vien"],
  ["social-allowance", "bao-tro-xa-hoi/tro-cap-xa-hoi-2022", "bao-tro-xa-hoi/tro-cap-xa-hoi-2021"],
  ["relief", "bao-tro-xa-hoi/tro-giup-dot-xuat-2022", "bao-tro-xa-hoi/tro-giup-dot-xuat-2021"],
  ["care-centres", "bao-tro-xa-hoi/co-so-tro-giup-2022", "bao-tro-xa-hoi/co-so-tro-giup-2021"],
  ["children", "tre-em/tre-em-2022", "tre-em/tre-em-2021"],
];

export interface SemanticVariant {
  readonly kind: SemanticKind;
  readonly exportId: string;
  /** The varied file. */
  readonly path: string;
  readonly table: SampleTable;
  /** Builds the changed files; undefined for an export in which the kind cannot occur. */
  readonly build: () => ChangedFiles | undefined;
}

export function buildSemanticVariants(): SemanticVariant[] {
  const read = (path: string, exportId: string) => readSampleTable(`data/${path}.csv`, exportId);
  const tables = variedFiles.map(([exportId, path, lastYear]) => ({
    table: read(path, exportId),
    lastYear: lastYear === undefined ? undefined : read(lastYear, exportId),
  }));
  const kinds = [
    ...grainKinds,
    ...headerKinds,
    ...unitKinds,
    ...textKinds,
    ...timeKinds,
    ...placeKinds,
    defineWrongFile(tables.map(({ table }) => table)),
    ...innocentKinds,
  ];
  return tables.flatMap(({ table, lastYear }) =>
    kinds.map((kind) => ({
      kind,
      exportId: table.declaration.id,
      path: table.path,
      table,
      build: () => kind.build(table, lastYear),
    })),
  );
}

/** The unchanged files, with the unit of money in every header. */
export function buildCleanFiles(variants: readonly SemanticVariant[]): Record<string, string> {
  return Object.fromEntries(variants.map(({ path, table }) => [path, formatTable(table)]));
}
