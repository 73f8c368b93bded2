/** The lines by which an editor finds the JSON Schema of a declaration. The schemas lie in the workspace, so that it may be moved, and needs no network. */

const schemaFolder = ".schema";

/** The schema of a file of the pack: "sector", "sector-change", "pack"; undefined for a template. */
function findSchemaName(packPath: string, use: "copy" | "change"): string | undefined {
  if (packPath === "pack.yaml") return use === "copy" ? "pack" : undefined;
  if (!/^sectors\/.+\.yaml$/.test(packPath)) return undefined;
  return use === "copy" ? "sector" : "sector-change";
}

/** The comment for a file below `templates/`; none for a template. */
export function formatSchemaLine(packPath: string, use: "copy" | "change"): string[] {
  const name = findSchemaName(packPath, use);
  if (name === undefined) return [];
  const up = "../".repeat(packPath.split("/").length);
  return [`# yaml-language-server: $schema=${up}${formatSchemaPath(name)}`];
}

/** The schemas that the lines name. */
export function listSchemaNames(packPath: string, use: "copy" | "change"): string[] {
  return [findSchemaName(packPath, use) ?? []].flat();
}

/** ".schema/sector.schema.json", relative to the workspace. */
export function formatSchemaPath(name: string): string {
  return `${schemaFolder}/${name}.schema.json`;
}
