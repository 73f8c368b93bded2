/** The page of the sample's nine months: every figure of `figures --json` is on it, and readers of every kind can read it. */
import { beforeAll, describe, expect, test } from "vitest";
import { type FigureRecord, listFigureRecords } from "../../../src/figures/figure-record.ts";
import { formatPageTitle } from "../../../src/language/figures-page/page-words.ts";
import { computeReviewOfExports, computeUncheckedReview } from "../../../src/review.ts";
import { renderFiguresPage } from "../../../src/screen/figures-page/figures-page.ts";
import { openWorkspace, resolvePeriod } from "../../../src/workspace/open-workspace.ts";
import { resolveLocality } from "../../../src/workspace/requested-locality.ts";
import {
  findElements,
  type HtmlElement,
  listElements,
  readHtml,
  readText,
} from "../../support/html/read-html.ts";

const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
const documents = [{ name: "bao-cao.docx", href: "bao-cao.docx" }];

async function openSample() {
  const workspace = openWorkspace({ workspace: "fixtures/ninh-binh" }, silentTerminal);
  const review = await computeReviewOfExports({ ...workspace, period: resolvePeriod("9m-2022") });
  return { ...workspace, review, documents };
}

let sample: Awaited<ReturnType<typeof openSample>>;
let source: string;
let page: HtmlElement;
let cards: ReadonlyMap<string | undefined, HtmlElement>;
let records: FigureRecord[];

beforeAll(async () => {
  sample = await openSample();
  source = renderFiguresPage(sample);
  page = readHtml(source);
  cards = indexCards(page);
  records = [...listFigureRecords(sample.review.figures, sample.catalogue)];
});

/** As Vietnamese print numbers; by other means than the program's. */
function formatNumber(value: number, decimals?: number): string {
  const digits = { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 20 };
  return new Intl.NumberFormat("vi-VN", digits).format(value);
}

/** A rate has a third decimal where its difference would otherwise not agree with its sides. */
function matchNumber(value: number | null, unit: string): RegExp {
  if (value === null) return /…/;
  const texts =
    unit === "%" ? [`${formatNumber(value, 2)}%`, `${formatNumber(value, 3)}%`] : [formatNumber(value)];
  return new RegExp(`(?:^| )(?:${texts.join("|").replaceAll(".", "\\.")})(?: |$)`, "m");
}

function indexCards(root: HtmlElement): ReadonlyMap<string | undefined, HtmlElement> {
  return new Map(findElements(root, "article").map((card) => [card.attributes.id, card]));
}

function requireCard(id: string, among = cards): HtmlElement {
  const card = among.get(`figure-${id}`);
  if (!card) throw new Error(`${id} is not on the page`);
  return card;
}

function readTable(card: HtmlElement, summary: string): string[] {
  const details = findElements(card, "details").find((each) => readText(each).startsWith(summary));
  return details ? findElements(details, "tr").map(readText) : [];
}

describe("every figure of figures --json", () => {
  test("has a card with its numbers, or is named as one without numbers", () => {
    expect(records).toHaveLength(126);
    const wholeText = readText(page);
    for (const {
      id,
      name,
      actual,
      plan,
      samePeriodLastYear,
      planPercent,
      changePercent,
      part,
      whole,
    } of records) {
      if (actual === null && samePeriodLastYear === null && plan === null) {
        expect(cards.has(`figure-${id}`)).toBe(false);
        expect(wholeText).toContain(name);
        continue;
      }
      const text = readText(requireCard(id));
      const decimals = name.startsWith("Tỷ lệ") ? 2 : undefined;
      const amount = (value: number) =>
        decimals === undefined ? formatNumber(value) : `${formatNumber(value, 2)}%`;
      const expected = [
        name,
        ...(part === undefined || decimals !== undefined
          ? [actual, plan, samePeriodLastYear].flatMap((value) => (value === null ? [] : amount(value)))
          : [`${part}/${whole}`]),
        ...(typeof planPercent === "number" ? [`${formatNumber(planPercent, 1)}%`] : []),
        ...(typeof changePercent === "number" ? [`${formatNumber(changePercent, 1)}%`] : []),
      ];
      for (const each of expected) expect(text, id).toContain(each);
    }
  });

  test("has its months, localities, files and lines below it", () => {
    for (const { id, byMonth = [], byLocality = [], sources, unit, whole } of records) {
      const card = cards.get(`figure-${id}`);
      if (!card) continue;
      const format = (value: number | null) =>
        value === null ? "…" : unit === "%" ? `${formatNumber(value, 2)}%` : formatNumber(value);
      const months = readTable(card, "Từng tháng");
      for (const { month, actual, samePeriodLastYear } of byMonth)
        if (whole === undefined || unit === "%")
          expect(months, id).toContain(`Tháng ${month} ${format(samePeriodLastYear)} ${format(actual)}`);
      const localities = readTable(card, "Từng địa phương").join("\n");
      for (const { actual, samePeriodLastYear } of byLocality)
        for (const value of [actual, samePeriodLastYear])
          expect(localities, id).toMatch(matchNumber(value, unit));
      const lines = readTable(card, "Nguồn số liệu").join("\n");
      for (const { file } of sources) expect(lines, id).toContain(file);
    }
  });

  test("jobs, as an office colleague reads them", () => {
    const card = requireCard("jobs");
    expect(readText(card)).toMatch(
      /^Lao động được giải quyết việc làm 14\.274 lao động Đạt 79,3% kế hoạch năm; tăng 5,5% so với cùng kỳ năm 2021\. Tỷ lệ thực hiện kế hoạch năm: 79,3%\. Thời gian đã qua của năm: 75%\./,
    );
    expect(readTable(card, "Từng địa phương").filter((row) => row.startsWith("Huyện Kim Sơn"))).toEqual([
      "Huyện Kim Sơn 3.240 2.495 2.647 81,7% +6,1% 1",
    ]);
    expect(readTable(card, "Nguồn số liệu")).toEqual([
      "Số liệu Tệp Dòng",
      "9 tháng đầu năm 2022 data/viec-lam/viec-lam-2022.csv 5–76",
      "9 tháng đầu năm 2021 data/viec-lam/viec-lam-2021.csv 5–76",
      "Kế hoạch năm 2022 data/chung/targets-2022.csv 4",
    ]);
  });
});

