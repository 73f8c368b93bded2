/** Bookmarks and content controls: which of them enclose a stretch of text. */
import { markOf } from "../document/marks.ts";

/** Each bookmark and control of a part is one object, by which the pieces that it encloses are told from those of another. */
export interface Holder {
  readonly kind: "bookmark" | "control";
  /** Undefined for a control that is not ours, or that lost its tag in LibreOffice and holds no bookmark of ours. */
  readonly mark: string | undefined;
}

export interface Holders {
  /** `inControl`: right in the control that is open, without a paragraph between them. */
  startBookmark(
    id: string | undefined,
    name: string | undefined,
    where: { readonly at: number; readonly inControl: boolean },
  ): void;
  endBookmark(id: string | undefined): void;
  startControl(): void;
  tag(name: string | undefined): void;
  /** The control shows a hint to click on and not a text of its own. */
  placeholder(): void;
  endControl(): void;
  /** The same list until something begins or ends. */
  current(): readonly Holder[];
  isPlaceholder(): boolean;
}

interface Control {
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
const mostBookmarks = 200;

export function holdersOf(xml: string): Holders {
  const ends = bookmarkEnds(xml);
  const bookmarks = new Map<string, Holder>();
  const controls: Control[] = [];
  let list: readonly Holder[] | undefined = [];
  return {
    startBookmark(id = "", name = "", { at, inControl }) {
      const mark = markOf(name);
      // A start without an end encloses nothing, in Word too: else it would run to the end of the document.
      if (mark === undefined || (ends.get(id) ?? -1) < at) return;
      if (bookmarks.size >= mostBookmarks) throw new Error("more open bookmarks than any document");
      bookmarks.set(id, { kind: "bookmark", mark });
      const control = controls.at(-1);
      if (inControl && control?.isNameless) control.mark ??= mark;
      list = undefined;
    },
    endBookmark(id = "") {
      if (bookmarks.delete(id)) list = undefined;
    },
    startControl() {
      const outer = controls.at(-1);
      if (outer?.isNameless) Object.assign(outer, { isNameless: false, mark: undefined });
      controls.push({ kind: "control", mark: undefined, isNameless: true, isPlaceholder: false });
      list = undefined;
    },
    tag(name = "") {
      const control = controls.at(-1);
      if (control) Object.assign(control, { isNameless: false, mark: markOf(name) });
    },
    placeholder() {
      const control = controls.at(-1);
      if (control) control.isPlaceholder = true;
    },
    endControl() {
      controls.pop();
      list = undefined;
    },
    current() {
      list ??= [...bookmarks.values(), ...controls];
      return list;
    },
    isPlaceholder: () => controls.some(({ isPlaceholder }) => isPlaceholder),
  };
}

/** Where each bookmark ends for the last time. */
function bookmarkEnds(xml: string): ReadonlyMap<string, number> {
  const found = xml.matchAll(/<w:bookmarkEnd\b[^>]*?\bw:id="([^"]*)"/g);
  return new Map([...found].map(({ index, 1: id = "" }) => [id, index]));
}
