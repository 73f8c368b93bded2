import type { FigureTable } from "./figure-table.ts";

/** A part of a longer answer on the screen: a title and what stands under it, one below the other. */
export interface Section {
  readonly title: string;
  readonly parts: readonly SectionPart[];
}

export type SectionPart =
  /** A paragraph. */
  | string
  /** What is named at the left and told at the right. */
  | { readonly facts: readonly (readonly [name: string, text: string])[] }
  /** Things under a heading of their own: the lines of a file. */
  | { readonly heading: string; readonly items: readonly string[] }
  | FigureTable;
