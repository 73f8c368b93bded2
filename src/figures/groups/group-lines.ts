import type { LineRanges } from "./line-ranges.ts";

/** The lines of a group by file; a map has all of it too. */
export interface LinesByFile extends Iterable<readonly [file: string, lines: LineRanges]> {
  readonly size: number;
  get(file: string): LineRanges | undefined;
  has(file: string): boolean;
  keys(): Iterable<string>;
  forEach(visit: (lines: LineRanges, file: string) => void): void;
}

/** Nearly every group has lines of one file: a map for each would take more memory than all else of it. */
export class GroupLines implements LinesByFile {
  readonly #firstFile: string;
  #firstLines: LineRanges;
  /** The lines of all files, once there is a second one. */
  #byFile: Map<string, LineRanges> | undefined;

  constructor(file: string, lines: LineRanges) {
    this.#firstFile = file;
    this.#firstLines = lines;
  }

  set(file: string, lines: LineRanges): void {
    if (file === this.#firstFile) this.#firstLines = lines;
    else this.#byFile ??= new Map([[this.#firstFile, this.#firstLines]]);
    this.#byFile?.set(file, lines);
  }

  get(file: string): LineRanges | undefined {
    return file === this.#firstFile ? this.#firstLines : this.#byFile?.get(file);
  }

  has(file: string): boolean {
    return this.get(file) !== undefined;
  }

  get size(): number {
    return this.#byFile?.size ?? 1;
  }

  keys(): Iterable<string> {
    return this.#byFile?.keys() ?? [this.#firstFile];
  }

  forEach(visit: (lines: LineRanges, file: string) => void): void {
    if (this.#byFile) this.#byFile.forEach(visit);
    else visit(this.#firstLines, this.#firstFile);
  }

  [Symbol.iterator](): Iterator<[string, LineRanges]> {
    const files: Iterable<[string, LineRanges]> = this.#byFile ?? [[this.#firstFile, this.#firstLines]];
    return files[Symbol.iterator]();
  }
}
