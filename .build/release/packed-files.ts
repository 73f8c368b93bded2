import { execFileSync } from "node:child_process";

/** Lists the files of the npm package, by npm's own rules. */
export function listPackedFiles(): string[] {
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const answer = execFileSync("npm", words, { encoding: "utf8", shell: process.platform === "win32" });
  const packages: Record<string, { readonly files: readonly { readonly path: string }[] }> =
    JSON.parse(answer);
  return Object.values(packages)
    .flatMap(({ files }) => files.map(({ path }) => path))
    .sort();
}
