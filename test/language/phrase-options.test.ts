import { expect, test } from "vitest";
import {
  formatHelperCall,
  parseHelperCall,
  parseReadableOptions,
} from "../../src/language/phrase-options.ts";

test.each([
  "exact",
  "about in=nghìn",
  'about in="nghìn tỷ" step=0.1',
  "about in=số step=10000 word=hơn",
  "compared decimals=2 as=amount base=short",
])("the recorded call %s is parsed and formatted without change", (format) => {
  const { helper, options } = parseHelperCall(format);
  expect(formatHelperCall(helper, options)).toBe(format);
});

test("values that no option accepts are left out", () => {
  expect(parseReadableOptions({ in: "vạn", step: "-1", decimals: "9", level: "lead" })).toEqual({
    level: "lead",
  });
});
