/** `report view`: where the page is written, what it links to, and what it shows of data with errors. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { command } from "../../src/commands/view.ts";
import { findElements, listElements, readHtml, readText } from "../support/html/read-html.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const period = "9m-2022";
const pagePath = "out/9m-2022/so-lieu.html";

function readPage(workspace: string, path = pagePath) {
  return readHtml(readFileSync(join(workspace, path), "utf8"));
}

function listLinks(workspace: string, path = pagePath): string[] {
  const links = findElements(readPage(workspace, path), "a").map(({ attributes }) => attributes.href ?? "");
  return links.filter((href) => !href.startsWith("#"));
}

describe("the page is written", () => {
  test.each([
    [{}, pagePath],
    [{ locality: "huyện Nho Quan" }, "out/9m-2022/so-lieu-372.html"],
  ])("%j into the folder of the period", async (options, path) => {
    const workspace = copySmallWorkspace();
    const output = await runInWorkspace(workspace, command, { period, ...options });
    expect(output).toMatchObject({ status: 0, data: `./${path}`, codes: [] });
    expect(readText(readPage(workspace, path))).toContain("Số liệu 9 tháng đầu năm 2022");
  });

  test("--json prints its path alone", async () => {
    const workspace = copySmallWorkspace();
    const { data } = await runInWorkspace(workspace, command, { period, json: true });
    expect(JSON.parse(data)).toEqual({ path: `./${pagePath}` });
  });

  test("where -o says, with .html where it says none", async () => {
    const workspace = copySmallWorkspace();
    const output = await runInWorkspace(workspace, command, { period, output: join(workspace, "số liệu") });
    expect(output).toMatchObject({ status: 0, data: "./số liệu.html" });
  });

  test.each([
    ["trang.docx", "output-not-html"],
    ["data/trang.html", "output-among-data"],
  ])("not as %s", async (output, code) => {
    const workspace = copySmallWorkspace();
    const answer = await runInWorkspace(workspace, command, { period, output: join(workspace, output) });
    expect(answer).toMatchObject({ status: 2, data: "", codes: [code] });
  });

  test("again over itself, never over one that was edited unless --force is given", async () => {
    const workspace = copySmallWorkspace();
    const view = (options = {}) => runInWorkspace(workspace, command, { period, ...options });
    await view();
    expect(await view()).toMatchObject({ data: `./${pagePath}`, codes: [] });
    appendFileSync(join(workspace, pagePath), "<p>");
    expect(await view()).toMatchObject({
      data: "./out/9m-2022/so-lieu (2).html",
      codes: ["workbook-edited"],
    });
    expect(await view({ force: true })).toMatchObject({ data: `./${pagePath}`, codes: ["file-replaced"] });
  });

  test("beside one that another program holds", async () => {
    const workspace = copySmallWorkspace();
    await runInWorkspace(workspace, command, { period });
    writeFileSync(join(workspace, dirname(pagePath), "~$so-lieu.html"), "");
    appendFileSync(join(workspace, "data/viec-lam.csv"), "\n");
    const output = await runInWorkspace(workspace, command, { period });
    expect(output).toMatchObject({ data: "./out/9m-2022/so-lieu (2).html", codes: ["page-open"] });
  });
});

test("it links to the documents that lie in the folder of the period, from wherever it is", async () => {
  const workspace = copySmallWorkspace();
  const folder = join(workspace, "out/9m-2022");
  mkdirSync(folder, { recursive: true });
  for (const name of [
    "bao-cao.docx",
    "bao-cao-372.docx",
    "Báo cáo #1 50%.pdf",
    "~$o-cao.docx",
    "bao-cao.figures.json",
  ])
    writeFileSync(join(folder, name), "");
  await runInWorkspace(workspace, command, { period });
  const elsewhere = join(workspace, "Gửi đi/trang.html");
  await runInWorkspace(workspace, command, { period, output: elsewhere });
  expect(readText(readPage(workspace))).toContain("bao-cao-372.docx (huyện Nho Quan)");
  for (const page of [join(workspace, pagePath), elsewhere]) {
    const links = listLinks("", page);
    expect(links).toHaveLength(3);
    for (const href of links)
      expect(existsSync(join(dirname(page), decodeURIComponent(href))), href).toBe(true);
  }
});

describe("data with errors", () => {
  async function viewWith(change: (workspace: string) => void) {
    const workspace = copySmallWorkspace();
    change(workspace);
    const output = await runInWorkspace(workspace, command, { period });
    return { output, text: readText(readPage(workspace)) };
  }

  test("are shown, but for the figures of the export with the error", async () => {
    const { output, text } = await viewWith((workspace) =>
      appendFileSync(join(workspace, "data/viec-lam.csv"), "13/2022;huyện Nho Quan;1\n"),
    );
    expect(output).toMatchObject({ status: 1, data: `./${pagePath}` });
    expect(output.notes).toContain("Trang nêu 1 lỗi");
    expect(text).toContain("Số liệu còn lỗi");
    expect(text).toMatch(/Biểu nguồn còn lỗi nên chưa nêu số: Việc làm; Lao động nữ; Kinh phí\./);
    expect(text).toMatch(/Lỗi , dòng \d+, cột "Tháng"/);
  });

  test("of the plan leave out plans and what follows from them", async () => {
    const { text } = await viewWith((workspace) => {
      const path = join(workspace, "data/targets.csv");
      const plans = existsSync(path) ? readFileSync(path, "utf8") : "Năm;Chỉ tiêu;Địa phương;Kế hoạch\n";
      writeFileSync(path, `${plans.trimEnd()}\n2022;Chỉ tiêu lạ;;x\n`);
    });
    expect(text).toContain("Biểu kế hoạch còn lỗi");
    expect(text).not.toMatch(/Đạt kế hoạch năm|Kế hoạch năm 2022/);
  });

  test("of a broken report.yaml are told as by every command", async () => {
    const workspace = copySmallWorkspace();
    appendFileSync(join(workspace, "report.yaml"), "\nla: 1\n");
    const output = await runInWorkspace(workspace, command, { period });
    expect(output).toMatchObject({ status: 1, data: "" });
    expect(existsSync(join(workspace, pagePath))).toBe(false);
  });
});

test("months that nobody has reported are shown as they are, or left out with --partial", async () => {
  const workspace = copySmallWorkspace();
  await runInWorkspace(workspace, command, { period: "12m-2022" });
  await runInWorkspace(workspace, command, {
    period: "12m-2022",
    partial: true,
    output: join(workspace, "a.html"),
  });
  const [whole, partial] = ["out/12m-2022/so-lieu.html", "a.html"].map((path) =>
    readText(readPage(workspace, path)),
  );
  expect(whole).toContain("Số liệu tính đến ngày 31/12/2022.");
  expect(partial).toMatch(/Số liệu tính đến ngày \d+\/\d+\/2022; chưa có số liệu/);
});

test("nothing that a name or a cell holds becomes markup", async () => {
  const workspace = copySmallWorkspace();
  const hostile = `<script>alert(1)</script><img src=x onerror='y'>`;
  const path = join(workspace, "report.yaml");
  const yaml = readFileSync(path, "utf8");
  const named = yaml.replace(/(organisation: \{.* name: )[^,}]+/, `$1${JSON.stringify(hostile)}`);
  expect(named).not.toBe(yaml);
  writeFileSync(path, named);
  writeFileSync(join(workspace, "data", "<b>thu.csv"), `${hostile};b\n`);
  await runInWorkspace(workspace, command, { period });
  const page = readPage(workspace);
  const tags = new Set(listElements(page).map(({ tag }) => tag));
  for (const tag of ["script", "img", "b"]) expect(tags).not.toContain(tag);
  expect(readText(page)).toContain(hostile);
  rmSync(workspace, { recursive: true });
});
