import type { Cell } from "../prose/annex-cells.ts";
import { figureToken, type Mention } from "../prose/line.ts";
import type { Origin } from "./blocks.ts";

/** Puts a cell's figure among the document's mentions and gives its token. */
export type Tell = (cell: Cell, of: Subject) => string;

/** Whose figure it is. */
export interface Subject {
  readonly indicator: { readonly id: string };
  readonly locality?: string;
}

/** Adds to `mentions`, for a table that stands at `origin` in the template. */
export function teller(mentions: Mention[], { file, line }: Origin): Tell {
  return ({ aspect, value, shown, format }, { indicator: { id: indicator }, locality }) => {
    const mention: Mention = { indicator, aspect, locality, value, shown, format, file, line };
    return figureToken(mentions.push(mention) - 1);
  };
}
