/** Today's figures in an edited report, and every other byte as it was. */
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Refreshed, type RefreshOptions, refreshed } from "../../src/audit/refresh.ts";
import { verified } from "../../src/audit/verify.ts";
import type { Review } from "../../src/review.ts";
import { reviewOf } from "../../src/review.ts";
import {
  boldPart,
  changedInside,
  edited,
  inMark,
  main,
  markedIn,
  paragraph,
  paragraphBecomes,
  replaced,
  textBox,
  trackedInside,
  typedLeft,
} from "./editor.ts";
import {
  changedExports,
  findingsOf,
  inputsOf,
  type MadeReport,
  made,
  opened,
  origin,
  sampleExports,
  todayOf,
} from "./reports.ts";

const report = await made();
const brief = await made({ document: "thong-cao" });
const charts = await made({ document: "bieu-do" });
const changed = await reviewOf(inputsOf({ exports: changedExports }));
/** Only the exports of jobs are changed. */
const fewer = await reviewOf(
  inputsOf({
    exports: sampleExports.map((file, index) =>
      file.path.includes("viec-lam/viec-lam-2022") ? (changedExports[index] ?? file) : file,
    ),
  }),
);

const quietly: RefreshOptions = { force: false };
const tracking: RefreshOptions = { force: false, track: { time: "2022-10-06T08:00:00Z" } };

function refresh(
  { file, ledger }: Pick<MadeReport, "file" | "ledger">,
  review: Review,
  options: RefreshOptions = quietly,
): Refreshed {
  const report = opened(file);
  const findings = verified(report, ledger, todayOf(review));
  return refreshed(file, { report, ledger, findings, origin }, options);
}

function partsOf(file: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(file));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]));
}

function bodyOf(file: Uint8Array): string {
  return Buffer.from(unzipSync(file)[main] ?? []).toString("utf8");
}

function withoutMarkedTexts(xml: string): string {
  return xml.replace(/(<w:sdtContent>.*?<w:t[^>]*>)[^<]*/gs, "$1");
}

function markOf({ ledger }: MadeReport, id: string, aspect = "actual", place = "text"): string {
  const found = ledger.figures.find(
    (one) => one.id === id && one.aspect === aspect && one.place.in === place,
  );
  return found?.mark ?? "";
}

function shownIn(file: Uint8Array, mark: string): string {
  return markedIn(bodyOf(file), mark).text.replaceAll("\u00A0", " ");
}

const jobs = markOf(report, "jobs");
const residents = markOf(report, "care.residents");

