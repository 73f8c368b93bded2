/** The numbers of sectors and localities that have reported all that is due. */
import type { StatusCell } from "./reporting-status.ts";

interface ReportedShare {
  readonly complete: number;
  readonly due: number;
}

export interface ReportingShares {
  readonly sectors: ReportedShare;
  readonly localities: ReportedShare;
}

export function computeReportingShares(cells: readonly StatusCell[]): ReportingShares {
  return {
    sectors: countComplete(cells, ({ sector }) => sector),
    localities: countComplete(cells, ({ locality }) => locality),
  };
}

/** A sector or a locality is complete if all its cells are; rows that are doubted are there all the same. */
function countComplete(
  cells: readonly StatusCell[],
  pickKey: (cell: StatusCell) => string | undefined,
): ReportedShare {
  const due = new Set(cells.map(pickKey).filter((key) => key !== undefined));
  const incomplete = new Set(
    cells.filter(({ state }) => state === "missing" || state === "partly").map(pickKey),
  );
  return { complete: [...due].filter((key) => !incomplete.has(key)).length, due: due.size };
}
