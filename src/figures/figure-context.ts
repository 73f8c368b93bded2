import type { ExportDeclaration } from "../catalogue/declaration.ts";
import type { CoverageFinder } from "./coverage/indicator-coverage.ts";
import type { FigureInputs } from "./figure-inputs.ts";
import type { GroupIndex } from "./groups/group-index.ts";

/** What every figure of a period is computed from. */
export interface FigureContext {
  readonly inputs: FigureInputs;
  readonly groupIndex: GroupIndex;
  readonly yearEstimates: GroupIndex | undefined;
  readonly findCoverage: CoverageFinder;
  readonly exports: ReadonlyMap<string, ExportDeclaration>;
  /** The context of the months from January on, which may have estimates of months before the period. */
  readonly findToDateContext: () => FigureContext;
}