describe("a refresh", () => {
  test("changes the figures that depend on what changed, and nothing else", () => {
    const { file, changed } = refresh(report, fewer);
    const [before, after] = [partsOf(report.file), partsOf(file)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, bytes] of Object.entries(before)) {
      if (name !== main) expect(after[name] === bytes, name).toBe(true);
    }
    expect(withoutMarkedTexts(bodyOf(file))).toBe(withoutMarkedTexts(bodyOf(report.file)));
    const depending = new Set(changed.map(({ figure }) => figure?.id));
    expect(depending.size).toBeGreaterThan(2);
    for (const { mark, id, shown, place } of report.ledger.figures) {
      if (place.in !== "chart" && !depending.has(id)) expect(markedIn(bodyOf(file), mark).text).toBe(shown);
    }
    expect([...depending].every((id) => id?.startsWith("jobs"))).toBe(true);
  });

  test("leaves a report that is up to date as it is, byte for byte", () => {
    expect(refresh(report, report.review).file).toBe(report.file);
  });

  test.each([
    ["bao-cao", report],
    ["thong-cao", brief],
    ["bieu-do", charts],
  ])("of %s leaves nothing to verify, and a second one changes nothing", (_, made) => {
    const once = refresh(made, changed);
    const findings = findingsOf(once.file, once.ledger, changed);
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(["agrees"]));
    expect(once.left).toEqual([]);
    const twice = refresh(once, changed);
    expect(twice.file).toBe(once.file);
    expect(twice.ledger).toEqual(once.ledger);
  });

  test("there and back gives the bytes that there were", () => {
    const back = refresh(refresh(report, changed), report.review);
    expect(bodyOf(back.file) === bodyOf(report.file)).toBe(true);
  });

  test("words hedges anew", () => {
    const { file } = refresh(brief, changed);
    expect(shownIn(file, markOf(brief, "merit.value"))).toBe("gần 359 tỷ đồng");
    expect(shownIn(file, markOf(brief, "rent.amount"))).toBe("trên 17 tỷ đồng");
  });

  test("keeps the letters of the first run, and empties the others", () => {
    const file = edited(report.file, boldPart(jobs));
    const xml = bodyOf(refresh({ ...report, file }, changed).file);
    const runs =
      /<w:r><w:t[^>]*>trên.128.nghìn.lao.động<\/w:t><\/w:r><w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*><\/w:t><\/w:r>/;
    expect(runs.test(xml)).toBe(true);
  });

  test("keeps the capital of a figure that begins a sentence", () => {
    const file = edited(
      report.file,
      changedInside(jobs, (words) => words.replace("trên", "Trên")),
    );
    expect(shownIn(refresh({ ...report, file }, changed).file, jobs)).toBe("Trên 128 nghìn lao động");
  });

  test("writes both copies of a text box", () => {
    const file = edited(
      report.file,
      paragraphBecomes(residents, (one) => paragraph(textBox(one))),
    );
    const xml = bodyOf(refresh({ ...report, file }, changed).file);
    expect(xml.split("2.586\u00A0đối tượng")).toHaveLength(3);
  });
});

describe("what somebody wrote", () => {
  const file = edited(report.file, replaced(jobs, "15 nghìn lao động"));

  test("is left and listed", () => {
    const result = refresh({ ...report, file }, changed);
    expect(shownIn(result.file, jobs)).toBe("15 nghìn lao động");
    expect(result.left.map(({ state, found }) => [state, found])).toEqual([
      ["typed-over", "15 nghìn lao động"],
    ]);
  });

  test("is written over by force", () => {
    const result = refresh({ ...report, file }, changed, { force: true });
    expect(shownIn(result.file, jobs)).toBe("trên 128 nghìn lao động");
    expect(result.left).toEqual([]);
  });

  test("right beside a figure is left even by force, for the words would not fit", () => {
    const beside = edited(report.file, typedLeft(markOf(report, "jobs.created"), "gần "));
    const result = refresh({ ...report, file: beside }, changed, { force: true });
    expect(result.left.map(({ details }) => details)).toEqual([["beside"]]);
  });

  test("as a tracked change inside the mark is left", () => {
    const tracked = edited(report.file, trackedInside(jobs, "trên 14 nghìn lao động"));
    const result = refresh({ ...report, file: tracked }, changed, { force: true });
    expect(result.left.map(({ state, details }) => [state, ...details])).toEqual([["stale", "tracked"]]);
  });
});

