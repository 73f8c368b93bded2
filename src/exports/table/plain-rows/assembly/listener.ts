/** The functions that TypeScript gives to the module, which calls them while it counts. */

/** Adds the pattern of the row, whose effects were written to their place; returns its position, or `noPattern`. */
export declare function addPatternOfRow(numberBits: i32): i32;

/** Sorts the lines, and takes them. */
export declare function takeLines(): void;

/** Takes the lines of the rows before, then emits the first row of a pattern, and gives the pattern its group. */
export declare function emitFirstRow(pattern: i32, line: i32): void;
