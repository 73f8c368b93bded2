import { type FigureMention, formatFigureToken } from "../language/figure-mention.ts";
import type { FigureCell } from "../language/tables/table-cells.ts";
import type { TemplatePosition } from "./text/blocks.ts";

/** Adds the figure of a table cell to the mentions of the document and returns its token. */
export type RegisterMention = (cell: FigureCell, subject: FigureSubject) => string;

/** The indicator, and the locality if the figure is not of the whole territory. */
interface FigureSubject {
  readonly indicator: { readonly id: string };
  readonly locality?: string | undefined;
}

/** Creates a function that adds to `mentions` for a table at the given position of the template. */
export function createMentionRegistrar(
  mentions: FigureMention[],
  { file, line }: TemplatePosition,
): RegisterMention {
  return ({ aspect, value, shown, format, isIncomplete }, { indicator: { id: indicator }, locality }) => {
    const mention: FigureMention = {
      indicator,
      aspect,
      locality,
      value,
      shown,
      format,
      file,
      line,
      isIncomplete,
    };
    return formatFigureToken(mentions.push(mention) - 1);
  };
}
