import { expect, test } from "vitest";
import { dateUnreleasedSection } from "../../.build/release/changelog.ts";

const writeChangelog = (...heads: readonly string[]) =>
  ["# Changelog", ...heads.map((head) => `\n## ${head}\n\n- New: a line.`), ""].join("\n");

test.each([
  ["the first version", ["0.1.0 — unreleased"], "0.1.0", ["0.1.0 — 2026-12-01"]],
  ["another number than was expected", ["0.2.0 — unreleased"], "1.0.0", ["1.0.0 — 2026-12-01"]],
  [
    "the sections below stay",
    ["0.2.0 — unreleased", "0.1.0 — 2026-11-27"],
    "0.2.0",
    ["0.2.0 — 2026-12-01", "0.1.0 — 2026-11-27"],
  ],
])("%s", (_, before, version, after) => {
  expect(dateUnreleasedSection(writeChangelog(...before), version, "2026-12-01")).toBe(
    writeChangelog(...after),
  );
});

test.each([
  ["nothing is new", ["0.1.0 — 2026-11-27"], "0.2.0", 'has 0 heads "## VERSION — unreleased"'],
  ["two sections", ["0.3.0 — unreleased", "0.2.0 — unreleased"], "0.3.0", "has 2 heads"],
  [
    "a version that was released",
    ["0.2.0 — unreleased", "0.1.0 — 2026-11-27"],
    "0.1.0",
    "has a section 0.1.0 already",
  ],
])("%s is refused", (_, heads, version, reason) => {
  expect(() => dateUnreleasedSection(writeChangelog(...heads), version, "2026-12-01")).toThrow(reason);
});
