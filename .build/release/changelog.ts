/** Gives the section of what is not released yet its version and day. Throws an error where there is none, or another one of this version. */
export function dateUnreleasedSection(changelog: string, version: string, day: string): string {
  if (changelog.includes(`\n## ${version} — `) && !changelog.includes(`\n## ${version} — unreleased\n`))
    throw new Error(`CHANGELOG.md has a section ${version} already`);
  const heads = changelog.match(unreleasedHeads) ?? [];
  if (heads.length !== 1)
    throw new Error(`CHANGELOG.md has ${heads.length} heads "## VERSION — unreleased", expected one`);
  return changelog.replace(unreleasedHeads, () => `## ${version} — ${day}`);
}

const unreleasedHeads = /^## \S+ — unreleased$/gm;
