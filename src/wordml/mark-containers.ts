/** Tracks the bookmarks and content controls that enclose a piece of text. */
import { parseMark } from "./mark-name.ts";

/** One object for each bookmark and control of a part: pieces with the same object lie in the same container. */
export interface MarkContainer {
  readonly kind: "bookmark" | "control";
  /** Undefined for a foreign control, and for one that lost its tag in LibreOffice and holds no bookmark of a mark. */
  readonly mark: string | undefined;
}

export interface MarkContainerTracker {
  /** `inControl`: directly in the open control, with no paragraph between them. */
  startBookmark(
    id: string | undefined,
    name: string | undefined,
    position: { readonly offset: number; readonly inControl: boolean },
  ): void;
  endBookmark(id: string | undefined): void;
  startControl(): void;
  setControlTag(name: string | undefined): void;
  /** The open control shows a hint to click on instead of text. */
  setPlaceholder(): void;
  endControl(): void;
  /** The same array until a container begins or ends. */
  listOpen(): readonly MarkContainer[];
  isInPlaceholder(): boolean;
}

interface OpenControl {
  readonly kind: "control";
  mark: string | undefined;
  /**
   * LibreOffice drops the tag and lets the bookmark begin in the control. When the whole figure is then replaced, the bookmark
   * stays around the deleted text, or empty. The control, which alone holds the new text, then takes the mark of the bookmark. A
   * control that has a tag or holds another control is foreign.
   */
  canTakeMark: boolean;
  isPlaceholder: boolean;
}

/** Editors leave two or three open at once; a file with hundreds was made to be slow. */
const maxOpenBookmarks = 200;

export function createMarkContainerTracker(xml: string): MarkContainerTracker {
  const endOffsets = collectBookmarkEndOffsets(xml);
  const bookmarks = new Map<string, MarkContainer>();
  const controls: OpenControl[] = [];
  let openContainers: readonly MarkContainer[] | undefined = [];
  return {
    startBookmark(id = "", name = "", { offset, inControl }) {
      const mark = parseMark(name);
      // A start without an end encloses nothing, as in Word: otherwise it would run to the end of the document.
      if (mark === undefined || (endOffsets.get(id) ?? -1) < offset) return;
      if (bookmarks.size >= maxOpenBookmarks) throw new Error("more bookmarks are open than in any document");
      bookmarks.set(id, { kind: "bookmark", mark });
      const control = controls.at(-1);
      if (inControl && control?.canTakeMark) control.mark ??= mark;
      openContainers = undefined;
    },
    endBookmark(id = "") {
      if (bookmarks.delete(id)) openContainers = undefined;
    },
    startControl() {
      const outer = controls.at(-1);
      if (outer?.canTakeMark) Object.assign(outer, { canTakeMark: false, mark: undefined });
      controls.push({ kind: "control", mark: undefined, canTakeMark: true, isPlaceholder: false });
      openContainers = undefined;
    },
    setControlTag(name = "") {
      const control = controls.at(-1);
      if (control) Object.assign(control, { canTakeMark: false, mark: parseMark(name) });
    },
    setPlaceholder() {
      const control = controls.at(-1);
      if (control) control.isPlaceholder = true;
    },
    endControl() {
      controls.pop();
      openContainers = undefined;
    },
    listOpen() {
      openContainers ??= [...bookmarks.values(), ...controls];
      return openContainers;
    },
    isInPlaceholder: () => controls.some(({ isPlaceholder }) => isPlaceholder),
  };
}

/** The last end tag of each bookmark. */
function collectBookmarkEndOffsets(xml: string): ReadonlyMap<string, number> {
  const endTags = xml.matchAll(/<w:bookmarkEnd\b[^>]*?\bw:id="([^"]*)"/g);
  return new Map([...endTags].map(({ index, 1: id = "" }) => [id, index]));
}
