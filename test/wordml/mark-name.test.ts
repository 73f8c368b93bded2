/** The names of marks, as the program and LibreOffice write them. */
import { expect, test } from "vitest";
import { parseMark } from "../../src/wordml/mark-name.ts";

test.each([
  ["_so_abcdefghijk27", "_so_abcdefghijk27"],
  ["_so_abcdefghijk27_Copy_1", "_so_abcdefghijk27"],
  ["_so_abcdefghijk27_Copy_12", "_so_abcdefghijk27"],
  ["_so_abcdefghijk27_copy", undefined],
  ["_so_abcdefghijk2", undefined],
  ["_so_abcdefghijk277", undefined],
  ["_so_abcdefghijk18", undefined],
  ["_so_ABCDEFGHIJK27", undefined],
  ["x_so_abcdefghijk27", undefined],
  ["_GoBack", undefined],
  ["", undefined],
])("%s → %s", (name, mark) => expect(parseMark(name)).toBe(mark));
