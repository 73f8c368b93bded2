/** Handlers that translate the elements of WordprocessingML into text, paragraphs, tables and marks. */

import type { Span, XmlAttributes } from "../xml-package/walk-xml.ts";
import { closeEmbeddedTagHandlers, openEmbeddedTagHandlers } from "./embedded-handlers.ts";
import type { MutableParagraph, StoryState } from "./story-state.ts";

export const openTagHandlers: Readonly<
  Record<string, (state: StoryState, attributes: XmlAttributes, tag: Span) => void>
> = {
  ...openEmbeddedTagHandlers,
  "w:p": startParagraph,
  // The properties that a tracked change replaced hold a style too.
  "w:pStyle": ({ openParagraphs, openElements }, { "w:val": style }) =>
    openElements.at(-2) === "w:p" && Object.assign(openParagraphs.at(-1) ?? {}, { style }),
  "w:r": ({ openRuns }, _, { from, to }) => openRuns.push({ from, to }),
  "w:t": (state, _, tag) => state.startText(tag),
  "w:delText": (state, _, tag) => state.startText(tag),
  "w:instrText": (state, _, tag) => state.startText(tag),
  "w:tab": createCharacterHandler("\t"),
  "w:ptab": createCharacterHandler("\t"),
  "w:br": createCharacterHandler("\n"),
  "w:cr": createCharacterHandler("\n"),
  "w:noBreakHyphen": createCharacterHandler("-"),
  "w:sym": createCharacterHandler(" "),
  "w:bookmarkStart": ({ containers, openElements }, { "w:id": id, "w:name": name }, { from: offset }) => {
    const paragraph = openElements.lastIndexOf("w:p");
    const inControl = paragraph >= 0 && openElements.lastIndexOf("w:sdtContent") > paragraph;
    containers.startBookmark(id, name, { offset, inControl });
  },
  "w:bookmarkEnd": ({ containers }, { "w:id": id }) => containers.endBookmark(id),
  "w:sdt": ({ containers }) => containers.startControl(),
  "w:tag": ({ containers, openElements }, { "w:val": tag }) =>
    openElements.at(-1) === "w:sdtPr" && containers.setControlTag(tag),
  "w:showingPlcHdr": ({ containers }, { "w:val": value }) =>
    !isFalseValue(value) && containers.setPlaceholder(),
  "w:tbl": ({ tables }) => tables.startTable(),
  "w:tr": ({ tables }) => tables.startRow(),
  "w:tc": ({ tables }) => tables.startCell(),
  "w:gridBefore": ({ tables }, { "w:val": count }) => tables.skipColumns(Number(count) || 0),
  "w:gridSpan": ({ tables }, { "w:val": count }) => tables.setCellColumns(Number(count) || 1),
  // Without a value it continues the cell above, as Word writes it.
  "w:vMerge": ({ tables }, { "w:val": value }) => value !== "restart" && tables.setCellContinued(),
  // In the properties of a row it deletes the row; elsewhere it encloses deleted content.
  "w:del": ({ tables, openElements, depth }) => {
    if (openElements.at(-1) === "w:trPr") tables.markRowDeleted();
    depth.deletion += 1;
  },
  "w:moveFrom": ({ depth }) => {
    depth.deletion += 1;
  },
  "w:ins": ({ depth }) => {
    depth.insertion += 1;
  },
  "w:moveTo": ({ depth }) => {
    depth.insertion += 1;
  },
  "mc:Fallback": ({ depth }) => {
    depth.fallback += 1;
  },
  "w:fldChar": ({ fields }, { "w:fldCharType": type }) => fields.addFieldCharacter(type),
  "w:fldSimple": ({ fields }, { "w:instr": instruction }) => fields.startSimpleField(instruction),
  "wp:docPr": (state, { descr = "" }, span) => {
    state.drawingProperties = { description: descr, span };
    if (descr !== "") state.addEmbedded("description", { at: span.from, text: descr });
  },
  "c:chart": (state, { "r:id": relationshipId = "" }) => addDrawing(state, relationshipId),
};

export const closeTagHandlers: Readonly<Record<string, (state: StoryState, tag: Span) => void>> = {
  ...closeEmbeddedTagHandlers,
  "w:p": closeOpenParagraphAt,
  "w:r": ({ openRuns }, { to }) => Object.assign(openRuns.pop() ?? {}, { to }),
  "w:t": endTextPiece,
  "w:delText": endTextPiece,
  "w:instrText": (state, tag) => state.fields.addInstruction(state.endText(tag)?.text ?? ""),
  "w:sdt": ({ containers }) => containers.endControl(),
  "w:tbl": ({ tables }) => tables.endTable(),
  "w:del": ({ depth }) => {
    depth.deletion -= 1;
  },
  "w:moveFrom": ({ depth }) => {
    depth.deletion -= 1;
  },
  "w:ins": ({ depth }) => {
    depth.insertion -= 1;
  },
  "w:moveTo": ({ depth }) => {
    depth.insertion -= 1;
  },
  "mc:Fallback": ({ depth }) => {
    depth.fallback -= 1;
  },
  "w:fldSimple": ({ fields }) => fields.addFieldCharacter("end"),
};

function startParagraph(state: StoryState, _: XmlAttributes, { from }: Span): void {
  const paragraph: MutableParagraph = {
    from,
    to: from,
    number: state.paragraphs.length + 1,
    pieces: [],
    deleted: [],
    isFallback: state.depth.fallback > 0,
    textBoxRun: state.openRuns[0],
    style: undefined,
    cell: state.tables.currentCell(),
    cellExtent: state.tables.currentExtent(),
  };
  state.openParagraphs.push(paragraph);
  state.paragraphs.push(paragraph);
}

function closeOpenParagraphAt({ openParagraphs }: StoryState, { to }: Span): void {
  Object.assign(openParagraphs.pop() ?? {}, { to });
}

function endTextPiece(state: StoryState, tag: Span): void {
  const endedText = state.endText(tag);
  if (endedText) state.addPiece(endedText.text, endedText.span, true);
}

/** For an element that stands for a character in a run; the same element in paragraph properties is a tab stop. */
function createCharacterHandler(character: string) {
  return (state: StoryState, _: XmlAttributes, span: Span) => {
    if (state.openElements.at(-1) === "w:r") state.addPiece(character, span, false);
  };
}

function addDrawing(state: StoryState, relationshipId: string): void {
  const { depth, drawingProperties: properties, openRuns, containers, drawings } = state;
  if (depth.deletion > 0 || depth.fallback > 0 || !properties) return;
  const { description, span } = properties;
  drawings.push({
    relationshipId,
    description,
    propertiesTag: span,
    run: openRuns[0] ?? span,
    paragraph: state.openParagraphs.at(-1),
    containers: containers.listOpen(),
  });
}

function isFalseValue(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "off";
}
