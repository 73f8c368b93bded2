/** What a document is made of, between its text and Word. Figures stand in every text as tokens. */

/** Where in the templates a block comes from. */
export interface TemplatePosition {
  readonly file: string;
  readonly line: number;
}

export type Block = TemplatePosition & BlockContent;

export type BlockContent =
  | { readonly kind: "paragraph"; readonly text: string }
  /** "Phần I" with its title. */
  | { readonly kind: "part"; readonly text: string }
  /** Level 1 is "I.", 2 is "1.", 3 is "a)". */
  | { readonly kind: "heading"; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: "table"; readonly table: Table }
  /** Begins an annex, which lasts until the next one. */
  | { readonly kind: "annex"; readonly title: string; readonly landscape: boolean }
  /** The place of the table of all indicators. */
  | { readonly kind: "indicators" }
  /** The place of the table of some indicators by locality. */
  | { readonly kind: "localities"; readonly indicators: readonly string[] }
  | { readonly kind: "chart"; readonly chart: ChartDefinition }
  | { readonly kind: "signature" }
  | { readonly kind: "page-break" };

/** Several indicators side by side, or one by month or locality. */
export interface ChartDefinition {
  readonly by: "indicators" | "months" | "localities";
  readonly indicators: readonly string[];
  /** Given when the document is filled in. */
  readonly mark?: string;
}

export type HeadingLevel = 1 | 2 | 3;

export interface Table {
  /** The columns' shares of the width, in any unit. */
  readonly widths: readonly number[];
  /** Repeated on every page. */
  readonly header: readonly (readonly TableCell[])[];
  readonly rows: readonly TableRow[];
  /** Paragraphs under the table, such as what "…" means. */
  readonly notes: readonly string[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Stays on the page of the row after it, as a group's title does. */
  readonly withNext?: boolean;
}

export interface TableCell {
  readonly text: string;
  readonly align: "left" | "center" | "right";
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** How many columns it covers. */
  readonly columns?: number;
  /** How many rows it covers. */
  readonly rows?: number;
}
