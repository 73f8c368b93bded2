/** The blocks of a document, parsed from its text and rendered as Word. Every text holds its figures as tokens. */
/** The template line that a block comes from. */
export interface TemplatePosition {
  readonly file: string;
  readonly line: number;
}

export type Block = TemplatePosition & BlockContent;

export type BlockContent =
  | { readonly kind: "paragraph"; readonly text: string }
  /** "Phần I" and its title. */
  | { readonly kind: "part"; readonly text: string }
  /** Level 1 is "I.", 2 is "1.", 3 is "a)". */
  | { readonly kind: "heading"; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: "table"; readonly table: Table }
  /** Begins an annex, which ends at the next one. */
  | { readonly kind: "annex"; readonly title: string; readonly landscape: boolean }
  /** Placeholder for the table of all indicators. */
  | { readonly kind: "indicators"; readonly emptyRows?: EmptyRows }
  /** Placeholder for the table of some indicators by locality, with the usual columns if it names none. */
  | {
      readonly kind: "localities";
      readonly indicators: readonly string[];
      readonly columns?: readonly LocalityColumn[];
    }
  /** Placeholder for the table of the rows of a register. */
  | { readonly kind: "list"; readonly exportId: string; readonly columns?: readonly string[] }
  | { readonly kind: "chart"; readonly chart: ChartDefinition }
  | { readonly kind: "signature" }
  | { readonly kind: "page-break" };

/** The way to print indicators without any number: a line below the table names them, they stay as rows, or they are left out. */
export const emptyRowChoices = ["note", "rows", "none"] as const;
export type EmptyRows = (typeof emptyRowChoices)[number];

/** The columns of an indicator in the table of localities. */
export const localityColumnNames = ["plan", "lastYear", "actual", "toDate", "planPercent", "change"] as const;
export type LocalityColumn = (typeof localityColumnNames)[number];
export const defaultLocalityColumns: readonly LocalityColumn[] = ["actual", "change"];

/** Compares several indicators, or shows one by month, by locality or by its parts. */
export interface ChartDefinition {
  readonly by: "indicators" | "months" | "localities" | "planned" | "ranking" | "cumulative" | "parts";
  /** None in a chart of all planned indicators. */
  readonly indicators: readonly string[];
  /** The column of the export by which a chart of parts divides. */
  readonly column?: string;
  /** Set when the figures of the document are marked. */
  readonly mark?: string;
  /** Lines below the chart about what its columns lack. */
  readonly notes?: readonly string[];
}

export type HeadingLevel = 1 | 2 | 3;

export interface Table {
  /** Relative widths in any unit. */
  readonly columnShares: readonly number[];
  /** These rows are repeated on every page. */
  readonly header: readonly (readonly TableCell[])[];
  readonly rows: readonly TableRow[];
  /** Paragraphs below the table, such as the meaning of "…". */
  readonly notes: readonly string[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** True for the title of a group, which must stay on the page of the next row. */
  readonly keepWithNext?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** The text is that of an export: stars and underscores in it are no markup. */
  readonly isLiteral?: true | undefined;
  /** The raised mark of a footnote below the table, behind the text: "[1]". */
  readonly noteMark?: string | undefined;
  readonly align: "left" | "center" | "right";
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly columnSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
}
