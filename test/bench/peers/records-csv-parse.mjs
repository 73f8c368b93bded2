/** csv-parse as a stream of arrays. */
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { createGrouping, listFiles } from "./records.mjs";

const groups = createGrouping();
for (const file of listFiles(process.argv[2])) {
  const parser = createReadStream(file, { highWaterMark: 1 << 20 }).pipe(parse({ from_line: 2 }));
  parser.on("readable", () => {
    for (let row = parser.read(); row !== null; row = parser.read()) groups.add(row);
  });
  await new Promise((resolve, reject) => parser.on("end", resolve).on("error", reject));
}
groups.print();
