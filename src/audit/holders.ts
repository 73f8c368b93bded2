/** Bookmarks and content controls: which of them enclose a stretch of text. */
import { markOf } from "../document/marks.ts";

/** Each bookmark and control of a part is one object, by which the pieces that it encloses are told from those of another. */
export interface Holder {
  readonly kind: "bookmark" | "control";
  /** Undefined for a control that is not ours, or that LibreOffice has robbed of its tag. */
  readonly mark: string | undefined;
}

export interface Holders {
  startBookmark(id: string | undefined, name: string | undefined, at: number): void;
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

/** An editor leaves two or three of ours open at once; a file with more was made to be slow. */
const mostBookmarks = 200;

export function holdersOf(xml: string): Holders {
  const ends = bookmarkEnds(xml);
  const bookmarks = new Map<string, Holder>();
  const controls: { kind: "control"; mark: string | undefined; isPlaceholder: boolean }[] = [];
  let list: readonly Holder[] | undefined = [];
  return {
    startBookmark(id = "", name = "", at) {
      const mark = markOf(name);
      // A start without an end encloses nothing, in Word too: else it would run to the end of the document.
      if (mark === undefined || (ends.get(id) ?? -1) < at) return;
      if (bookmarks.size >= mostBookmarks) throw new Error("more open bookmarks than any document");
      bookmarks.set(id, { kind: "bookmark", mark });
      list = undefined;
    },
    endBookmark(id = "") {
      if (bookmarks.delete(id)) list = undefined;
    },
    startControl() {
      controls.push({ kind: "control", mark: undefined, isPlaceholder: false });
      list = undefined;
    },
    tag(name = "") {
      const control = controls.at(-1);
      if (control) control.mark = markOf(name);
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
