/** papaparse row by row. The encoding is set on the stream: fed bytes, papaparse breaks letters at the ends of chunks. */
import { createReadStream } from "node:fs";
import Papa from "papaparse";
import { createGrouping, listFiles } from "./records.mjs";

const groups = createGrouping();
for (const file of listFiles(process.argv[2])) {
  let isHeader = true;
  await new Promise((resolve, reject) => {
    Papa.parse(createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 20 }), {
      delimiter: ",",
      skipEmptyLines: true,
      step({ data }) {
        if (!isHeader) groups.add(data);
        isHeader = false;
      },
      complete: resolve,
      error: reject,
    });
  });
}
groups.print();
