/** The labels of each column that were met before, and what each does to its row. */
import {
  dictionaries,
  dictionarySlots,
  labelBytes,
  labelBytesLength,
  labelSize,
  labels,
  maxLabels,
} from "./layout";
import { cellHigh, cellLow, hashCell } from "./row-hash";

export const noLabel: usize = 0;

let filledLength: i32 = 0;
let labelCount: i32 = 0;

/** Forgets all labels of so many dictionaries. */
export function forgetLabels(dictionaryCount: i32): void {
  memory.fill(dictionaries, 0, <usize>(dictionaryCount * dictionarySlots * 2));
  filledLength = 0;
  labelCount = 0;
}

/** The place for the bytes of the next label; 0 where there is none left. */
export function findPlaceOfLabel(length: i32): usize {
  const isFull = labelCount === maxLabels || filledLength + length + 32 > labelBytesLength;
  return isFull ? 0 : labelBytes + filledLength;
}

/** Adds the label that was written to that place. */
export function addLabel(dictionary: i32, length: i32, effect: i32): void {
  const bytes = labelBytes + filledLength;
  filledLength += (length + 31) & ~15;
  const hash = hashLabel(bytes, length);
  const slot = findSlot(dictionary, hash, bytes, length);
  if (load<u16>(slot) === 0) store<u16>(slot, <u16>++labelCount);
  const label = toLabel(load<u16>(slot));
  store<u32>(label, <u32>bytes);
  store<i32>(label, length, 4);
  store<i32>(label, effect, 8);
  store<i32>(label, hash, 12);
  hashCell(bytes, length);
  store<i32>(label, cellHigh, 16);
  store<i32>(label, cellLow, 20);
}

/** Finds the label with these bytes, or `noLabel`. */
export function findLabel(dictionary: i32, from: usize, length: i32): usize {
  const index = load<u16>(findSlot(dictionary, hashLabel(from, length), from, length));
  return index === 0 ? noLabel : toLabel(index);
}

export function getEffect(label: usize): i32 {
  return load<i32>(label, 8);
}

function toLabel(index: i32): usize {
  return labels + <usize>((index - 1) * labelSize);
}

/** Finds the slot of a label, or the empty one where it belongs. */
function findSlot(dictionary: i32, hash: i32, from: usize, length: i32): usize {
  const table = dictionaries + <usize>(dictionary * dictionarySlots * 2);
  let slot = hash & (dictionarySlots - 1);
  let index = <i32>load<u16>(table + <usize>(slot << 1));
  while (index !== 0 && !isLabel(toLabel(index), hash, from, length)) {
    slot = (slot + 1) & (dictionarySlots - 1);
    index = load<u16>(table + <usize>(slot << 1));
  }
  return table + <usize>(slot << 1);
}

function isLabel(label: usize, hash: i32, from: usize, length: i32): bool {
  if (load<i32>(label, 12) !== hash || load<i32>(label, 4) !== length) return false;
  return hasSameBytes(load<u32>(label), from, length);
}

/** Hashes the beginning, the middle and the end of a label: the bytes are compared anyway. */
function hashLabel(from: usize, length: i32): i32 {
  if (length < 8) return <i32>(mix(load<u64>(from) & maskBytes(length)) >> 32) ^ length;
  const last = from + <usize>length - 8;
  const middle = from + (<usize>(length - 8) >> 1);
  return <i32>(mix((mix(load<u64>(from)) ^ load<u64>(middle)) + load<u64>(last)) >> 32) ^ length;
}

function mix(bits: u64): u64 {
  const product = bits * 0x1f3779b97f4a15;
  return product ^ (product >> 29);
}

function hasSameBytes(first: usize, second: usize, length: i32): bool {
  const last = first + length - 16;
  if (length > 16) {
    for (; first < last; first += 16) {
      if (v128.any_true(v128.xor(v128.load(first), v128.load(second)))) return false;
      second += 16;
    }
    return !v128.any_true(v128.xor(v128.load(last), v128.load(second + last - first)));
  }
  const equal = i8x16.bitmask(i8x16.eq(v128.load(first), v128.load(second)));
  const all = (1 << length) - 1;
  return (equal & all) === all;
}

/** So many of the lowest bytes of a word, fewer than eight. */
function maskBytes(count: i32): u64 {
  return ((<u64>1) << (count << 3)) - 1;
}
