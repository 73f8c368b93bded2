/** One edit of one figure in LibreOffice, and the lines in which verify tells what became of it. */
import type { Step } from "./libreoffice.ts";

/** The figure that is edited. */
export interface Edited {
  readonly document: string;
  readonly id: string;
  readonly aspect: string;
}

export interface Case {
  readonly edit: string;
  readonly of: Edited;
  readonly steps: readonly Step[];
  readonly says: readonly string[];
  /** With changes tracked, where it says something else. */
  readonly tracked?: readonly string[];
  /** In a report that came by way of ODT, where the control encloses the bookmark: what is typed beside the figure lands in it. */
  readonly throughOdt?: readonly string[];
  readonly throughOdtTracked?: readonly string[];
}

export const inIt = (found: string) => ({
  says: [`typed-over “${found}”`],
  tracked: [`typed-over (tracked) “${found}”`],
});
export const besideIt = (found: string) => ({
  says: [`typed-over (beside) “${found}”`],
  throughOdt: [`typed-over “${found}”`],
  throughOdtTracked: [`typed-over (tracked) “${found}”`],
});
export const agrees = (found: string) => ({ says: [`agrees “${found}”`] });
export const touched = (found: string) => ({ ...agrees(found), tracked: [`agrees (tracked) “${found}”`] });
export const gone = { says: ["deleted"] };
export const bothGone = { says: ["covid.people deleted", "deleted"] };
