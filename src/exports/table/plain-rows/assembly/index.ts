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
export { addPatternOfEffects, beginScan, rowCount, setColumns, summedColumns } from "./plain-row";
export { rememberedRows, setComparedColumns, setRememberedRows } from "./row-hash";
export { countPlainRows, stoppedAtLine } from "./scan";
