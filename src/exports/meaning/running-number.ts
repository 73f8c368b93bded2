import { foldText } from "../cells/text-folding.ts";

/** STT, Số TT, Số thứ tự, folded. */
const runningNumberHeader = /^(?:stt|tt|so tt|so thu tu)$/;

/** True for the column that only numbers the rows. */
export function isRunningNumberHeader(name: string): boolean {
  return runningNumberHeader.test(foldText(name));
}
