/** Files of a pack that no document is made from: parts that nothing includes, sectors that pack.yaml does not name. */
import type { Catalogue } from "../catalogue/declaration.ts";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { listIncludedPartialNames, parsePartialName } from "./partials.ts";

/** Lists the paths of the unused files. */
export function listUnusedPackFiles(
  pack: readonly TextFile[],
  { sectors }: Pick<Catalogue, "sectors">,
): string[] {
  const included = collectIncludedPartials(pack);
  return pack
    .map(({ path }) => path)
    .filter((path) => {
      const sector = /^sectors\/(.+)\.yaml$/.exec(path)?.[1];
      if (sector !== undefined) return !sectors.some(({ id }) => id === sector);
      const partial = path.startsWith("parts/") ? parsePartialName(path) : undefined;
      return partial !== undefined && !included.has(partial);
    });
}

/** The names of the parts that documents include, those that these parts include, and so on. */
function collectIncludedPartials(pack: readonly TextFile[]): ReadonlySet<string> {
  const included = new Set<string>();
  const waiting = pack.filter(({ path }) => path.startsWith("documents/"));
  for (let template = waiting.pop(); template; template = waiting.pop()) {
    for (const name of listIncludedPartialNames(template).filter((name) => !included.has(name))) {
      included.add(name);
      waiting.push(...pack.filter(({ path }) => path === `parts/${name}.hbs`));
    }
  }
  return included;
}
