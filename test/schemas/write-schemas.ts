/** `npm run schemas`: writes the JSON Schemas anew from the validation. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderJsonSchema } from "./json-schema.ts";
import { schemaFiles, schemasFolder } from "./schema-files.ts";

for (const file of schemaFiles) {
  const path = join(schemasFolder, `${file.name}.schema.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, renderJsonSchema(file));
}
