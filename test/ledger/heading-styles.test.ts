/** Which styles of paragraphs are headings, by their ids in the program's Word files and in those that LibreOffice saved. */
import { expect, test } from "vitest";
import { isHeadingStyle } from "../../src/ledger/recorded-text.ts";

test.each([
  ["Heading1", true],
  ["Title", true],
  ["AnnexTitle", true],
  ["Tnphlc", true],
  ["TableHead", false],
  ["Ubng", false],
  ["SignerPost", false],
  ["RecipientsLabel", false],
  ["BodyText", false],
  ["TextBody", false],
  ["Chtrongbng", false],
  ["Kmtheovnbn", false],
  [undefined, false],
])("%s: %s", (style, isHeading) => {
  expect(isHeadingStyle(style)).toBe(isHeading);
});
