/** Handlers of the elements that hold content outside the runs of text: equations, pictures, objects, diagrams, imported files. */
import type { Span, XmlAttributes } from "../xml-package/walk-xml.ts";
import type { EmbeddedKind } from "./story.ts";
import type { StoryState } from "./story-state.ts";

type OpenTagHandler = (state: StoryState, attributes: XmlAttributes, tag: Span) => void;

/** The attribute that refers to the part with the content. */
function createEmbeddedHandler(kind: EmbeddedKind, reference?: string): OpenTagHandler {
  return (state, attributes, { from }) =>
    state.addEmbedded(kind, { at: from, text: "", relationshipId: reference && attributes[reference] });
}

export const openEmbeddedTagHandlers: Readonly<Record<string, OpenTagHandler>> = {
  "w:altChunk": createEmbeddedHandler("imported", "r:id"),
  "m:oMath": createEmbeddedHandler("equation"),
  "m:t": (state, _, tag) => state.startText(tag),
  "dgm:relIds": createEmbeddedHandler("diagram", "r:dm"),
  "cx:chart": createEmbeddedHandler("chart", "r:id"),
  "o:OLEObject": createEmbeddedHandler("object"),
  "a:blip": createEmbeddedHandler("picture"),
  "v:imagedata": (state, _, { from }) => {
    // The picture of an embedded object is told with the object.
    if (!state.openElements.includes("w:object")) state.addEmbedded("picture", { at: from, text: "" });
  },
  "v:shape": (state, { alt = "" }, { from }) => {
    if (alt !== "") state.addEmbedded("description", { at: from, text: alt });
  },
  "v:textpath": (state, { string = "" }, { from }) =>
    state.addEmbedded("word-art", { at: from, text: string }),
};

export const closeEmbeddedTagHandlers: Readonly<Record<string, (state: StoryState, tag: Span) => void>> = {
  "m:t": (state, tag) => state.extendEmbeddedText(state.endText(tag)?.text ?? ""),
};
