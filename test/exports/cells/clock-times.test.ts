import { expect, test } from "vitest";
import { parseMinutesToAddForVietnam } from "../../../src/exports/cells/clock-times.ts";

test.each([
  ["0:00", 0],
  ["17:00", 0],
  [" 17:00 ", 0],
  ["24:00", 0],
  ["12:59", 0],
  ["10:15 SA", 0],
  ["5:30 pm", 0],
  ["17:00Z", 24 * 60],
  ["17:00:00.000Z", 24 * 60],
  ["17:00:00,5 UTC", 24 * 60],
  ["0:00 GMT", 7 * 60],
  ["0:00 GMT+7", 0],
  ["0:00+07:00", 0],
  ["0:00 +0700", 0],
  ["0:00+9", -2 * 60],
  ["0:00-05:30", 12 * 60 + 30],
  ["23:59Z", 30 * 60 + 59],
  ["25:00", undefined],
  ["12:60", undefined],
  ["12", undefined],
  ["12:5", undefined],
  ["17:00:5", undefined],
  ["17:00 PST", undefined],
  ["lúc 17:00", undefined],
  ["17:00 giờ", undefined],
])("%j is so many minutes after the start of the day in Vietnam: %j", (time, expected) =>
  expect(parseMinutesToAddForVietnam(time)).toBe(expected),
);
