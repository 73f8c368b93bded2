import { foldText } from "../cells/text-folding.ts";
import { memoize } from "../memoize.ts";

/** STT, Số TT, Số thứ tự, folded. */
const runningNumberHeader = /^(?:stt|tt|so tt|so thu tu)$/;

/** True for the column that only numbers the rows. */
export const isRunningNumberHeader: (name: string) => boolean = memoize((name) =>
  runningNumberHeader.test(foldText(name)),
);
