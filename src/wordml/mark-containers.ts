/** Bookmarks and content controls: which of them enclose a stretch of text. */
import { parseMark } from "./mark-name.ts";

/** Each bookmark and control of a part is one object, by which the pieces that it encloses are told from those of another. */
export interface MarkContainer {
  readonly kind: "bookmark" | "control";
  /** Undefined for a control that is not ours, or that lost its tag in LibreOffice and holds no bookmark of ours. */
  readonly mark: string | undefined;
}

export interface MarkContainerTracker {
  /** `inControl`: right in the control that is open, without a paragraph between them. */
  startBookmark(
    id: string | undefined,
    name: string | undefined,
    where: { readonly at: number; readonly inControl: boolean },
  ): void;
  endBookmark(id: string | undefined): void;
  startControl(): void;
  setControlTag(name: string | undefined): void;
  /** The control shows a hint to click on and not a text of its own. */
  setPlaceholder(): void;
  endControl(): void;
  /** The same list until something begins or ends. */
  listOpen(): readonly MarkContainer[];
  isInPlaceholder(): boolean;
}

interface OpenControl {
  readonly kind: "control";
  mark: string | undefined;
  /**
   * LibreOffice drops the tag and lets the bookmark begin in the control. When the whole figure is then replaced, the bookmark
   * stays around what was deleted, or empty: the control, which alone holds the new words, takes its name. One that has a tag
   * or holds another control is somebody else's.
   */
  isNameless: boolean;
  isPlaceholder: boolean;
}

/** An editor leaves two or three of ours open at once; a file with more was made to be slow. */
const maxOpenBookmarks = 200;

export function createMarkContainerTracker(xml: string): MarkContainerTracker {
  const ends = findBookmarkEnds(xml);
  const bookmarks = new Map<string, MarkContainer>();
  const controls: OpenControl[] = [];
  let openContainers: readonly MarkContainer[] | undefined = [];
  return {
    startBookmark(id = "", name = "", { at, inControl }) {
      const mark = parseMark(name);
      // A start without an end encloses nothing, in Word too: else it would run to the end of the document.
      if (mark === undefined || (ends.get(id) ?? -1) < at) return;
      if (bookmarks.size >= maxOpenBookmarks) throw new Error("more open bookmarks than any document");
      bookmarks.set(id, { kind: "bookmark", mark });
      const control = controls.at(-1);
      if (inControl && control?.isNameless) control.mark ??= mark;
      openContainers = undefined;
    },
    endBookmark(id = "") {
      if (bookmarks.delete(id)) openContainers = undefined;
    },
    startControl() {
      const outer = controls.at(-1);
      if (outer?.isNameless) Object.assign(outer, { isNameless: false, mark: undefined });
      controls.push({ kind: "control", mark: undefined, isNameless: true, isPlaceholder: false });
      openContainers = undefined;
    },
    setControlTag(name = "") {
      const control = controls.at(-1);
      if (control) Object.assign(control, { isNameless: false, mark: parseMark(name) });
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

/** Where each bookmark ends for the last time. */
function findBookmarkEnds(xml: string): ReadonlyMap<string, number> {
  const endTags = xml.matchAll(/<w:bookmarkEnd\b[^>]*?\bw:id="([^"]*)"/g);
  return new Map([...endTags].map(({ index, 1: id = "" }) => [id, index]));
}
