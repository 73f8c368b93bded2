/**
 * The places of everything in the memory, in bytes. The sizes are limits: what is beyond them is unknown here and read by the path of single
 * rows. A page of the memory is taken from the system only when it is first written to.
 */

export const maxColumns: i32 = 256;
export const maxLabelColumns: i32 = 8;
export const maxDictionaries: i32 = 24;
export const maxNumberColumns: i32 = 12;
export const maxPatterns: i32 = 32_768;
export const maxLoggedRows: i32 = 16_384;
/** All labels of all columns: no reader of labels keeps more than 4,000. */
export const maxLabels: i32 = 65_535;
/** Few enough for the nearest cache of a processor. */
export const maxWaitingRows: i32 = 128;
export const maxRowLength: i32 = 32_767;

/** A third of the slots may be filled, or more: then a search takes more steps. */
export const dictionarySlots: i32 = 8_192;
export const patternSlots: i32 = 65_536;
export const rowHashSlots: i32 = 1 << 18;

/** A label: where its bytes lie, their number, its effect, the hash by which it is found, both hashes of its cell. */
export const labelSize: i32 = 24;
/** A pattern: two words of effects, three words of its row's key, the number of its rows, the sum of each column. */
export const patternSize: i32 = 40 + 8 * maxNumberColumns;
/** The low half of a hash, the high one, the line, as `LineHashTable` has them. */
export const rowHashSize: i32 = 12;
/** The line of a row, and its pattern. */
export const logSize: i32 = 8;
/** A row that waits: its place, line and pattern, both hashes, a bit for each number, what was read first for it, its numbers. */
export const waitingRowSize: i32 = 32 + 8 * maxNumberColumns;

/** From and to of each cell of one row. */
export const cells: usize = 1_024;
/** 1 for a cell with doubled quotes. */
export const escapes: usize = cells + maxColumns * 8;
/** The column of each dictionary: first those of labels, then those of texts that no figure needs. */
export const dictionaryColumns: usize = escapes + maxColumns;
/** Column and 1 for an optional one, then the factor. */
export const numberColumns: usize = dictionaryColumns + maxDictionaries * 4;
export const comparedColumns: usize = numberColumns + maxNumberColumns * 16;
/** The effects of a pattern that is added: one for each label. */
export const effects: usize = comparedColumns + maxColumns * 4;
/** After a scan, the numbers of the last row that was counted. */
export const latestNumbers: usize = effects + maxLabelColumns * 4;
/** The sums of the rows of one scan. */
export const sums: usize = latestNumbers + maxNumberColumns * 8;
/** The label of each column of the row; 0 for a cell that is none. */
export const labelsOfRow: usize = sums + maxNumberColumns * 8;
export const waitingRows: usize = labelsOfRow + maxColumns * 4;

/** The scan reads sixteen bytes at a time, also before the beginning of a cell and beyond its end. */
export const scratch: usize = 32_768;
export const log: usize = scratch + 65_536;
export const patternIndex: usize = log + maxLoggedRows * logSize;
export const patterns: usize = patternIndex + patternSlots * 4;
export const rowHashes: usize = patterns + maxPatterns * patternSize;
export const dictionaries: usize = rowHashes + rowHashSlots * rowHashSize;
export const labels: usize = dictionaries + maxDictionaries * dictionarySlots * 2;
export const labelBytes: usize = labels + maxLabels * labelSize;
export const labelBytesLength: i32 = 1 << 20;
export const input: usize = labelBytes + labelBytesLength;
export const inputLength: i32 = 1 << 19;
/** The scan reads 64 bytes at a time, also beyond the end of the input. */
export const memoryLength: usize = input + inputLength + 64;

/** Takes the memory when the module starts; it never grows, so that views of it stay valid. */
memory.grow(<i32>((memoryLength + 0xffff) >>> 16) - memory.size());
