/** A number with the text on both sides of it in its paragraph. */
export interface NumberInText {
  readonly number: string;
  readonly left: string;
  readonly right: string;
  /** In the first column of a table. */
  readonly isFirstColumn: boolean;
  /** It stands in brackets and follows the one before it: "(2)" after "(1)"; undefined where the whole paragraph is not known. */
  readonly isEnumerated?: boolean;
}
