/** The benchmark's own folder, outside the project: peers, prepared data, files written while measuring. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));
/** One folder for each copy of the project, so that two can be measured on one machine. */
export const benchFolder = join(
  tmpdir(),
  "so-ket-bench",
  createHash("sha256").update(projectFolder).digest("hex").slice(0, 8),
);
/** Peer programs are next to the packages that they import. */
export const peersFolder = join(benchFolder, "peers");
/** A copy of the packaged product, so that a build made meanwhile does not change the measurement. */
const productFolder = join(benchFolder, "product");
export const programFile = join(productFolder, "bin/report.js");
/** Modules that no command calls alone, bundled like the product. */
export const ourScriptsFolder = join(productFolder, "ours");

/** Exact versions, so that two runs a year apart compare the same peers. */
const peerPackages = {
  "@duckdb/node-api": "1.5.6-r.1",
  carbone: "3.8.2",
  "csv-parse": "7.0.3",
  docx: "9.15.2",
  docxtemplater: "3.71.0",
  handlebars: "4.7.10",
  papaparse: "5.7.1",
  pizzip: "3.3.0",
};

/** Builds the product, installs missing peers and copies everything into the folder. */
export async function prepareBenchFolder(logProgress: (text: string) => void): Promise<void> {
  mkdirSync(peersFolder, { recursive: true });
  installPeers(logProgress);
  cpSync(join(projectFolder, "test/bench/peers"), peersFolder, { recursive: true });
  runOrThrow(
    "the product's build",
    process.execPath,
    [join(projectFolder, ".build/bundle.js")],
    projectFolder,
  );
  rmSync(productFolder, { recursive: true, force: true });
  for (const part of ["package.json", "bin", "dist", "templates"])
    cpSync(join(projectFolder, part), join(productFolder, part), { recursive: true });
  await bundleOurScripts();
}

function installPeers(logProgress: (text: string) => void): void {
  const manifest = {
    private: true,
    type: "module",
    dependencies: peerPackages,
    overrides: { nanoid: "^5.1.12" },
  };
  const text = JSON.stringify(manifest, null, 2);
  // Written last, so that an interrupted installation is repeated.
  const installedMarker = join(peersFolder, "installed.json");
  if (existsSync(installedMarker) && readFileSync(installedMarker, "utf8") === text) return;
  logProgress(`Installing the peers in ${peersFolder} …`);
  writeFileSync(join(peersFolder, "package.json"), text);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  runOrThrow("npm install", npm, ["install", "--no-package-lock", "--no-audit", "--no-fund"], peersFolder);
  writeFileSync(installedMarker, text);
}

async function bundleOurScripts(): Promise<void> {
  await build({
    entryPoints: ["batch", "annex"].map((name) => join(projectFolder, "test/bench/ours", `${name}.ts`)),
    outdir: ourScriptsFolder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    banner: {
      js: 'import { createRequire as nodeRequire } from "node:module"; const require = nodeRequire(import.meta.url), __filename = import.meta.url;',
    },
    logLevel: "warning",
  });
}

function runOrThrow(task: string, command: string, args: readonly string[], cwd: string): void {
  // Windows starts npm.cmd only through a shell.
  const shell = command.endsWith(".cmd");
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", shell });
  if (status !== 0) throw new Error(`${task} failed:\n${stderr}`);
}
