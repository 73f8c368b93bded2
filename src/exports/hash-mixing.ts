import type { CellHash } from "./source.ts";

export const firstHighHash = 0x9e3779b9 | 0;
export const firstLowHash = 0x85ebca6b | 0;

/** Sets the start values of both hashes. */
export function resetHash(hash: CellHash): void {
  hash.high = firstHighHash;
  hash.low = firstLowHash;
}

/** Adds 32 bits to both hashes. */
export function addBitsToHash(hash: CellHash, bits: number): void {
  hash.high = mixHighHash(hash.high, bits);
  hash.low = mixLowHash(hash.low, bits);
}

/** Adds the characters of a text to both hashes. */
export function addTextToHash(hash: CellHash, text: string): void {
  for (let index = 0; index < text.length; index++) addBitsToHash(hash, text.charCodeAt(index));
}

export function mixHighHash(hash: number, bits: number): number {
  const product = Math.imul(hash ^ bits, 0x9e3779b1);
  return product ^ (product >>> 15);
}

export function mixLowHash(hash: number, bits: number): number {
  const product = Math.imul(hash ^ bits, 0x85ebca6b);
  return product ^ (product >>> 13);
}
