/** Fields of Word (page numbers, dates, tables of contents): which one a stretch of text is the result of. */
export interface Fields {
  /** begin, separate or end. */
  character(type: string | undefined): void;
  instruction(text: string): void;
  /** A field in one element; ended like the others. */
  simple(instruction: string | undefined): void;
  /** The kind of the innermost field: "PAGE". */
  current(): string | undefined;
}

export function fieldsOf(): Fields {
  const open: { instruction: string; hasBegun: boolean }[] = [];
  return {
    character(type) {
      const last = open.at(-1);
      if (type === "begin") open.push({ instruction: "", hasBegun: false });
      else if (type === "end") open.pop();
      else if (last) last.hasBegun = true;
    },
    instruction(text) {
      const last = open.at(-1);
      if (last && !last.hasBegun) last.instruction += text;
    },
    simple(instruction = "") {
      open.push({ instruction, hasBegun: true });
    },
    current() {
      const last = open.at(-1);
      return last?.hasBegun ? /[A-Z]+/i.exec(last.instruction)?.[0].toUpperCase() : undefined;
    },
  };
}
