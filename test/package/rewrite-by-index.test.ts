/** The build lets loops over arrays and the taking apart of tuples go by index: both forms of such code must do the same. */
import ts from "typescript";
import { expect, test } from "vitest";

const rewriter = new URL("../../.build/rewrite-by-index.js", import.meta.url);
const { rewriteFile }: { rewriteFile(file: ts.SourceFile, checker: ts.TypeChecker): string } = await import(
  rewriter.href
);

/** What arrays, tuples, maps and texts are: with the library of TypeScript a test would take a second. */
const library = `
interface Array<T> { [index: number]: T; length: number; push(item: T): void; map<To>(convert: (item: T, index: number) => To): To[];
  slice(start: number): T[]; [Symbol.iterator](): Iterator<T> }
interface ReadonlyArray<T> { readonly [index: number]: T; readonly length: number; map<To>(convert: (item: T, index: number) => To): To[];
  slice(start: number): T[]; [Symbol.iterator](): Iterator<T> }
interface Iterator<T> { next(): { done: boolean, value: T } }
interface SymbolConstructor { readonly iterator: unique symbol } declare var Symbol: SymbolConstructor;
interface Map<K, V> { set(key: K, value: V): void; [Symbol.iterator](): Iterator<[K, V]> } declare var Map: { new <K, V>(): Map<K, V> };
interface String { [Symbol.iterator](): Iterator<string> } interface Number {} interface Boolean {} interface Object {} interface RegExp {}
interface Function {} interface CallableFunction {} interface NewableFunction {} interface IArguments {}
`;

function rewrite(code: string): string {
  const texts = new Map([
    ["code.ts", code],
    ["library.d.ts", library],
  ]);
  const options = { noLib: true, target: ts.ScriptTarget.ESNext, strict: true, types: [] };
  const files = new Map(
    [...texts].map(([name, text]) => [name, ts.createSourceFile(name, text, options.target, true)]),
  );
  const host: ts.CompilerHost = {
    getSourceFile: (name) => files.get(name),
    getDefaultLibFileName: () => "library.d.ts",
    writeFile: () => undefined,
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => files.has(name),
    readFile: (name) => texts.get(name),
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return rewriteFile(files.get("code.ts") as ts.SourceFile, program.getTypeChecker());
}

type Functions = Readonly<Record<string, () => unknown>>;

function compile(code: string): Functions {
  const script = ts.transpile(code, { target: ts.ScriptTarget.ESNext });
  return new Function(`${script}; return functions;`)();
}

function runAll(code: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(compile(code)).map(([name, run]) => [name, run()]));
}

const byIndex = `const functions = {
  "items added while the loop runs"() {
    const list = [1, 2];
    for (const item of list) if (item < 5) list.push(item + 2);
    return list;
  },
  "gaps"() {
    const found: unknown[] = [];
    for (const item of [1, , 3]) found.push(item);
    return found;
  },
  "continue and break in an inner loop"() {
    const found: number[] = [];
    rows: for (const row of [[1, 2], [3, 4], [5, 6]])
      for (const cell of row) {
        if (cell === 1) continue rows;
        if (cell === 5) break rows;
        found.push(cell);
      }
    return found;
  },
  "functions that keep an item"() {
    const made: (() => number)[] = [];
    for (const item of [1, 2]) made.push(() => item);
    return made.map((each) => each());
  },
  "an item that is changed"() {
    const found: number[] = [];
    for (let item of [1, 2]) { item += 5; found.push(item); }
    return found;
  },
  "names that the block or the function declares again"() {
    const found: number[] = [];
    const list = 5, index = 7, tuple = 9;
    for (const item of [1, 2]) { const item = list + index + tuple; found.push(item); }
    return found;
  },
  "tuples in tuples, objects, left out and remaining items"() {
    const found: unknown[] = [];
    const rows: [[number, string], { x: number }, ...number[]][] = [[[1, "a"], { x: 2 }, 3, 4]];
    for (const [[number, letter], { x }, ...rest] of rows) found.push([number, letter, x, rest]);
    const [, second]: [number, number] = [8, 9];
    found.push(second);
    return found;
  },
  "a value that is computed once, and too few items"() {
    let calls = 0;
    const call = (): [number, number] => [calls++, calls];
    const [a, b] = call();
    const [missing] = [] as number[];
    return [a, b, calls, missing];
  },
  "parameters"() {
    const pairs: [number, number][] = [[1, 2]];
    return pairs.map(([a, b], index) => pairs.map(([c]) => { const sum = a + b + c; return { sum, index }; }));
  },
  "a map"() {
    const found: unknown[] = [];
    const map = new Map<number, string>();
    map.set(1, "a");
    for (const [key, value] of map) found.push([value, key]);
    return found;
  },
};`;

/** A loop, a declaration or a parameter that asks an array for its iterator. */
const iteration = / of |(?:const|let) \[|\(\[[^()]*\](?:, \w+)?\) =>/g;

test("what is rewritten does the same, and of iterators only the map's is left", () => {
  const rewritten = rewrite(byIndex);
  expect(runAll(rewritten)).toEqual(runAll(byIndex));
  expect(byIndex.match(iteration)).toHaveLength(16);
  expect(rewritten.match(iteration)).toEqual([" of "]);
  expect(rewritten).toContain(" of map)");
});

const leftAlone = `const functions = {
  "defaults"() {
    const [first = 3] = [] as number[];
    return first;
  },
  "letters outside the basic plane"() {
    const found: string[] = [];
    for (const letter of "\u{1d7cf}a") found.push(letter);
    return found;
  },
  "what may be no array"() {
    const map = new Map<number, number>();
    map.set(1, 2);
    const found: unknown[] = [];
    for (const item of map as number[] | Map<number, number>) found.push(item);
    return found;
  },
};`;

test("what has defaults or may be no array keeps its iterator", () => {
  const rewritten = rewrite(leftAlone);
  expect(rewritten).not.toMatch(/_1/);
  expect(runAll(rewritten)).toEqual(runAll(leftAlone));
});
