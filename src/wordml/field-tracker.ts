/** Tracks the fields of Word (page numbers, dates, tables of contents) that are open, since their results are no typed text. */
export interface FieldTracker {
  /** The type is "begin", "separate" or "end". */
  addFieldCharacter(type: string | undefined): void;
  addInstruction(text: string): void;
  /** Starts a field that is a single element; its end is added like that of the others. */
  startSimpleField(instruction: string | undefined): void;
  /** The kind of the innermost field whose result has begun: "PAGE". A reference to the number of a paragraph is "REFNUMBER". */
  currentKind(): string | undefined;
}

export function createFieldTracker(): FieldTracker {
  const openFields: { instruction: string; isInResult: boolean }[] = [];
  return {
    addFieldCharacter(type) {
      const last = openFields.at(-1);
      if (type === "begin") openFields.push({ instruction: "", isInResult: false });
      else if (type === "end") openFields.pop();
      else if (last) last.isInResult = true;
    },
    addInstruction(text) {
      const last = openFields.at(-1);
      if (last && !last.isInResult) last.instruction += text;
    },
    startSimpleField(instruction = "") {
      openFields.push({ instruction, isInResult: true });
    },
    currentKind() {
      const last = openFields.at(-1);
      return last?.isInResult ? parseFieldKind(last.instruction) : undefined;
    },
  };
}

/** REF repeats the text of a bookmark, which may be a figure, or with a switch the number of its paragraph. */
function parseFieldKind(instruction: string): string | undefined {
  const kind = /[A-Z]+/i.exec(instruction)?.[0].toUpperCase();
  return kind === "REF" && /\\[nrwp]\b/i.test(instruction) ? "REFNUMBER" : kind;
}
