/** Validates values against the files of templates/schemas, as an editor or a script would. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { schemasFolder } from "./schema-files.ts";

/** Free text of YAML may be a number without quotes, hence union types; a `required` inside oneOf repeats no properties. */
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });

/** Every way in which the value breaks the schema: "/figures/0/value must be number". */
export function listSchemaErrors(name: string, value: unknown): string[] {
  const schema = JSON.parse(readFileSync(join(schemasFolder, `${name}.schema.json`), "utf8"));
  const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
}
