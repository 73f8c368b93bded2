/**
 * The lines of the rows that were counted. Many are handed over at once, group by group: each group lies elsewhere in the memory of
 * TypeScript, where reading it takes longer than to add its line.
 */
import {
  latestEntries,
  log,
  logSize,
  maxLoggedRows,
  sortedLines,
  touchedGroups,
  touchedSize,
} from "./layout";
import { takeLines } from "./listener";

let lineCount: i32 = 0;
let touchedCount: i32 = 0;

export function addLineOfGroup(line: i32, group: i32): void {
  if (lineCount === maxLoggedRows) takeLines();
  const latest = latestEntries + <usize>(group << 2);
  const entry = log + <usize>(lineCount * logSize);
  lineCount++;
  store<i32>(entry, line);
  store<i32>(entry, 0, 4);
  if (load<i32>(latest) === 0) addTouchedGroup(group);
  else store<i32>(log + <usize>((load<i32>(latest) - 1) * logSize), lineCount, 4);
  store<i32>(latest, lineCount);
}

function addTouchedGroup(group: i32): void {
  const place = touchedGroups + <usize>(touchedCount * touchedSize);
  touchedCount++;
  store<i32>(place, group);
  store<i32>(place, lineCount, 4);
}

/** Writes the lines to their place, group by group, and forgets them; returns the number of groups, each with the number of its lines. */
export function sortLines(): i32 {
  let target = sortedLines;
  for (let index = 0; index < touchedCount; index++) {
    const place = touchedGroups + <usize>(index * touchedSize);
    store<i32>(latestEntries + <usize>(load<i32>(place) << 2), 0);
    const first = target;
    let next = load<i32>(place, 4);
    while (next !== 0) {
      const entry = log + <usize>((next - 1) * logSize);
      store<i32>(target, load<i32>(entry));
      target += 4;
      next = load<i32>(entry, 4);
    }
    store<i32>(place, <i32>((target - first) >> 2), 4);
  }
  const count = touchedCount;
  lineCount = 0;
  touchedCount = 0;
  return count;
}