describe("the page", () => {
  test("loads nothing, runs nothing and sends nothing", () => {
    const tags = new Set(listElements(page).map(({ tag }) => tag));
    for (const tag of ["script", "link", "img", "iframe", "form", "object", "base"])
      expect(tags).not.toContain(tag);
    expect(source).not.toMatch(/https?:|url\(|@import|\son\w+="|\ssrc="/i);
    expect(source).toContain("default-src 'none'; style-src 'unsafe-inline'");
  });

  test("every link within it leads somewhere, and no id is there twice", () => {
    const ids = listElements(page).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = findElements(page, "a").map(({ attributes }) => attributes.href ?? "");
    for (const href of links.filter((each) => each.startsWith("#"))) expect(ids).toContain(href.slice(1));
    expect(links.filter((each) => !each.startsWith("#"))).toEqual(["bao-cao.docx"]);
    for (const { attributes } of findElements(page, "section"))
      expect(ids).toContain(attributes["aria-labelledby"]);
  });

  test("a screen reader finds headings in order, heads and captions of tables, words for every drawing", () => {
    const levels = listElements(page).flatMap(({ tag }) => (/^h\d$/.test(tag) ? Number(tag.slice(1)) : []));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const table of findElements(page, "table")) {
      expect(findElements(table, "caption").map(readText).join("")).not.toBe("");
      for (const head of findElements(table, "th"))
        expect(head.attributes.scope).toMatch(/^(?:col|row|rowgroup)$/);
    }
    for (const { attributes } of findElements(page, "svg"))
      expect(attributes["aria-hidden"] ?? attributes["aria-label"]).toMatch(/^true$|^Biểu đồ cột\. .*\.$/);
    expect(findElements(page, "html")[0]?.attributes.lang).toBe("vi");
  });

  test("the same data give the same bytes", () => expect(renderFiguresPage(sample)).toBe(source));

  test("texts have a contrast of 4,5 to the page, drawings of 3", () => {
    const colors = Object.fromEntries(
      [...source.matchAll(/--(\w+): (#[0-9a-f]{3,6});/g)].map(([, name = "", color = ""]) => [name, color]),
    );
    for (const name of ["ink", "muted", "alarm", "doubt", "link"])
      expect(computeContrastToWhite(colors[name] ?? ""), name).toBeGreaterThan(4.5);
    for (const name of ["now", "before"])
      expect(computeContrastToWhite(colors[name] ?? ""), name).toBeGreaterThan(3);
  });
});

/** By the formula of WCAG 2. */
function computeContrastToWhite(color: string): number {
  const digits = color.length === 4 ? color.slice(1).replace(/./g, "$&$&") : color.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

test("the page of a locality has its figures only", () => {
  const locality = resolveLocality("Kim Sơn", sample.office, sample.review.period);
  const own = readHtml(renderFiguresPage({ ...sample, locality }));
  const text = readText(own);
  expect(text).toContain(formatPageTitle(sample.review.period, locality));
  expect(text).toContain("2.647 lao động");
  expect(text).not.toContain("14.274");
  expect(text).not.toContain("Nghị quyết của Hội đồng nhân dân");
  expect(text).not.toMatch(/huyện Hoa Lư đủ/);
});

test("in a quarter the plan is set against the total from January on", () => {
  const inputs = { ...sample, period: resolvePeriod("q3-2022") };
  const review = computeUncheckedReview(sample.review.gathered, inputs);
  const quarter = readHtml(renderFiguresPage({ ...sample, review }));
  expect(readText(requireCard("jobs", indexCards(quarter)))).toMatch(
    /^Lao động được giải quyết việc làm 4\.703 lao động .*lũy kế 9 tháng 14\.274 lao động, đạt 79,3% kế hoạch năm/i,
  );
});
