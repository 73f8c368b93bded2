/** The function that TypeScript gives to the module, which calls it while it counts. */

/** Adds the pattern of the row, whose effects were written to their place; returns its position, or `noPattern`. */
export declare function addPatternOfRow(numberBits: i32): i32;
