/** The labels of each column that were met before, and what each does to its row. */
import { dictionaries, dictionarySlots, labelBytes, labelBytesLength, labelSize } from "./layout";

export const unknownEffect: i32 = -1;

let filledLength: i32 = 0;

/** Forgets all labels of so many dictionaries. */
export function forgetLabels(dictionaryCount: i32): void {
  memory.fill(dictionaries, 0, <usize>(dictionaryCount * dictionarySlots * labelSize));
  filledLength = 0;
}

/** The place for the bytes of the next label; 0 where there is none left. */
export function findPlaceOfLabel(length: i32): usize {
  return filledLength + length + 16 > labelBytesLength ? 0 : labelBytes + filledLength;
}

/** Adds the label that was written to that place. */
export function addLabel(dictionary: i32, length: i32, effect: i32): void {
  const bytes = labelBytes + filledLength;
  filledLength += (length + 15) & ~7;
  const hash = hashLabel(bytes, length);
  const entry = findSlot(dictionary, hash, bytes, length);
  store<u32>(entry, <u32>bytes);
  store<i32>(entry, length + 1, 4);
  store<i32>(entry, effect, 8);
  store<i32>(entry, hash, 12);
}

export function findEffect(dictionary: i32, from: usize, length: i32): i32 {
  const entry = findSlot(dictionary, hashLabel(from, length), from, length);
  return load<i32>(entry, 4) === 0 ? unknownEffect : load<i32>(entry, 8);
}

/** Finds the slot of a label, or the empty one where it belongs. */
function findSlot(dictionary: i32, hash: i32, from: usize, length: i32): usize {
  const table = dictionaries + <usize>(dictionary * dictionarySlots * labelSize);
  let slot = hash & (dictionarySlots - 1);
  let entry = table + <usize>(slot * labelSize);
  while (load<i32>(entry, 4) !== 0 && !isLabel(entry, hash, from, length)) {
    slot = (slot + 1) & (dictionarySlots - 1);
    entry = table + <usize>(slot * labelSize);
  }
  return entry;
}

function isLabel(entry: usize, hash: i32, from: usize, length: i32): bool {
  if (load<i32>(entry, 12) !== hash || load<i32>(entry, 4) !== length + 1) return false;
  return hasSameBytes(load<u32>(entry), from, length);
}

/** Hashes the beginning, the middle and the end of a label: the bytes are compared anyway. */
function hashLabel(from: usize, length: i32): i32 {
  let hash: u64 = length;
  if (length < 8) hash ^= load<u64>(from) & maskBytes(length);
  else {
    hash = mix(hash ^ load<u64>(from));
    if (length > 16) hash = mix(hash ^ load<u64>(from + <usize>(length >> 1) - 4));
    hash ^= load<u64>(from + <usize>length - 8);
  }
  return <i32>(mix(hash) >> 32);
}

function mix(bits: u64): u64 {
  const product = bits * 0x1f3779b97f4a15;
  return product ^ (product >> 29);
}

function hasSameBytes(first: usize, second: usize, length: i32): bool {
  let left = length;
  for (; left >= 8; left -= 8) {
    if (load<u64>(first) !== load<u64>(second)) return false;
    first += 8;
    second += 8;
  }
  return ((load<u64>(first) ^ load<u64>(second)) & maskBytes(left)) === 0;
}

/** So many of the lowest bytes of a word, fewer than eight. */
function maskBytes(count: i32): u64 {
  return ((<u64>1) << (count << 3)) - 1;
}
