/**
 * The least that a cold report costs in Node, without any package: node limit.mjs DATA PREPARED OUTPUT
 * Every byte is read, hashed and checked as UTF-8; every row is looked up among those before, its cells are told apart into numbers and
 * labels that are known again, and the numbers are added up by labels. Then the finished text is compressed, and file and records
 * are written and synced. It knows no headers, units, places or times, computes no figure and writes no sentence.
 */
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";

const [data, prepared, output] = process.argv.slice(2);
const sums = {};
for (const name of readdirSync(data, { recursive: true, encoding: "utf8" }).sort())
  if (name.endsWith(".csv")) sums[name] = readExport(readFileSync(join(data, name)));
const text = readFileSync(join(prepared, "document.xml"));
writeAndSync(output, deflateRawSync(text, { level: 3 }));
const records = JSON.parse(readFileSync(join(prepared, "records.json"), "utf8"));
writeAndSync(`${output}.json`, JSON.stringify(records, null, 1));
console.log(JSON.stringify(sums));

/** Sums by column number, from the groups of rows with the same labels. */
function readExport(bytes) {
  createHash("sha256").update(bytes).digest("hex");
  if (!isUtf8(bytes)) throw new Error("no UTF-8");
  const rows = new Set();
  const labels = new Map();
  const groups = new Map();
  for (const line of bytes.toString("utf8").replaceAll("\r\n", "\n").split("\n")) {
    if (line === "") continue;
    rows.add(line);
    addRow(line.split(";"), labels, groups);
  }
  return sumGroups(groups);
}

function addRow(cells, labels, groups) {
  let key = "";
  const numbers = [];
  cells.forEach((cell, column) => {
    const number = parseNumber(cell);
    if (number === undefined) key += `${findLabel(cell, labels)}|`;
    else numbers[column] = number;
  });
  const group = groups.get(key);
  if (!group) groups.set(key, numbers);
  else
    numbers.forEach((number, column) => {
      group[column] = (group[column] ?? 0) + number;
    });
}

function parseNumber(cell) {
  if (/^\d{1,12}$/.test(cell)) return Number(cell);
  if (!/^-?\d[\d.]*(?:,\d+)?$/.test(cell)) return undefined;
  return Number(cell.replaceAll(".", "").replace(",", "."));
}

function findLabel(cell, labels) {
  const known = labels.get(cell);
  if (known !== undefined) return known;
  cell.normalize("NFC").toLowerCase();
  labels.set(cell, labels.size);
  return labels.size - 1;
}

function sumGroups(groups) {
  const columns = [];
  for (const group of groups.values())
    group.forEach((number, column) => {
      columns[column] = (columns[column] ?? 0) + number;
    });
  return columns;
}

function writeAndSync(path, content) {
  const file = openSync(path, "w");
  writeSync(file, content);
  fsyncSync(file);
  closeSync(file);
}
