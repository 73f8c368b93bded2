/** Shared by the peers that read rows: the files, their columns, and sums by locality, month and source. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

const [locality, date, source, paid] = [2, 1, 8, 10];

export function listFiles(folder) {
  return readdirSync(folder).map((name) => join(folder, name));
}

export function createGrouping() {
  const groups = new Map();
  return {
    add(row) {
      const key = `${row[locality]}|${row[date].slice(3, 5)}|${row[source]}`;
      const group = groups.get(key);
      if (group) {
        group.sum += Number(row[paid]);
        group.count++;
      } else groups.set(key, { sum: Number(row[paid]), count: 1 });
    },
    print() {
      const lines = [...groups].map(([key, { sum, count }]) => {
        const [place, month, from] = key.split("|");
        return [place, Number(month), from, sum, count];
      });
      console.log(JSON.stringify(lines));
    },
  };
}
