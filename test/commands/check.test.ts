/** `report check`: every issue at once, and nothing written. */
import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { command } from "../../src/commands/check.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const options = { period: "9m-2022", document: "bao-cao" };

test("a sound workspace has no issues, and no document is written", async () => {
  const workspace = copySmallWorkspace();
  expect(await runInWorkspace(workspace, command, options)).toMatchObject({
    status: 0,
    data: expect.stringMatching(/^Không có lỗi, không có cảnh báo\.\n\n+ĐỐI CHIẾU 9 tháng đầu năm 2022\n/),
  });
  expect(existsSync(join(workspace, "out"))).toBe(false);
});

test("--json lists the issues of data and template together", async () => {
  const workspace = copySmallWorkspace();
  appendFileSync(join(workspace, "data/viec-lam.csv"), "13/2022;huyện Nho Quan;1\n");
  appendFileSync(join(workspace, "templates/documents/bao-cao.hbs"), '{{exact "jbos"}}\n');
  const { status, data } = await runInWorkspace(workspace, command, { ...options, json: true });
  expect(status).toBe(1);
  expect(JSON.parse(data)).toMatchObject([
    { code: "month-unreadable", file: "data/viec-lam.csv", line: 20 },
    { code: "template-indicator-unknown", file: "documents/bao-cao.hbs" },
  ]);
});

test("the balance stands at the end, also below errors", async () => {
  const workspace = copySmallWorkspace();
  appendFileSync(join(workspace, "data/viec-lam.csv"), "13/2022;huyện Nho Quan;1\n");
  const { status, data } = await runInWorkspace(workspace, command, options);
  expect(status).toBe(1);
  expect(data.slice(data.indexOf("ĐỐI CHIẾU")).split("\n").slice(1)).toEqual([
    expect.stringMatching(/^Tệp +Dòng +Kỳ này +Cùng kỳ +Kỳ khác +Không lấy +Bỏ lại +Tổng +Ghi chú$/),
    expect.stringMatching(/^qua\.csv +3 +2 +0 +0 +0 +0 +0 +1$/),
    expect.stringMatching(/^viec-lam\.csv +20 +18 +0 +0 +0 +1 +0 +1$/),
    "  viec-lam.csv – có lỗi: 1 dòng.",
  ]);
});

test("a broken declaration is an answer, not a refusal", async () => {
  const workspace = copySmallWorkspace();
  writeFileSync(join(workspace, "report.yaml"), "pack: small\n");
  const { status, data, codes } = await runInWorkspace(workspace, command, { ...options, json: true });
  expect({ status, codes }).toEqual({ status: 1, codes: [] });
  expect(JSON.parse(data)[0]).toMatchObject({ code: "declaration-key-missing", file: "report.yaml" });
});

describe("--pages", () => {
  test("says how many pages were looked at, above the balance", async () => {
    const { status, data } = await runInWorkspace(copySmallWorkspace(), command, { ...options, pages: true });
    expect(status).toBe(0);
    expect(data).toMatch(/^Không có lỗi, .*\n\nĐã soát chỗ ngắt trang của 1 trang\.\n\nĐỐI CHIẾU /s);
  });

  test("says that no page was looked at where there are errors", async () => {
    const workspace = copySmallWorkspace();
    appendFileSync(join(workspace, "data/viec-lam.csv"), "13/2022;huyện Nho Quan;1\n");
    const { status, data } = await runInWorkspace(workspace, command, { ...options, pages: true });
    expect(status).toBe(1);
    expect(data).toContain("\n\nChưa soát chỗ ngắt trang vì còn lỗi.\n");
  });
});

test.each([
  [{ ...options, period: "9m" }, "period-unknown"],
  [{ ...options, document: "thu-moi" }, "document-unknown"],
  [{ ...options, locality: "Phát Diệm" }, "locality-not-listed"],
  [{ ...options, argument: "viec-lam.csv", pages: true }, "wrong-use"],
])("%j is wrong use", async (wrongOptions, code) => {
  expect(await runInWorkspace(copySmallWorkspace(), command, wrongOptions)).toMatchObject({
    status: 2,
    data: "",
    codes: [code],
  });
});
