import { type GenericSchema, safeParse } from "valibot";

/** A value that lies on the disk as JSON; undefined where the text is none, or does not fit the schema. */
export function parseJsonWithSchema<T>(text: string, schema: GenericSchema<unknown, T>): T | undefined {
  const { success, output } = safeParse(schema, parseJson(text));
  return success ? output : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
