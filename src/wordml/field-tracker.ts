/** Fields of Word (page numbers, dates, tables of contents): which one a stretch of text is the result of. */
export interface FieldTracker {
  /** begin, separate or end. */
  addFieldCharacter(type: string | undefined): void;
  addInstruction(text: string): void;
  /** A field in one element; ended like the others. */
  startSimpleField(instruction: string | undefined): void;
  /** The kind of the innermost field: "PAGE". */
  currentKind(): string | undefined;
}

export function createFieldTracker(): FieldTracker {
  const openFields: { instruction: string; hasBegun: boolean }[] = [];
  return {
    addFieldCharacter(type) {
      const last = openFields.at(-1);
      if (type === "begin") openFields.push({ instruction: "", hasBegun: false });
      else if (type === "end") openFields.pop();
      else if (last) last.hasBegun = true;
    },
    addInstruction(text) {
      const last = openFields.at(-1);
      if (last && !last.hasBegun) last.instruction += text;
    },
    startSimpleField(instruction = "") {
      openFields.push({ instruction, hasBegun: true });
    },
    currentKind() {
      const last = openFields.at(-1);
      return last?.hasBegun ? /[A-Z]+/i.exec(last.instruction)?.[0].toUpperCase() : undefined;
    },
  };
}
