import { type FigureMention, formatFigureToken } from "../language/figure-mention.ts";
import type { FigureCell } from "../language/table-cells.ts";
import type { TemplatePosition } from "./text/blocks.ts";

/** Puts a cell's figure among the document's mentions and gives its token. */
export type RegisterMention = (cell: FigureCell, of: FigureSubject) => string;

/** Whose figure it is. */
interface FigureSubject {
  readonly indicator: { readonly id: string };
  readonly locality?: string;
}

/** Adds to `mentions`, for a table that stands at `origin` in the template. */
export function createMentionRegistrar(
  mentions: FigureMention[],
  { file, line }: TemplatePosition,
): RegisterMention {
  return ({ aspect, value, shown, format }, { indicator: { id: indicator }, locality }) => {
    const mention: FigureMention = { indicator, aspect, locality, value, shown, format, file, line };
    return formatFigureToken(mentions.push(mention) - 1);
  };
}
