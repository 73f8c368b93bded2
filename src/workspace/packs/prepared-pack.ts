import type { ChangedFile } from "../../catalogue/changes/changed-file.ts";
import type { Catalogue } from "../../catalogue/declaration.ts";
import { readCatalogue } from "../../catalogue/read-catalogue.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { computeSha256 } from "../../hash.ts";
import { findDocumentTemplate, listDocumentNames } from "../../templating/document-names.ts";
import { checkAndPrecompileDocument, type PrecompiledDocument } from "../../templating/prepare.ts";

/** A pack that was read, checked and compiled, as data and functions of their own. */
export interface PreparedPack {
  readonly catalogue: Catalogue;
  /** By name: "bao-cao". */
  readonly documents: Readonly<Record<string, PrecompiledDocument>>;
}

/** Reads, checks and compiles a pack; undefined if it raises any issue. */
export function preparePackIfFaultless(pack: readonly TextFile[]): PreparedPack | undefined {
  const { catalogue, issues } = readCatalogue(pack);
  if (!catalogue || issues.length > 0) return undefined;
  const templates = pack.filter(({ path }) => path.endsWith(".hbs"));
  const documents = listDocumentNames(pack).flatMap((name) => {
    const file = findDocumentTemplate(name, templates);
    const document = file && checkAndPrecompileDocument(file, { templates, catalogue });
    return document && !("issues" in document) ? [[name, document] as const] : [];
  });
  return { catalogue, documents: Object.fromEntries(documents) };
}

/** Packs with equal fingerprints have the same files. */
export function computePackFingerprint(pack: readonly ChangedFile[]): string {
  const files = pack.map(({ path, text, changes }) => [path, text, changes]);
  return computeSha256(JSON.stringify(files));
}
