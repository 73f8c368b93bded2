import { expect, test } from "vitest";
import { computeSha256, computeSha256Letters, computeSha256OfChunks } from "../src/hash.ts";

// The example of FIPS 180-2.
const abcHash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

test("a text, bytes, chunks and a digest give the same hash", () => {
  const bytes = new TextEncoder().encode("abc");
  expect(computeSha256("abc")).toBe(abcHash);
  expect(computeSha256(bytes)).toBe(abcHash);
  expect(computeSha256OfChunks([bytes.subarray(0, 1), bytes.subarray(1)])).toBe(abcHash);
  expect(Buffer.from(computeSha256Letters("abc"), "latin1").toString("hex")).toBe(abcHash);
});
