/**
 * The places of everything in the memory, in bytes. The sizes are limits: what is beyond them is unknown here and read by the path of single
 * rows. A page of the memory is taken from the system only when it is first written to.
 */

export const maxColumns: i32 = 256;
export const maxLabelColumns: i32 = 8;
export const maxDictionaries: i32 = 24;
export const maxNumberColumns: i32 = 12;
export const maxPatterns: i32 = 32_768;
export const maxLoggedRows: i32 = 4_096;
/** All labels of all columns: no reader of labels keeps more than 4,000. */
export const maxLabels: i32 = 65_535;
/** Few enough for the nearest cache of a processor. */
export const maxWaitingRows: i32 = 128;
export const maxRowLength: i32 = 32_767;

/** A third of the slots may be filled, or more: then a search takes more steps. */
export const dictionarySlots: i32 = 8_192;
export const patternSlots: i32 = 65_536;
export const rowHashSlots: i32 = 1 << 18;
/** Bits, ten for each row that the table of hashes can hold; they stay in the near caches of a processor, the table does not. */
export const rowMarks: i32 = 1 << 21;

/** A label: where its bytes lie, their number, its effect, the hash by which it is found, both hashes of its cell. */
export const labelSize: i32 = 24;
/** A pattern: two words of effects, three words of its row's key, its group. */
export const patternSize: i32 = 32;
/** The low half of a hash, the high one, the line, as `LineHashTable` has them. */
export const rowHashSize: i32 = 12;
/** The line of a row, and the entry of the next row of the same group, counted from 1. */
export const logSize: i32 = 8;
/** Where the rows of a group stand: the group and its first row in the log; then the group and the number of its lines. */
export const touchedSize: i32 = 8;

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
/** The lines of the rows that were counted, those of one group together. */
export const sortedLines: usize = log + maxLoggedRows * logSize;
export const touchedGroups: usize = sortedLines + maxLoggedRows * 4;
/** By group, the entry of its latest row in the log, counted from 1; 0 for a group that has none there. */
export const latestEntries: usize = touchedGroups + maxLoggedRows * touchedSize;
export const patternIndex: usize = latestEntries + maxPatterns * 4;
export const patterns: usize = patternIndex + patternSlots * 4;
/** By pattern, the number of its rows and the sum of each column that the table has, without a gap: those of many rows lie near. */
export const totals: usize = patterns + maxPatterns * patternSize;
export const rowHashes: usize = totals + maxPatterns * 8 * (1 + maxNumberColumns);
/** A bit for the high half of each hash in the table, behind which it lies. */
export const marks: usize = rowHashes + rowHashSlots * rowHashSize;
export const dictionaries: usize = marks + (rowMarks >> 3);
export const labels: usize = dictionaries + maxDictionaries * dictionarySlots * 2;
export const labelBytes: usize = labels + maxLabels * labelSize;
export const labelBytesLength: i32 = 1 << 20;
export const input: usize = labelBytes + labelBytesLength;
export const inputLength: i32 = 1 << 19;
/** The scan reads 64 bytes at a time, also beyond the end of the input. */
export const memoryLength: usize = input + inputLength + 64;

/** Takes the memory when the module starts; it never grows, so that views of it stay valid. */
memory.grow(<i32>((memoryLength + 0xffff) >>> 16) - memory.size());
