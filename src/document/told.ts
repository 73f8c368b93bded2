import type { Cell } from "../prose/annex-cells.ts";
import { figureToken, type Mention } from "../prose/line.ts";
import type { Origin } from "./blocks.ts";

/** Puts a cell's figure among the document's mentions and gives its token; a mark stays as it is. */
export type Tell = (cell: Cell, of: { indicator: { id: string }; locality?: string }) => string;

/** How a figure in a table is worded, so that it can be worded anew. */
const format = "table";

/** Adds to `mentions`, for a table that stands at `origin` in the template. */
export function teller(mentions: Mention[], { file, line }: Origin): Tell {
  return (cell, { indicator, locality }) => {
    if (typeof cell === "string") return cell;
    const place = locality === undefined ? {} : { locality };
    return figureToken(mentions.push({ ...cell, indicator: indicator.id, ...place, format, file, line }) - 1);
  };
}
