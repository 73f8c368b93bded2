/** The form in which an office writes numbers, as report.yaml says it for all exports, one export, one column or one file. */
import type { NumberConvention, Office } from "../../catalogue/office/office.ts";
import { detectSeparatorMeanings, type SeparatorMeanings } from "../cells/numbers.ts";
import { findEntryOfFile } from "../file-name.ts";

/** The form that report.yaml gives for the numbers of a file; a form for all files is a habit, one for a named file is confirmed. */
interface DeclaredForm {
  readonly form: NumberConvention;
  readonly isConfirmed: boolean;
}

interface NumberPlace {
  readonly path: string;
  readonly exportId: string;
}

/** Finds the declaration nearest to a file: its path or name, its export, else that of all files. */
export function findDeclaredNumberForm(
  declaredForms: Office["numbers"],
  { path, exportId }: NumberPlace,
): DeclaredForm | undefined {
  if (declaredForms === undefined) return undefined;
  if (typeof declaredForms === "string")
    return { form: declaredForms, isConfirmed: isVietnameseNumberForm(declaredForms) };
  const confirmed = findEntryOfFile(declaredForms, path) ?? declaredForms[exportId];
  const form = confirmed ?? declaredForms.default;
  if (form === undefined) return undefined;
  return { form, isConfirmed: confirmed !== undefined || isVietnameseNumberForm(form) };
}

/** The form of one column ("jobs.income"), which holds whatever the rest of the file shows. */
export function findDeclaredSeparatorsOfColumn(
  declaredForms: Office["numbers"],
  exportId: string | undefined,
  columnId: string,
): SeparatorMeanings | undefined {
  const form = typeof declaredForms === "object" ? declaredForms[`${exportId}.${columnId}`] : undefined;
  return form === undefined ? undefined : detectSeparatorMeanings([], form);
}

/** Official texts write 1.234,5: nobody has to confirm that for each file. */
function isVietnameseNumberForm(form: NumberConvention): boolean {
  return form === "1.234,5";
}
