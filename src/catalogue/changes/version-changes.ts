/** What pack.yaml says that its versions changed, under `changes:`. */

export interface VersionChange {
  readonly version: string;
  readonly text: string;
}

/** Lists the changes since a version, in the order in which they are written; those of the new one alone where the former is not among them. */
export function listVersionChanges(
  changes: Readonly<Record<string, string>>,
  former: string,
  version: string,
): VersionChange[] {
  const versions = Object.keys(changes);
  const [formerAt, at] = [versions.indexOf(former), versions.indexOf(version)];
  const since =
    formerAt < 0 || at < 0
      ? versions.filter((each) => each === version)
      : versions.slice(Math.min(formerAt, at), Math.max(formerAt, at) + 1).filter((each) => each !== former);
  return since.map((each) => ({ version: each, text: changes[each] ?? "" }));
}
