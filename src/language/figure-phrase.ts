import type { Quantity } from "../quantity.ts";
import type { FigureAspect } from "./figure-mention.ts";

/** A figure in words, before it is put into a place of the text. */
export interface FigurePhrase {
  readonly aspect: FigureAspect;
  /** The unrounded value that the words state; null where they state that none was reported or asked for. */
  readonly value: Quantity | null;
  readonly shown: string;
}
