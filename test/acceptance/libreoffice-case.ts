/** One edit of one figure in LibreOffice, and the lines in which verify tells what became of it. */
import type { Step } from "../support/libreoffice.ts";

/** The figure that is edited. */
export interface EditedFigure {
  readonly document: string;
  readonly id: string;
  readonly aspect: string;
}

export interface EditCase {
  readonly edit: string;
  readonly of: EditedFigure;
  readonly steps: readonly Step[];
  readonly says: readonly string[];
  /** With changes tracked, where it says something else. */
  readonly tracked?: readonly string[];
  /** In a report that came by way of ODT, where the control encloses the bookmark: what is typed beside the figure lands in it. */
  readonly throughOdt?: readonly string[];
  readonly throughOdtTracked?: readonly string[];
}

export const expectTypedInside = (found: string) => ({
  says: [`typed-over “${found}”`],
  tracked: [`typed-over (tracked) “${found}”`],
});
export const expectTypedBeside = (found: string) => ({
  says: [`typed-over (beside) “${found}”`],
  throughOdt: [`typed-over “${found}”`],
  throughOdtTracked: [`typed-over (tracked) “${found}”`],
});
export const expectAgreement = (found: string) => ({ says: [`agrees “${found}”`] });
export const expectTouched = (found: string) => ({
  ...expectAgreement(found),
  tracked: [`agrees (tracked) “${found}”`],
});
export const expectedDeletion = { says: ["deleted"] };
export const expectedDeletionOfBoth = { says: ["covid.people deleted", "deleted"] };
