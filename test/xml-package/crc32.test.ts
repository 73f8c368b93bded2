import { expect, test } from "vitest";
import { computeCrc32 } from "../../src/xml-package/crc32.ts";

test.each([
  ["", 0],
  ["123456789", 0xcbf43926],
  ["Báo cáo", 0xeb90b43f],
])("the checksum of %j", (text, checksum) => {
  expect(computeCrc32(Buffer.from(text))).toBe(checksum);
});
