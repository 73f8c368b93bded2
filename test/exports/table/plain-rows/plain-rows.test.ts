/** Rows that are known from earlier ones give what they give when each of them is read: groups, sums, lines, issues, keys, dates. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../../../src/catalogue/declaration.ts";
import { readExport } from "../../../../src/exports/read-export.ts";
import type { ExportFile } from "../../../../src/exports/source.ts";
import { readAllExports } from "../../../../src/figures/export-data/read-all-exports.ts";
import { serializeExportData } from "../../../../src/figures/export-data/serialize-export-data.ts";
import type { FileRowKeys } from "../../../../src/figures/files/repeated-rows.ts";
import { listExportFiles } from "../../../../src/workspace/list-exports.ts";
import { buildVariants } from "../../../support/damaged-csv/build-variants.ts";
import { damagedSubjects } from "../../../support/damaged-csv/damaged-subjects.ts";
import { personList, personListCatalogue } from "../../../support/damaged-csv/person-list.ts";
import { buildRandomDamages } from "../../../support/damaged-csv/random-damage.ts";
import { listHashedLines } from "../../../support/hashed-lines.ts";
import { labourCatalogue, ninhBinhOffice } from "../../../support/labour-pack.ts";
import { paymentsCatalogue } from "../../../support/payments.ts";

/** `.ci/deep` tries all variants, more damage by accident and more tables. */
const variantStep = process.env.ALL_VARIANTS ? 1 : 20;
const seeds = (process.env.DAMAGE_SEEDS ?? "1").split(",").map(Number);
const tableCount = process.env.ALL_VARIANTS ? 2_000 : 50;

/** Tables by months have no rows that are known; `.ci/deep` shows it. */
const triedSubjects = [...damagedSubjects, ["a list of persons", personList] as const].filter(
  ([kind]) => process.env.ALL_VARIANTS || ["events with dates and money", "a list of persons"].includes(kind),
);

function toFile(path: string, content: string | Uint8Array): ExportFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, chunks: () => [bytes] };
}

