/** csv-parse as a stream of arrays. */
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { filesOf, grouping } from "./records.mjs";

const groups = grouping();
for (const file of filesOf(process.argv[2])) {
  const parser = createReadStream(file, { highWaterMark: 1 << 20 }).pipe(parse({ from_line: 2 }));
  parser.on("readable", () => {
    for (let row = parser.read(); row !== null; row = parser.read()) groups.add(row);
  });
  await new Promise((resolve, reject) => parser.on("end", resolve).on("error", reject));
}
groups.print();