describe("a refresh by tracked changes", () => {
  const result = refresh(report, changed, tracking);
  const xml = bodyOf(result.file);

  test("deletes the old words and inserts the new ones, as so-ket", () => {
    expect(xml).toMatch(
      /<w:del w:id="\d+" w:author="so-ket" w:date="2022-10-06T08:00:00Z"><w:r><w:delText xml:space="preserve">03<\/w:delText><\/w:r><\/w:del><w:ins w:id="\d+" w:author="so-ket" w:date="2022-10-06T08:00:00Z"><w:r><w:t xml:space="preserve">15<\/w:t><\/w:r><\/w:ins>/,
    );
  });

  test("has ids of its own", () => {
    const ids = [...xml.matchAll(/<w:(?:ins|del|bookmarkStart)\b[^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(500);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("reads like the plain one when accepted, and like the old report when refused", () => {
    const accepted = xml.replace(/<w:del .*?<\/w:del>/gs, "").replace(/<\/?w:ins\b[^>]*>/g, "");
    const refused = xml
      .replace(/<w:ins .*?<\/w:ins>/gs, "")
      .replace(/<\/?w:del\b[^>]*>/g, "")
      .replaceAll("w:delText", "w:t");
    expect(accepted === bodyOf(refresh(report, changed).file)).toBe(true);
    expect(refused === bodyOf(report.file)).toBe(true);
  });

  test("agrees, and a second one changes nothing", () => {
    const findings = findingsOf(result.file, result.ledger, changed);
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(["agrees"]));
    expect(refresh(result, changed, tracking).file).toBe(result.file);
  });

  test("keeps the lettering of a run", () => {
    const bold = inMark(jobs, ({ whole }) => whole.replace("<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t"));
    const file = edited(report.file, bold);
    expect(bodyOf(refresh({ ...report, file }, changed, tracking).file)).toContain(
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">trên 128',
    );
  });

  test("leaves a run that holds more than the mark", () => {
    const merged = inMark(
      jobs,
      ({ start, end, text: words }) => `${start}<w:r><w:t>${words}</w:t>${end}<w:t> nữ</w:t></w:r>`,
    );
    const file = edited(report.file, merged);
    expect(refresh({ ...report, file }, changed, tracking).left).toHaveLength(1);
  });
});

describe("the records of a refreshed report", () => {
  const first = refresh(report, changed);
  const figure = first.ledger.figures.find(({ mark }) => mark === jobs);

  test("tell what it says and what it said", () => {
    expect(figure?.shown.replaceAll("\u00A0", " ")).toBe("trên 128 nghìn lao động");
    expect(figure?.value).toBe(128466);
    expect(figure?.earlier?.map(({ shown }) => shown.replaceAll("\u00A0", " "))).toEqual([
      "trên 14 nghìn lao động",
    ]);
    expect(first.ledger.run).toBe(report.ledger.run);
    expect(first.ledger.sha256).not.toBe(report.ledger.sha256);
  });

  test("know a second change of the data as one, and not as typed over", () => {
    const states = findingsOf(first.file, first.ledger, report.review).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["stale", "agrees"]));
  });

  test("know a copy of the report from before the refresh", () => {
    const states = findingsOf(report.file, first.ledger, changed).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["stale", "agrees"]));
    const again = refresh({ file: report.file, ledger: first.ledger }, changed);
    expect(bodyOf(again.file) === bodyOf(first.file)).toBe(true);
    expect(again.ledger.figures).toEqual(first.ledger.figures);
  });
});

describe("charts", () => {
  const result = refresh(charts, changed);
  const [before, after] = [partsOf(charts.file), partsOf(result.file)];

  test("are drawn, labelled and described anew, with their workbooks", () => {
    const chart = after["word/charts/chart1.xml"] ?? "";
    expect(chart).toContain("<c:v>128466</c:v>");
    expect(chart).toContain("<a:t>128.466</a:t>");
    expect(bodyOf(result.file)).toMatch(/descr="[^"]*128\.466/);
    expect(bodyOf(result.file)).not.toMatch(/descr="[^"]*14\.274/);
    const book = unzipSync(
      unzipSync(result.file)["word/embeddings/Microsoft_Excel_Worksheet1.xlsx"] ?? new Uint8Array(),
    );
    expect(Buffer.from(book["xl/worksheets/sheet1.xml"] ?? []).toString()).toContain("<v>128466</v>");
  });

  test("and nothing else of the file", () => {
    const differing = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(
      differing.filter(
        (name) => !/^word\/(document\.xml|charts\/chart\d+\.xml|embeddings\/\w+\.xlsx)$/.test(name),
      ),
    ).toEqual([]);
  });

  test("are described as a new document would be", async () => {
    const anew = await made({ document: "bieu-do", exports: changedExports });
    expect(bodyOf(result.file).match(/descr="[^"]*"/g)).toEqual(bodyOf(anew.file).match(/descr="[^"]*"/g));
  });
});