async function readAsText(files: readonly ExportFile[], catalogue: Catalogue, plainRowsAfter: number) {
  const data = await readAllExports(files, catalogue, ninhBinhOffice, { plainRowsAfter });
  const serialized = { ...serializeExportData(data), rowKeys: data.rowKeys.map(sortKeys) };
  return JSON.stringify(serialized, (_, value: unknown) => {
    if (value instanceof Map || value instanceof Set) return [...value];
    return ArrayBuffer.isView(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
  });
}

/** The hashes of a table lie in no order. */
function sortKeys({ lines, ...keys }: FileRowKeys) {
  return { ...keys, lines: listHashedLines(lines) };
}

/** Reads every row for itself, again with rows that are known from the first one on, and with such rows counted as bytes. */
async function expectSameData(files: readonly ExportFile[], catalogue: Catalogue): Promise<void> {
  const each = await readAsText(files, catalogue, Number.POSITIVE_INFINITY);
  const large = files.map((file) => ({ ...file, size: Number.POSITIVE_INFINITY }));
  for (const tried of [files.map((file) => ({ ...file, size: 0 })), large]) {
    const known = await readAsText(tried, catalogue, 0);
    if (known !== each) expect(JSON.parse(known)).toEqual(JSON.parse(each));
    expect(known === each).toBe(true);
  }
}

const header = "Mã hồ sơ,Ngày chi,Huyện/Thành phố,Họ và tên,Nguồn kinh phí,Số lượt,Số tiền (đồng),Ghi chú";

describe("rows that are known", () => {
  test("are counted without being read", async () => {
    const lines = Array.from(
      { length: 200 },
      (_, index) =>
        `HS${index},${1 + (index % 9)}/9/2022,${index % 2 ? "Nho Quan" : "Gia Viễn"},Lê Văn Thử,Quỹ,1,${index},x`,
    );
    const declaration = paymentsCatalogue.sectors[0]?.exports[0];
    if (!declaration) throw new Error("no export");
    const emitted: number[] = [];
    const added: number[] = [];
    let sum = 0;
    await readExport(
      toFile("data/chi-tra-2022.csv", [header, ...lines].join("\n")),
      declaration,
      { office: ninhBinhOffice, catalogue: paymentsCatalogue },
      {
        requestedColumns: new Set(["source"]),
        row: ({ line, numbers }) => {
          emitted.push(line);
          sum += Number(numbers.paid);
        },
        likeRows: {
          afterRows: 0,
          open: () => ({
            lines: {
              add: (line) => added.push(line),
              addAll: (lines, from, to) => added.push(...lines.subarray(from, to)),
            },
            addRows: (_, numbers) => {
              sum += numbers.paid ?? 0;
            },
          }),
        },
        issue: ({ message }) => expect.fail(message),
      },
    );
    expect([...emitted, ...added].sort((a, b) => a - b)).toEqual(lines.map((_, index) => index + 2));
    expect(sum).toBe((199 * 200) / 2);
    // The first fifty show what the last cells of the file look like.
    expect(emitted.length).toBeLessThan(80);
  });

  test("of the sample", () =>
    expectSameData(
      listExportFiles({ root: "fixtures/ninh-binh", foundBy: "option" }).exports,
      labourCatalogue,
    ));

  test.each(triedSubjects)("in damaged copies of %s", async (_, subject) => {
    const catalogue = subject === personList ? personListCatalogue : labourCatalogue;
    const variants = buildVariants(subject.text, subject.columns).filter(
      ({ name }, index) => index % variantStep === 0 && !name.startsWith("size-"),
    );
    const random = seeds.flatMap((seed) => buildRandomDamages(subject.text, seed));
    for (const content of [...variants.map(({ bytes }) => bytes), ...random.map(({ text }) => text)])
      await expectSameData([toFile(subject.path, content)], catalogue);
  });
});

const pick = (...texts: readonly string[]) => fc.constantFrom(...texts);
/** Cells that are told or change what a row is stand among the usual ones; errors are rare, since they silence other checks. */
const mostly = (usual: fc.Arbitrary<string>, told: fc.Arbitrary<string>, wrong = told) =>
  fc.oneof(
    { weight: 5_000, arbitrary: usual },
    { weight: 50, arbitrary: told },
    { weight: 1, arbitrary: wrong },
  );

const paymentLine = fc
  .tuple(
    mostly(
      fc.integer({ min: 1, max: 2_000 }).map((number) => `HS${number}`),
      pick("", "quyết định"),
      pick("Tổng cộng", "Trong đó: nữ", "a?b", "+ Hộ nghèo", "Nữ", "Chung"),
    ),
    mostly(
      pick("1/9/2022", "02/09/2022", "30/8/2022"),
      pick("31/8/2022"),
      pick("", "31/12/2012", "9/13/2022"),
    ),
    mostly(pick("Nho Quan", "huyện Nho Quan", '"Gia Viễn"'), pick("Yên Mô"), pick("", "Ở đâu", "Cộng")),
    pick("Lê Văn Thử", "Trần Thị Mẫu", '"Vũ ""Ba"""'),
    mostly(
      pick("Ngân sách tỉnh", "Quỹ", ""),
      pick("ngân sách tỉnh", "quỹ"),
      pick("Huy?n", "Tổng số", "Nữ", "Chung"),
    ),
    mostly(pick("1", "2", ""), pick("-", "x", "1.000"), pick("1,5")),
    mostly(pick("5", "60000", "700"), pick("9007199254740", "999999999999", "1.000"), pick("", "-5,5")),
    pick("đã nhận đủ tiền", "đã nhận đủ tiền", "", '"ủy\nquyền"'),
  )
  .map((cells) => cells.join(","));
const otherLine = mostly(
  pick(
    ",,,,,,,",
    "Người lập biểu,,,,,,,",
    "I. Miền núi,,,,,,,",
    "chưa đối chiếu,,,,,,,",
    "Cộng,,,,,,120705,",
    '"Ghi chú: số ""tạm"" tính",,,,,,,',
  ),
  pick(header),
  pick("HS1,1/9/2022,Nho Quan"),
);
const payments = fc.array(
  fc.oneof({ weight: 100, arbitrary: paymentLine }, { weight: 1, arbitrary: otherLine }),
  { minLength: 80, maxLength: 200, size: "max" },
);
const giftLine = fc
  .tuple(
    mostly(pick("1/9/2022", "2/8/2022"), pick("3/7/2022")),
    mostly(pick("Nho Quan", "Gia Viễn"), pick("Kim Sơn"), pick("")),
    pick("Quỹ", "Ngân sách tỉnh", ""),
    pick("5000", "70000", ""),
    pick("1", "2", ""),
    pick("bàn giao xong", ""),
  )
  .map((cells) => cells.join(";"));
const giftHeader = "Ngày tặng;Huyện/Thành phố;Nguồn;Trị giá (đồng);Số suất;Ghi chú";
const gifts = fc.array(giftLine, { minLength: 80, maxLength: 160, size: "max" });
const endings = pick("", "\n", "\r\n", "\nHS1,1/9/2022,Nho Quan,An,Quỹ,1,7,đã nh");

describe("tables of payments", () => {
  test("give the same data", async () => {
    await fc.assert(
      fc.asyncProperty(payments, gifts, endings, async (first, second, ending) => {
        const text = [header, ...first].join("\n") + ending;
        const files = [
          toFile("data/chi-tra-2022.csv", text),
          toFile("data/chi-tra-them-2022.csv", [header, ...first.slice(40).reverse()].join("\r\n")),
          toFile("data/qua-tang-2022.csv", [giftHeader, ...second].join("\n")),
        ];
        await expectSameData(files, paymentsCatalogue);
      }),
      { numRuns: tableCount, seed: 22, endOnFailure: true },
    );
  });

  test("of which the last cell is cut off", async () => {
    // Only later rows have a last cell, so that what such cells look like is seen in rows that are known.
    const rows = Array.from(
      { length: 120 },
      (_, index) => `HS${index},1/9/2022,Nho Quan,Lê Văn Thử,Quỹ,1,5,${index < 60 ? "" : 1_000_000 + index}`,
    );
    const files = [
      toFile("data/chi-tra-2022.csv", [header, ...rows, "HS120,1/9/2022,Nho Quan,An,Quỹ,1,5,10"].join("\n")),
    ];
    const { issues } = await readAllExports(files, paymentsCatalogue, ninhBinhOffice, { plainRowsAfter: 0 });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([["file-cut", 122]]);
    await expectSameData(files, paymentsCatalogue);
  });

  test("of which a number goes beyond the exact ones", () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, index) => `HS${index},1/9/2022,Nho Quan,Lê Văn Thử,Quỹ,1,999999999999,x`,
    );
    return expectSameData([toFile("data/chi-tra-2022.csv", [header, ...rows].join("\n"))], paymentsCatalogue);
  });
});
