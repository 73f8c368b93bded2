import { expect, test } from "vitest";
import { findChoices } from "../../../src/screen/questions/ask-choice.ts";

const choices = [
  { key: "1", label: "12 tháng năm 2022" },
  { key: "2", label: "9 tháng đầu năm 2022" },
  { key: "9", label: "3 tháng đầu năm 2021" },
  { key: "12", label: "6 tháng đầu năm 2021" },
];

test.each([
  ["", ["1", "2", "9", "12"]],
  ["12", ["12", "1"]],
  ["9", ["9", "2"]],
  ["1", ["1", "12", "9"]],
  ["9 2022", ["2"]],
  ["thang dau", ["2", "9", "12"]],
  ["quy", []],
])("%j finds %j", (typed, keys) => {
  expect(findChoices(choices, typed).map(({ key }) => key)).toEqual(keys);
});
