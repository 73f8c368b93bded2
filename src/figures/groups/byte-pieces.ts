/** Memory for the bytes of many lists, in blocks that they share: an array of its own takes several hundred bytes beside its content. */
import { getOrCreate } from "../../exports/memoize.ts";

/** A part of a block, for one list. */
export interface BytePiece {
  readonly block: Uint8Array;
  readonly start: number;
  readonly length: number;
}

export const noPiece: BytePiece = { block: new Uint8Array(0), start: 0, length: 0 };

const firstBlockLength = 1 << 10;
const maxBlockLength = 1 << 16;
const shortestPiece = 32;

export class BytePieces {
  #block = noPiece.block;
  #usedLength = 0;
  /** By their length, the pieces that lists have outgrown. */
  readonly #outgrown = new Map<number, BytePiece[]>();

  /** Moves the first bytes of a piece to another one, of at least so many bytes, and takes the piece back. */
  grow(piece: BytePiece, usedLength: number, length: number): BytePiece {
    const larger = this.#take(length);
    for (let index = 0; index < usedLength; index++)
      larger.block[larger.start + index] = piece.block[piece.start + index] ?? 0;
    if (piece !== noPiece) getOrCreate(this.#outgrown, piece.length, () => []).push(piece);
    return larger;
  }

  /** Takes a piece whose length is a power of two, so that outgrown ones fit other lists. */
  #take(minLength: number): BytePiece {
    let length = shortestPiece;
    while (length < minLength) length *= 2;
    return this.#outgrown.get(length)?.pop() ?? this.#cut(length);
  }

  #cut(length: number): BytePiece {
    if (this.#usedLength + length > this.#block.length) this.#addBlock(length);
    const start = this.#usedLength;
    this.#usedLength += length;
    return { block: this.#block, start, length };
  }

  /** Blocks grow, because most exports have few lists. */
  #addBlock(minLength: number): void {
    const length = Math.min(maxBlockLength, Math.max(firstBlockLength, 2 * this.#block.length));
    this.#block = new Uint8Array(Math.max(minLength, length));
    this.#usedLength = 0;
  }
}
