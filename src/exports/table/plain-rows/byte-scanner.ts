/** The scanner of plain rows: WebAssembly that counts rows in a block of bytes. Its sources, and what it does, are in `assembly/`. */
import { createLazyGetter } from "../../memoize.ts";
import { scannerBytes } from "./scanner-bytes.precomputed.ts";

/** The exports of `assembly/index.ts`. */
export interface ByteScanner extends ScannerFunctions {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Places in the memory, and limits. */
  readonly places: Readonly<Record<PlaceName, number>>;
  /** What the last scan found. */
  readonly found: Readonly<Record<FoundName, { readonly value: number }>>;
  /** Called for a row whose labels no row before has together: adds its pattern, and returns its position, or -1. */
  readonly listener: {
    addPattern(numberBits: number): number;
    /** Called when many lines wait: sorts and takes them. */
    takeLines(): void;
    /** Called before the first row of a pattern is counted: takes the lines before it, and sets the group of the pattern. */
    emitFirstRow(pattern: number, line: number): void;
  };
}

interface ScannerFunctions {
  setColumns(width: number, labels: number, texts: number, numbers: number): void;
  setComparedColumns(count: number, maxRemembered: number): void;
  findPlaceOfLabel(length: number): number;
  addLabel(dictionary: number, length: number, effect: number): void;
  addPatternOfEffects(numberBits: number, month: number, placeHigh: number, placeLow: number): number;
  setGroupOfPattern(pattern: number, group: number): void;
  setRememberedRows(count: number): void;
  beginScan(numberingColumn: number, next: number, mustEndEmpty: boolean): void;
  countPlainRows(start: number, end: number, line: number, delimiter: number): number;
  /** Gives the lines that were counted, group by group; returns the number of groups. */
  sortLines(): number;
}

const placeNames = [
  "comparedColumns",
  "dictionaryColumns",
  "effects",
  "input",
  "inputLength",
  "latestNumbers",
  "marks",
  "maxColumns",
  "maxDictionaries",
  "maxLabelColumns",
  "maxNumberColumns",
  "maxPatterns",
  "numberColumns",
  "rowHashes",
  "rowHashSlots",
  "rowMarks",
  "sortedLines",
  "sums",
  "totals",
  "touchedGroups",
] as const;
type PlaceName = (typeof placeNames)[number];
type FoundName = "latestPattern" | "rememberedRows" | "rowCount" | "stoppedAtLine" | "summedColumns";

/** Node's types lack it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** One after the other, the files of a thread share a scanner: new memory takes longer than to clear what was used. */
export const getByteScanner = createLazyGetter(createByteScanner);

function createByteScanner(): ByteScanner {
  const module = new WebAssembly.Module(Buffer.from(scannerBytes, "base64"));
  const nothing = () => undefined;
  const listener: ByteScanner["listener"] = {
    addPattern: () => -1,
    takeLines: nothing,
    emitFirstRow: nothing,
  };
  const { exports } = new WebAssembly.Instance(module, {
    listener: {
      addPatternOfRow: (numberBits: number) => listener.addPattern(numberBits),
      takeLines: () => listener.takeLines(),
      emitFirstRow: (pattern: number, line: number) => listener.emitFirstRow(pattern, line),
    },
  });
  const found = exports as unknown as ByteScanner["found"] & Record<PlaceName, { readonly value: number }>;
  const places = Object.fromEntries(placeNames.map((name) => [name, found[name].value]));
  return {
    ...(exports as unknown as ScannerFunctions & Pick<ByteScanner, "memory">),
    places: places as ByteScanner["places"],
    found,
    listener,
  };
}
