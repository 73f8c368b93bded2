import { expect, test } from "vitest";
import { parseReleaseDate } from "../../../src/workspace/program/release-date.ts";

const changelog = [
  "# Changelog",
  "",
  "## 0.3.0 — unreleased",
  "",
  "- New: 0.2.0 — 2026-12-01 is no head.",
  "",
  "## 0.2.0 — 2026-11-27",
  "",
  "## 0.2.0-beta.1 — 2026-11-02",
].join("\n");

test.each([
  ["0.2.0", "27/11/2026"],
  ["0.2.0-beta.1", "02/11/2026"],
  ["0.3.0", undefined],
  ["0.1.0", undefined],
  ["0.2", undefined],
])("the day of version %s is %s", (version, day) => {
  expect(parseReleaseDate(changelog, version)).toBe(day);
  expect(parseReleaseDate(changelog.replaceAll("\n", "\r\n"), version)).toBe(day);
});
