/** The bars that a chart of many localities shows. */

/** More bars than twice these do not fit on a page. */
const mostAtEachEnd = 16;

interface ChartEnds<Item> {
  readonly shown: readonly Item[];
  /** Absent where all are shown. */
  readonly shownAtEachEnd?: number;
}

/** Picks the first and the last of a ranking that is too long for a page. */
export function pickEnds<Item>(ranked: readonly Item[]): ChartEnds<Item> {
  if (!isTooLongForPage(ranked)) return { shown: ranked };
  return {
    shown: [...ranked.slice(0, mostAtEachEnd), ...ranked.slice(-mostAtEachEnd)],
    shownAtEachEnd: mostAtEachEnd,
  };
}

export function isTooLongForPage(bars: readonly unknown[]): boolean {
  return bars.length > 2 * mostAtEachEnd;
}
