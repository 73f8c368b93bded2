/** TypeScript calls and reads these. */
export { addLabel, findPlaceOfLabel } from "./labels";
export {
  comparedColumns,
  dictionaryColumns,
  effects,
  input,
  inputLength,
  latestNumbers,
  log,
  maxColumns,
  maxDictionaries,
  maxLabelColumns,
  maxNumberColumns,
  maxPatterns,
  memoryLength,
  numberColumns,
  patternSize,
  patterns,
  rowHashes,
  rowHashSlots,
  sums,
} from "./layout";
export { addPatternOfEffects, setColumns } from "./plain-row";
export { rememberedRows, setComparedColumns, setRememberedRows } from "./row-hash";
export { beginScan, countPlainRows } from "./scan";
export { rowCount, stoppedAtLine, summedColumns } from "./waiting-rows";
