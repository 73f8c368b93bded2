import { expect, test } from "vitest";
import { buildTerritoryWords } from "../../../src/language/office/territory-words.ts";

test.each([
  [["tỉnh Ninh Bình"], "tỉnh Ninh Bình", "tỉnh", "Toàn tỉnh"],
  [["tỉnh Hà Nam", "tỉnh Nam Định"], "các tỉnh Hà Nam và Nam Định", "các tỉnh", "Cả 2 tỉnh"],
  [
    ["tỉnh Bình Dương", "thành phố Hồ Chí Minh"],
    "tỉnh Bình Dương và thành phố Hồ Chí Minh",
    "các tỉnh, thành phố",
    "Cả 2 tỉnh, thành phố",
  ],
])("%s", (names, name, rank, whole) => {
  expect(buildTerritoryWords(names)).toMatchObject({ name, rank, Whole: whole });
});
