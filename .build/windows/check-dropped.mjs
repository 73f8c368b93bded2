/** Checks the files and folders that were dropped on "Kiem tra tep.cmd", each in the workspace around it. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../bin/report.js", import.meta.url));
const tablePattern = /\.(?:csv|xlsx|xlsm|ods)$/i;

const nothingDropped = "Hãy kéo một tệp số liệu, một bản Word hoặc cả thư mục làm việc rồi thả vào tệp này.";
const describeMissingWorkspace = (path) =>
  isFolder(path)
    ? `${path}
  Thư mục này chưa phải là thư mục làm việc (chưa có report.yaml).
  Bấm đúp report.cmd rồi lập thư mục làm việc từ các tệp ở đây: report init so-ket --from "${path}"`
    : `${path}
  Tệp này chưa nằm trong thư mục làm việc nào (thư mục có report.yaml).
  Chưa có thì bấm đúp report.cmd để lập mới: report init so-ket; rồi chép tệp vào thư mục data ở đó.`;

/**
 * Explorer starts: cmd /c ""D:\so-ket\Kiem tra tep.cmd" D:\a&b.xlsx "D:\c d.xlsx"". Only names with blanks have quotes there, and only such
 * names may hold blanks; the last quotation mark belongs to /c. A line without the file's name is that of a window that was open before.
 */
function listDroppedPaths(commandLine, typedPaths) {
  const own = /^.*?\/c\s+"+[^"]*\.cmd"\s*/i.exec(commandLine)?.[0];
  if (own === undefined) return typedPaths;
  const rest = commandLine.slice(own.length).replace(/"\s*$/, "");
  return [...rest.matchAll(/"([^"]+)"|([^\s"]+)/g)].map(([, quoted, plain]) => quoted ?? plain);
}

function findWorkspace(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "report.yaml"))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Of a workspace its data; of a folder inside it the tables below. */
function listFilesToCheck(path, workspace) {
  if (!isFolder(path)) return [path];
  const folder = path === workspace ? join(path, "data") : path;
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return names
    .filter((name) => tablePattern.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Prints what the program says of it; gives the exit status. */
function check(droppedPath) {
  const path = resolve(droppedPath);
  const workspace = findWorkspace(path);
  if (workspace === undefined) {
    console.log(describeMissingWorkspace(path));
    return 2;
  }
  const statuses = listFilesToCheck(path, workspace).map((file) => {
    console.log(`\n${file}`);
    const command = /\.docx$/i.test(file) ? "verify" : "check";
    const words = [program, command, file, "--workspace", workspace];
    return spawnSync(process.execPath, words, { stdio: "inherit" }).status ?? 1;
  });
  return Math.max(0, ...statuses);
}

const paths = listDroppedPaths(process.env.SO_KET_COMMAND_LINE ?? "", process.argv.slice(2));
if (paths.length === 0) console.log(nothingDropped);
process.exitCode = paths.length === 0 ? 2 : Math.max(...paths.map(check));
