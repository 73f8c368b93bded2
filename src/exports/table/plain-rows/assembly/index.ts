/** TypeScript calls and reads these. */
export { addLabel, findPlaceOfLabel } from "./labels";
export {
  comparedColumns,
  dictionaryColumns,
  effects,
  input,
  inputLength,
  latestNumbers,
  marks,
  maxColumns,
  maxDictionaries,
  maxLabelColumns,
  maxNumberColumns,
  maxPatterns,
  memoryLength,
  numberColumns,
  rowHashes,
  rowHashSlots,
  rowMarks,
  sortedLines,
  sums,
  totals,
  touchedGroups,
} from "./layout";
export { sortLines } from "./lines";
export { setGroupOfPattern } from "./patterns";
export { addPatternOfEffects, setColumns } from "./plain-row";
export { rememberedRows, setComparedColumns, setRememberedRows } from "./row-hash";
export { beginScan, countPlainRows } from "./scan";
export { latestPattern, rowCount, stoppedAtLine, summedColumns } from "./waiting-rows";
