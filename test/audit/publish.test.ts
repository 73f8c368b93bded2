/** The figures that are recorded of a signed report, and what prevents it. */
import { describe, expect, test } from "vitest";
import type { Finding, FindingState } from "../../src/audit/finding.ts";
import {
  buildQuestionableIssues,
  findQuestionableFindings,
  findUnpublishableFindings,
  mergeAndCheckPublishedFigures,
  verifyAgainstPrintedText,
} from "../../src/audit/publish.ts";
import type { PublishedPeriod } from "../../src/catalogue/published-periods.ts";
import type { LedgerFigure } from "../../src/ledger/ledger.ts";
import { isOwnValueOfIndicator } from "../../src/templating/rephrase.ts";
import {
  buildEditedReport,
  buildLedger,
  buildLedgerFigure,
  createMarkName,
  renderMark,
} from "../support/word/stories.ts";
import { renderParagraph, renderRun } from "../support/word/word-edits.ts";

const figure = buildLedgerFigure();
const buildFinding = (change: Partial<LedgerFigure> = {}, state: FindingState = "stale"): Finding => {
  const changed = { ...figure, ...change };
  return { state, details: [], figure: changed, found: changed.shown, today: null, value: null };
};

function merge(findings: readonly Finding[], before?: PublishedPeriod) {
  return mergeAndCheckPublishedFigures(before, {
    ledger: buildLedger([]),
    findings,
    file: new Uint8Array(),
    formatLocalityName: (locality = "tỉnh") => locality,
    recordsOwnValue: isOwnValueOfIndicator,
  });
}

test("verifyAgainstPrintedText compares with the printed text and not with data", () => {
  const report = buildEditedReport(renderParagraph(renderMark(figure.mark, figure.shown)));
  expect(verifyAgainstPrintedText(report, buildLedger([figure])).map(({ state }) => state)).toEqual([
    "stale",
  ]);
});

test.each<readonly [FindingState, boolean]>([
  ["typed-over", true],
  ["copies-differ", true],
  ["stale", false],
  ["agrees", false],
  ["lost", false],
  ["deleted", false],
])("a figure that is %s prevents publishing: %s", (state, prevents) => {
  expect(findUnpublishableFindings([buildFinding({}, state)])).toHaveLength(prevents ? 1 : 0);
});

describe("what somebody must have seen before the report is recorded", () => {
  const ownMark = renderMark(figure.mark, figure.shown);
  test.each<readonly [string, string, string[]]>([
    ["nothing", ownMark, []],
    [
      "a number without a source",
      `${ownMark}${renderRun(", trong đó 77 người nghèo")}`,
      ["publish-unsourced"],
    ],
    [
      "a number in a clerk's own control",
      `${ownMark}<w:sdt><w:sdtPr><w:tag w:val="ghi-chu"/></w:sdtPr><w:sdtContent>${renderRun(" và 77 hộ")}</w:sdtContent></w:sdt>`,
      ["publish-unsourced"],
    ],
    [
      "the figures of another report",
      `${ownMark}${renderRun(" và ")}${renderMark(createMarkName("b"), "9.876 người", 2)}`,
      ["publish-merged"],
    ],
  ])("%s", (_, content, codes) => {
    const ledger = buildLedger([figure]);
    const findings = verifyAgainstPrintedText(buildEditedReport(renderParagraph(content)), ledger);
    const issues = buildQuestionableIssues(findQuestionableFindings(findings, ledger));
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(findUnpublishableFindings(findings)).toEqual([]);
  });

  test("words around a figure that say something else, of which nothing is recorded", () => {
    const finding = buildFinding({}, "context");
    const issues = buildQuestionableIssues(findQuestionableFindings([finding], buildLedger([figure])));
    expect(issues.map(({ code }) => code)).toEqual(["publish-context"]);
    expect(merge([finding]).published.figures).toEqual([]);
  });
});

describe("published figures", () => {
  test.each<readonly [string, Partial<LedgerFigure>, number[]]>([
    ["an actual value", {}, [14274]],
    ["a fraction", { aspect: "parts" }, [14274]],
    ["a value of a locality", { locality: "376" }, [14274]],
    ["a plan", { aspect: "plan" }, []],
    ["a comparison", { aspect: "change" }, []],
    ["a single month", { month: 9 }, []],
    ["a part of a list", { format: 'divided by="locality"' }, []],
    ["a count of localities", { format: "reached" }, []],
    ["no value", { value: null }, []],
  ])("%s", (_, change, values) => {
    expect(merge([buildFinding(change)]).published.figures.map(({ value }) => value)).toEqual(values);
  });

  test("a number without a source is no figure", () => {
    const typed: Finding = { state: "stale", details: [], found: "12", today: null, value: null };
    expect(merge([typed, buildFinding()]).published.figures).toHaveLength(1);
  });

  test("a deleted figure is not published", () => {
    expect(merge([buildFinding({}, "deleted")]).published.figures).toEqual([]);
  });

  test("the version that the text shows is published", () => {
    const earlier = [{ value: 5, shown: "5 người" }];
    expect(merge([{ ...buildFinding({ earlier }), found: "5 người" }]).published.figures).toMatchObject([
      { value: 5 },
    ]);
  });

  test("the last value of a figure wins", () => {
    expect(merge([buildFinding({ value: 14000 }), buildFinding()]).published.figures).toMatchObject([
      { value: 14274 },
    ]);
  });
});

describe("an earlier published document of the period", () => {
  const before: PublishedPeriod = {
    version: 1,
    period: "9m-2022",
    documents: [
      { document: "thong-cao", run: "run-0", sha256: "00" },
      { document: "bao-cao", run: "run-1", sha256: "00" },
    ],
    figures: [
      { id: "jobs", name: figure.name, value: 14000 },
      { id: "care", name: "Chăm sóc", value: 1 },
    ],
  };

  test("keeps its figures, and gives way for the same ones", () => {
    expect(merge([buildFinding()], before).published.figures.map(({ id, value }) => [id, value])).toEqual([
      ["jobs", 14274],
      ["care", 1],
    ]);
  });

  test("keeps its entry; the same run replaces its own", () => {
    expect(merge([], before).published.documents.map(({ run, sha256 }) => [run, sha256.length])).toEqual([
      ["run-0", 2],
      ["run-1", 64],
    ]);
  });

  test.each([
    ["another value", 14274, ["published-otherwise"]],
    ["the same value", 14000, []],
  ])("%s", (_, value, codes) => {
    expect(merge([buildFinding({ value })], before).issues.map(({ code }) => code)).toEqual(codes);
  });

  test("another value is told with both, and with its place", () => {
    const local = { id: "jobs", name: figure.name, locality: "376", value: 2_647.5 };
    const published = { ...before, figures: [local] };
    const [issue] = merge([buildFinding({ locality: "376", value: 2_650 })], published).issues;
    expect(issue?.message).toMatch(/376.*2\.647,5.*2\.650|376.*2\.650.*2\.647,5/);
  });
});
