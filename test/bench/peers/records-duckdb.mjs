/** DuckDB with the columns' types given, on all cores that it may use. The day stays text: reading it as a date took as long. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const text = ["id", "day", "locality", "hamlet", "person", "born", "identity", "kind", "source"];
const columns = [
  ...text.map((name) => `${name}: 'VARCHAR'`),
  "times: 'INTEGER'",
  "paid: 'BIGINT'",
  "note: 'VARCHAR'",
];
const files = join(process.argv[2], "*.csv").replaceAll("\\", "/").replaceAll("'", "''");

const options = { threads: String(availableParallelism()) };
const connection = await (await DuckDBInstance.create(":memory:", options)).connect();
const result = await connection.runAndReadAll(`
  SELECT locality, CAST(substr(day, 4, 2) AS INTEGER), source, CAST(sum(paid) AS DOUBLE), CAST(count(*) AS DOUBLE)
  FROM read_csv('${files}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
    columns = {${columns.join(", ")}})
  GROUP BY ALL`);
console.log(JSON.stringify(result.getRowsJS()));
