/** Finds headings and titles of groups that stand above the texts of others, although these texts are where they were. */
import type { PairedUnits } from "./pair-units.ts";
import type { TextUnit } from "./text-units.ts";

/** The title that now stands above what another one stood above. */
export interface ExchangedTitle {
  readonly written: TextUnit;
  readonly now: TextUnit;
}

/**
 * A section that was moved takes what is below it along, and a row that was moved below another title leaves the others there: only a
 * title that was exchanged has what was right below another title, while its own is below a third one.
 */
export function findExchangedTitles(
  written: readonly TextUnit[],
  now: readonly TextUnit[],
  { same }: PairedUnits,
): ExchangedTitle[] {
  const writtenUnits = new Map([...same].map(([unit, place]) => [place, unit]));
  const [nextWritten, previousWritten] = [mapNeighbours(written, 1), mapNeighbours(written, -1)];
  const [nextNow, previousNow] = [mapNeighbours(now, 1), mapNeighbours(now, -1)];
  return [...same].flatMap(([unit, place]): ExchangedTitle[] => {
    const [below, belowNow] = [nextWritten.get(unit), nextNow.get(place)];
    if (!isTitle(unit) || !below || !belowNow) return [];
    const nowBelow = writtenUnits.get(belowNow);
    const titleOfThat = nowBelow && previousWritten.get(nowBelow);
    const belowMoved = same.get(below);
    const titleOfOwn = belowMoved && previousNow.get(belowMoved);
    const isExchanged =
      titleOfThat !== undefined &&
      titleOfOwn !== undefined &&
      titleOfThat.key !== unit.key &&
      titleOfOwn.key !== place.key &&
      isTitle(titleOfThat) &&
      isTitle(titleOfOwn);
    return isExchanged ? [{ written: titleOfThat, now: place }] : [];
  });
}

/** A heading, or a cell over several columns such as the title row of a group. */
function isTitle({ isHeading, cell }: TextUnit): boolean {
  return cell ? cell.columnCount >= leastColumnsOfTitle : isHeading;
}

const leastColumnsOfTitle = 3;

function mapNeighbours(units: readonly TextUnit[], step: 1 | -1): ReadonlyMap<TextUnit, TextUnit> {
  return new Map(
    units.flatMap((unit, index): [TextUnit, TextUnit][] => {
      const neighbour = units[index + step];
      return neighbour ? [[unit, neighbour]] : [];
    }),
  );
}
