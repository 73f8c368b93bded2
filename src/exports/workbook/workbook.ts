/** A workbook: sheets by name, each read on its own. */
import type { Sheet } from "./sheet.ts";

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** A sheet of a chart or a macro has no cells. */
  readonly hasCells: boolean;
  /** Reads the cells. Throws where the file is broken or too large. */
  readSheet(): Sheet;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}
