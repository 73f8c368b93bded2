/** Writes the licence texts of all packages whose code or data are in the bundle: they ask to be passed on with every copy. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const lockFile = "package-lock.json";
const licenceFilePattern = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** `inputs`: the paths of all files that went into the bundle. */
export function writeLicences(path, inputs) {
  const { packages } = JSON.parse(readFileSync(lockFile, "utf8"));
  const sections = listPackageFolders(inputs).map(([key, folder]) =>
    renderSection(packages[key], key, folder),
  );
  const head = "so-ket contains code or data of the packages below. Their names, versions and licence texts:";
  writeFileSync(path, `${[head, ...sections].join(`\n\n${"-".repeat(78)}\n\n`)}\n`);
}

/** Pairs of a package's key in the lock file and its folder on disk, sorted: node_modules may be a link, so the two differ. */
function listPackageFolders(inputs) {
  const folders = new Map();
  for (const input of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder) folders.set(folder.slice(folder.indexOf("node_modules/")), folder);
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
}

function renderSection(locked, key, folder) {
  if (!locked) throw new Error(`${lockFile} does not know ${key}, which is bundled`);
  const name = key.slice(key.lastIndexOf("node_modules/") + "node_modules/".length);
  return [`${name} ${locked.version} (${locked.license})`, ...readLicenceTexts(folder)].join("\n\n");
}

/** Some packages have no file of their own, but say their author and licence in package.json. */
function readLicenceTexts(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => licenceFilePattern.test(name)) : [];
  if (files.length > 0) return files.sort().map((name) => readFileSync(join(folder, name), "utf8").trim());
  const { author, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const holder = typeof author === "string" ? author : author?.name;
  return [`Licence: ${license}${holder ? `. Author: ${holder}` : ""}. The package has no licence file.`];
}
