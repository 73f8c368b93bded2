/** A small change of the correct workspace, as somebody makes it by mistake. */

export interface Slip {
  readonly what: string;
  readonly file: string;
  /** Stands once in the file; absent where text is added at its end. */
  readonly from?: string;
  readonly to?: string;
  readonly movedTo?: string;
}
