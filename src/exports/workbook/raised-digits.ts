/** Digits above the line: the mark of a footnote, the "2" of "km2". As other characters they never become digits of the number before them. */

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "800" with a raised "1" is "800¹", not 8001. */
export function raiseDigits(text: string): string {
  return text.replace(/\d/g, (digit) => raised[Number(digit)] ?? digit);
}
