/** Where the lines of a template stand that was put together from several files. */

import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";

export interface LineSource {
  readonly file: string;
  readonly line: number;
  /** True where only part of the line stands there, so that its column is another one. */
  readonly isPartial?: true;
}

/** A template; with `sources` one of which lines were changed: they name the file and line of each of its lines. */
export interface TemplateWithSources extends TextFile {
  readonly sources?: readonly LineSource[];
}

interface Placed {
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
}

/** Creates a function that moves an issue, a line or a figure from the text as it is printed to the file in which it stands. */
export function createPlaceResolver(
  templates: readonly TemplateWithSources[],
): <T extends Placed>(placed: T) => T {
  const sourcesByPath = new Map(
    templates.flatMap(({ path, sources }) => (sources ? [[path, sources] as const] : [])),
  );
  return (placed) => {
    const source = sourcesByPath.get(placed.file ?? "")?.[(placed.line ?? 0) - 1];
    if (!source) return placed;
    const { column, ...withoutColumn } = placed;
    const place = { file: source.file, line: source.line };
    return (source.isPartial ? { ...withoutColumn, ...place } : { ...placed, ...place }) as typeof placed;
  };
}
