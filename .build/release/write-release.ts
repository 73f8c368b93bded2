/** Makes the npm package beside the archive for Windows in release/, and the digests of both: SHA256SUMS. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = "release";
const words = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
const tarball = execFileSync("npm", words, { encoding: "utf8", shell: process.platform === "win32" }).trim();
const lines = [tarball, "so-ket-windows.zip"].map((name) => {
  const digest = createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex");
  return `${digest}  ${name}\n`;
});
writeFileSync(join(folder, "SHA256SUMS"), lines.join(""));
console.log(lines.join("").trimEnd());
