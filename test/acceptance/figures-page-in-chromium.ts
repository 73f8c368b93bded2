/**
 * The page of figures in Chromium: silent console, no request but the page, nothing wider than the window at 400 and 1100 px also with
 * all tables open, words for what is drawn, every number visible, and printed. `node --import tsx test/acceptance/figures-page-in-chromium.ts`
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FigureRecord } from "../../src/figures/figure-record.ts";
import { Chromium } from "../support/html/chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
const page = join(folder, "so-lieu.html");
const program = "bin/report.js";
execFileSync(process.execPath, [program, "view", "--period", "9m-2022", "--quiet", "--output", page]);
const figures: readonly FigureRecord[] = JSON.parse(
  execFileSync(process.execPath, [program, "figures", "--period", "9m-2022", "--quiet", "--json"], {
    encoding: "utf8",
    maxBuffer: 64 << 20,
  }),
);
const url = pathToFileURL(page).href;
const openAllTables = "for (const each of document.querySelectorAll('details')) each.open = true";

const chromium = new Chromium();
try {
  await chromium.openTab();
  await assertFaultsAreSeen();
  for (const width of [400, 1100]) await checkAtWidth(width);
  await checkAccessibility();
  await checkPrint();
  console.log(`${figures.length} figures: silent, readable and printable in Chromium`);
} finally {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
}

/** What the checks below look for is seen where it is: a picture from elsewhere, and a script that the policy forbids. */
async function assertFaultsAreSeen(): Promise<void> {
  const faulty = join(folder, "faulty.html");
  const fault = '<img src="http://127.0.0.1:9/x.png"><script>1</script></body>';
  writeFileSync(faulty, readFileSync(page, "utf8").replace("</body>", fault));
  await chromium.load(pathToFileURL(faulty).href);
  assert.notEqual(chromium.listEvents("Log.entryAdded").length, 0);
}

async function checkAtWidth(width: number): Promise<void> {
  await chromium.send("Emulation.setDeviceMetricsOverride", {
    width,
    height: 900,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await chromium.load(url);
  const text = await chromium.evaluate<string>("document.body.innerText");
  for (const { name, actual, unit } of figures) {
    assert.ok(text.includes(name), `${name} is not to be seen at ${width} px`);
    if (actual !== null && unit !== "%" && Number.isInteger(actual))
      assert.ok(text.includes(new Intl.NumberFormat("vi-VN").format(actual)), `${name}: ${actual}`);
  }
  assert.ok((await readWidth()) <= width, `the page is wider than ${width} px`);
  await chromium.evaluate(openAllTables);
  assert.ok((await readWidth()) <= width, `the page is wider than ${width} px with its tables open`);
  assert.deepEqual(chromium.listEvents("Log.entryAdded"), []);
  assert.deepEqual(chromium.listEvents("Runtime.consoleAPICalled"), []);
  assert.deepEqual(chromium.listEvents("Runtime.exceptionThrown"), []);
  const requests = chromium
    .listEvents("Network.requestWillBeSent")
    .map(({ request }) => request as { url: string });
  assert.deepEqual(
    requests.map((request) => request.url).filter((each) => each !== url),
    [],
  );
}

function readWidth(): Promise<number> {
  return chromium.evaluate<number>("document.documentElement.scrollWidth");
}

interface AccessibleNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** With all tables open, as they are from the widths before. */
async function checkAccessibility(): Promise<void> {
  const { nodes } = (await chromium.send("Accessibility.getFullAXTree")) as {
    nodes: readonly AccessibleNode[];
  };
  const shown = nodes.filter(({ ignored }) => !ignored);
  const count = (role: string) => shown.filter((node) => node.role?.value === role).length;
  for (const role of ["table", "columnheader", "rowheader", "heading", "image", "navigation", "main"])
    assert.notEqual(count(role), 0, `a screen reader finds no ${role}`);
  const nameless = shown.filter(
    ({ role, name }) => /^(?:image|table|heading|link)$/.test(role?.value ?? "") && !name?.value,
  );
  assert.deepEqual(nameless, []);
}

/** On paper closed tables are left out, so that the sample's figures fill a few sheets. */
async function checkPrint(): Promise<void> {
  await chromium.load(url);
  const { data } = await chromium.send("Page.printToPDF", { preferCSSPageSize: true });
  const pdf = Buffer.from(String(data), "base64").toString("latin1");
  const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  assert.ok(pages > 5 && pages < 25, `${pages} printed pages`);
}
