/** Prints measures of readability: `npm run metrics [-- --list]`, where --list names the functions and comments that count against it. */
import { dirname } from "node:path";
import { countNames } from "./function-names.ts";
import { findImportCycles } from "./import-cycles.ts";
import { type MeasuredFile, readSourceFiles } from "./source-files.ts";

/** A comment that begins so is a riddle: the reader learns the subject last. */
const riddleStart = /^(?:what|who|where|how|which|whether|of)\b/i;

function formatShare(count: number, total: number): string {
  return `${count} of ${total} (${((100 * count) / Math.max(1, total)).toFixed(1)} %)`;
}

function findMedian(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function findLargestFolder(files: readonly MeasuredFile[]): string {
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const [folder, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ["", 0];
  return `${count} files in ${folder}`;
}

function describeFolder(folder: string, isListing: boolean): string {
  const files = readSourceFiles(folder);
  const names = countNames(files.flatMap(({ topLevelFunctions }) => topLevelFunctions));
  const comments = files.flatMap((file) => file.comments.map((comment) => ({ path: file.path, comment })));
  const riddles = comments.filter(({ comment }) => riddleStart.test(comment));
  const functions = files.flatMap((file) => file.functions.map((one) => ({ ...one, path: file.path })));
  const largestFile = files.toSorted((one, other) => other.lines - one.lines)[0];
  const largestFunction = functions.toSorted((one, other) => other.lines - one.lines)[0];
  const cycles = findImportCycles(new Map(files.map(({ path, imports }) => [path, imports])));
  const rows: [string, string][] = [
    ["files", `${files.length}, ${files.reduce((sum, { lines }) => sum + lines, 0)} lines`],
    ["top-level functions that begin with a verb, is, has or can", formatShare(names.verbFirst, names.total)],
    ["… of these with get, do, make, handle, process or run", formatShare(names.vague, names.total)],
    ["top-level functions with a name of one word", formatShare(names.oneWord, names.total)],
    ["comments that begin with a riddle", formatShare(riddles.length, comments.length)],
    ["lines of a file, median", String(findMedian(files.map(({ lines }) => lines)))],
    ["lines of the largest file", `${largestFile?.lines} (${largestFile?.path})`],
    ["lines of a function, median", String(findMedian(functions.map(({ lines }) => lines)))],
    [
      "lines of the largest function",
      `${largestFunction?.lines} (${largestFunction?.name}, ${largestFunction?.path})`,
    ],
    ["files of the largest folder", findLargestFolder(files)],
    [
      "import cycles, types counted",
      cycles.length === 0 ? "0" : cycles.map((group) => group.join(" ↔ ")).join("\n    "),
    ],
  ];
  const listed = isListing
    ? [
        `  names: ${names.others.join(" ")}`,
        ...riddles.map(({ path, comment }) => `  ${path}: ${comment.slice(0, 90)}`),
      ]
    : [];
  return [`${folder}/`, ...rows.map(([label, value]) => `  ${label.padEnd(62)} ${value}`), ...listed].join(
    "\n",
  );
}

const isListing = process.argv.includes("--list");
console.log(["src", "test"].map((folder) => describeFolder(folder, isListing)).join("\n\n"));
