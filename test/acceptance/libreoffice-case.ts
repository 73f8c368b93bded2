/** An edit of a figure in LibreOffice, and the lines that verify then reports. */
import type { Step } from "../support/libreoffice.ts";

/** The figure that is edited. */
export interface EditedFigure {
  readonly document: string;
  readonly id: string;
  readonly aspect: string;
  /** Of one district, in a table. */
  readonly locality?: string;
}

export interface EditCase {
  readonly edit: string;
  readonly of: EditedFigure;
  readonly steps: readonly Step[];
  readonly findings: readonly string[];
  /** With changes tracked, where the findings differ. */
  readonly tracked?: readonly string[];
  /** After a save as ODT the control encloses the bookmark, so that text typed next to the figure is inside the mark. */
  readonly throughOdt?: readonly string[];
  readonly throughOdtTracked?: readonly string[];
}

export const expectTypedInside = (found: string) => ({
  findings: [`typed-over “${found}”`],
  tracked: [`typed-over (tracked) “${found}”`],
});
export const expectTypedBeside = (found: string) => ({
  findings: [`typed-over (beside) “${found}”`],
  throughOdt: [`typed-over “${found}”`],
  throughOdtTracked: [`typed-over (tracked) “${found}”`],
});
export const expectAgreement = (found: string) => ({ findings: [`agrees “${found}”`] });
export const expectTouched = (found: string) => ({
  ...expectAgreement(found),
  tracked: [`agrees (tracked) “${found}”`],
});
export const expectedDeletion = { findings: ["deleted"] };
/** The sentence has the money and three other figures. */
export const expectedDeletionOfSentence = {
  findings: ["covid.people deleted", "deleted", "rent.workers deleted", "rent.amount deleted"],
};
