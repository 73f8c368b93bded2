import type { MarkedFigure } from "../document-content.ts";
import { computeContentControlId } from "../figure-marks.ts";
import { type RunFormatting, renderBookmark, renderContentControl, renderRun, type Xml } from "./word-xml.ts";

/**
 * Renders a figure so that it can be found again: a bookmark outside, which LibreOffice keeps, and a rich content control
 * inside, which Word keeps. The control is unlocked and invisible, so that sentences can be deleted, moved and copied.
 */
export function renderFigureRun(
  { mark, title, shown }: MarkedFigure,
  bookmarkNumber: number,
  formatting: RunFormatting,
): Xml {
  const contentControl = renderContentControl(
    { title, tag: mark, id: computeContentControlId(mark) },
    renderRun(shown, formatting),
  );
  return renderBookmark(mark, bookmarkNumber, contentControl);
}
