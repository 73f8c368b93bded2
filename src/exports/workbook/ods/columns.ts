/** The columns of a sheet of LibreOffice: which are hidden, and the styles of their cells. */

export class ColumnCollector {
  readonly hidden: number[] = [];
  readonly #groups: { readonly end: number; readonly styleName: string | undefined }[] = [];
  #count = 0;

  /** Adds columns that are alike. */
  add(repeats: number, { isHidden, styleName }: { isHidden: boolean; styleName: string | undefined }): void {
    const end = this.#count + repeats;
    if (isHidden)
      for (let index = this.#count; index < Math.min(end, maxColumns); index++) this.hidden.push(index);
    this.#groups.push({ end, styleName });
    this.#count = end;
  }

  /** Finds the style of the cells that name none themselves. */
  findStyleName(index: number): string | undefined {
    return this.#groups.find(({ end }) => index < end)?.styleName;
  }
}

/** Columns, like cells, may be repeated to the edge of the sheet; a table is narrower. */
export const maxColumns = 1_000;
