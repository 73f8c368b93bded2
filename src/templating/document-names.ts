import type { TextFile } from "../catalogue/yaml/read-yaml.ts";

/** The document templates of a pack by name: "documents/bao-cao.hbs" is "bao-cao". */
export function listDocumentNames(pack: readonly TextFile[]): string[] {
  return pack.flatMap(({ path }) => /^documents\/(.+)\.hbs$/.exec(path)?.[1] ?? []);
}

export function findDocumentTemplate(name: string, pack: readonly TextFile[]): TextFile | undefined {
  return pack.find(({ path }) => path === `documents/${name}.hbs`);
}
