/** Converts our valibot schemas to JSON Schema 2020-12. */
import { type ConversionConfig, type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";

export interface SchemaFile {
  /** Path below templates/schemas, without its extension: "declarations/report". */
  readonly name: string;
  /** Raised when values that were valid become invalid, or the other way round for a reader. */
  readonly version: number;
  /** Vietnamese: editors show it. */
  readonly title: string;
  readonly schema: GenericSchema;
  /** The parts that stand under $defs, by name. */
  readonly definitions?: Readonly<Record<string, GenericSchema>>;
  /** YAML is read with every number as text, so that `code: 369` and `code: "369"` are the same. */
  readonly isYaml?: boolean;
}

/** Renders the file that editors and scripts read. */
export function renderJsonSchema(file: SchemaFile): string {
  const { $schema, ...converted } = toJsonSchema(file.schema, {
    ...conversionConfig,
    ...(file.definitions ? { definitions: file.definitions } : {}),
  });
  const body = file.isYaml ? acceptUnquotedNumbers(converted) : converted;
  const schema = { $schema, $id: formatSchemaId(file), title: file.title, ...body };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** "urn:so-ket:schema:declarations:report:1". */
export function formatSchemaId({ name, version }: Pick<SchemaFile, "name" | "version">): string {
  return `urn:so-ket:schema:${name.replaceAll("/", ":")}:${version}`;
}

const conversionConfig: ConversionConfig = {
  target: "draft-2020-12",
  // The overrides below throw on what cannot be converted; "ignore" only lets a pipe hold two schemas, as our objects do.
  errorMode: "ignore",
  overrideSchema({ valibotSchema, jsonSchema, errors }) {
    // The custom schema asks for an object, which the schema after it in the same pipe does too.
    if (errors && valibotSchema.type !== "custom") throw new Error(errors.join("\n"));
    return valibotSchema.type === "nullable" ? shortenNullable(jsonSchema) : jsonSchema;
  },
  overrideAction({ valibotAction, jsonSchema, errors }) {
    switch (valibotAction.type) {
      case "raw_check":
        // Our only raw check refuses unknown keys.
        return { ...jsonSchema, additionalProperties: false };
      case "partial_check":
        // Our only partial check asks for exactly one of its paths.
        return { ...jsonSchema, oneOf: toRequiredKeys(valibotAction) };
      case "check":
      case "transform":
        // JSON Schema cannot say that a day exists: the program alone refuses 2022-02-30.
        return jsonSchema;
    }
    if (errors) throw new Error(errors.join("\n"));
    return undefined;
  },
};

/** {anyOf: [{type: "string"}, {type: "null"}]} as {type: ["string", "null"]}. */
function shortenNullable(schema: JsonSchema): JsonSchema {
  const [wrapped] = schema.anyOf ?? [];
  if (typeof wrapped !== "object" || Object.keys(wrapped).join() !== "type") return schema;
  return { type: [wrapped.type, "null"].flat() as JsonSchema["type"] };
}

function toRequiredKeys(action: object): JsonSchema[] {
  if (!("paths" in action) || !Array.isArray(action.paths)) throw new Error("a check without its paths");
  return action.paths.map((path: string[]) => ({ required: path }));
}

/** Lets a number stand wherever free text may; names of keys are text in any case. */
function acceptUnquotedNumbers<Schema>(schema: Schema): Schema;
function acceptUnquotedNumbers(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((item) => acceptUnquotedNumbers(item));
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    key === "propertyNames" ? value : acceptUnquotedNumbers(value),
  ]);
  const converted = Object.fromEntries(entries);
  const isFreeText = converted.type === "string" && converted.enum === undefined;
  return isFreeText ? { ...converted, type: ["string", "number"] } : converted;
}
