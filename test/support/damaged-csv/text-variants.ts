/** Names of localities written otherwise, and texts that attack a program that reads or prints them. */
import { type CleanTable, mapColumn, renderTable, replaceMiddleCell } from "./clean-table.ts";
import { createVariant, type Outcome, type Variant } from "./variant.ts";

/** Texts that must reach a report as they stand, or not at all: [name, cell, damage, accepted outcomes besides "warn"]. */
const attacks: readonly (readonly [string, string, string, readonly Outcome[]])[] = [
  ["formula", '=HYPERLINK("http://example.invalid","x")', "a formula of a spreadsheet", ["same", "refuse"]],
  ["formula-plus", "+cmd|' /C calc'!A0", "a DDE formula", ["same", "refuse"]],
  ["formula-at", "@SUM(1+1)", "a formula with @", ["same", "refuse"]],
  [
    "template",
    '{{constructor.constructor "return 1"}}{{#each this}}',
    "template text: printed as it stands or refused, never run",
    ["same", "refuse"],
  ],
  ["xml", "</w:t></w:r></w:p><w:p><w:r><w:t>x & y", "text of XML", ["same", "refuse"]],
  ["entity", '&#1;&amp;<!ENTITY x SYSTEM "file:///etc/passwd">&x;', "entities of XML", ["same", "refuse"]],
  [
    "path",
    "../../../../tmp/hostile-csv-escape",
    "a path in a name: no file outside the output folder",
    ["same", "refuse"],
  ],
  ["path-win", "..\\..\\evil", "a path of Windows", ["same", "refuse"]],
  ["reserved", "CON", "a name reserved by Windows", ["same", "refuse"]],
  ["ansi", "\u001b[2J\u001b]0;x\u0007", "terminal escapes: must not reach the terminal raw", ["refuse"]],
  ["control", "a\u0001b\u001fc", "control characters", ["refuse"]],
  ["rtl", "abc\u202Egnp.docx", "right-to-left override", ["refuse", "same"]],
  [
    "nonchar",
    "a\uFFFEb\uFFFFc",
    "U+FFFE and U+FFFF: docx writes them and Word cannot open the file",
    ["refuse"],
  ],
  ["emoji", "Đạt 👍 100%", "an emoji", ["same", "refuse"]],
  ["shell", "$(touch /tmp/hostile-csv-pwned);`id`", "text of a shell", ["same", "refuse"]],
  ["redos", `${" ".repeat(50_000)}!`, "50,000 spaces: a slow pattern would never end", ["same", "refuse"]],
];

export function buildTextVariants(table: CleanTable): Variant[] {
  const attackVariants = attacks.map(([name, cell, damage, accept]) =>
    createVariant(`inj-${name}`, "warn", replaceMiddleCell(table, table.columns.text, cell), damage, {
      accept,
      line: table.middleLine,
    }),
  );
  return [...buildNameVariants(table), ...attackVariants];
}

/** The other school of placing tone marks: "Hoà" for "Hòa". */
function moveToneMark(name: string): string {
  return name.replace(/òa\b/g, "oà").replace(/ủy\b/g, "uỷ").replace(/óa\b/g, "oá");
}

function buildNameVariants(table: CleanTable): Variant[] {
  const { columns, middleLine: line, text } = table;
  const changeNames = (change: (name: string) => string) =>
    renderTable(table, { rows: mapColumn(table, columns.key, change) });
  const dependingOnNames = [
    createVariant("key-tone-place", "same", changeNames(moveToneMark), "“Hoà” for “Hòa”: the same locality", {
      accept: ["warn", "refuse"],
    }),
    createVariant(
      "key-homoglyph",
      "warn",
      changeNames((name) => name.replace(/a/, "\u0430")),
      "a Cyrillic а in a name",
      { accept: ["refuse"], baseline: "none" },
    ),
  ];
  return [
    ...dependingOnNames.filter(({ bytes }) => !Buffer.from(text).equals(bytes)),
    createVariant(
      "key-case",
      "same",
      changeNames((name) => name.toUpperCase()),
      "names in capitals",
      { accept: ["warn", "refuse"] },
    ),
    createVariant(
      "key-spaces",
      "same",
      changeNames((name) => ` ${name.replaceAll(" ", "  ")}\u00A0`),
      "spaces in names",
      { accept: ["warn"] },
    ),
    createVariant(
      "key-unknown",
      "warn",
      replaceMiddleCell(table, columns.key, "Huyện Không Có"),
      "a locality that is not listed",
      { line, accept: ["refuse"], baseline: "none" },
    ),
    createVariant(
      "key-empty",
      "refuse",
      replaceMiddleCell(table, columns.key, ""),
      "a row without a locality",
      {
        line,
      },
    ),
  ];
}
