import type { TableContent } from "./terminal-table.ts";

/** A section of a long answer: a title with its parts below. */
export interface Section {
  readonly title: string;
  readonly parts: readonly SectionPart[];
}

export type SectionPart =
  /** A paragraph. */
  | string
  /** A list of names with their texts to the right. */
  | { readonly facts: readonly (readonly [name: string, text: string])[] }
  /** A list under its own heading, such as the lines of a file. */
  | { readonly heading: string; readonly items: readonly string[] }
  | TableContent;
