import * as v from "valibot";

/** Parses JSON and checks it against a schema; undefined if the text is no JSON or does not fit. */
export function parseJsonWithSchema<T>(text: string, schema: v.GenericSchema<unknown, T>): T | undefined {
  const { success, output } = v.safeParse(schema, parseJson(text));
  return success ? output : undefined;
}

const versionedSchema = v.object({ version: v.pipe(v.number(), v.integer()) });

/** The version that a file names, if it is newer than the newest that we read: the file is not broken then. */
export function parseVersionIfNewer(text: string, newestKnown: number): number | undefined {
  const version = parseJsonWithSchema(text, versionedSchema)?.version;
  return version !== undefined && version > newestKnown ? version : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
