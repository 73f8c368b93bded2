/** The conditions under which a command runs, each with the exit statuses that are right there. */

export interface Surrounding {
  readonly name: string;
  /** `$report` is the program, `$docx` the report that the office has. */
  readonly commandLine: string;
  readonly statuses: readonly number[];
  /** What one of the two outputs must say. */
  readonly says?: RegExp;
}

const generate = "$report generate -p 9m-2022";
const change = "sed -i 's/;121$/;221/' data/viec-lam.csv";

/** The limit that a small disk has: files larger than so many blocks of 1 KB are cut short. */
const limits: readonly Surrounding[] = [
  ...[0, 1, 4, 16].map((blocks) => ({
    name: `limit of file size ${blocks} KB`,
    commandLine: `${change}; trap '' XFSZ; (ulimit -f ${blocks}; ${generate} --force)`,
    statuses: blocks === 16 ? [0, 1] : [1],
  })),
  // With fewer, Node cannot load a program of this size.
  ...[64, 96, 128].map((files) => ({
    name: `limit of ${files} open files`,
    commandLine: `${change}; (ulimit -n ${files}; ${generate} --force)`,
    statuses: [0, 1],
  })),
  ...[256, 128, 64].map((megabytes) => ({
    name: `heap of ${megabytes} MB`,
    commandLine: `${change}; NODE_OPTIONS=--max-old-space-size=${megabytes} ${generate} --force`,
    statuses: [0, 1],
  })),
  {
    name: "a disk without room",
    commandLine:
      "mkdir small && mount -t tmpfs -o size=16k tmpfs small || exit 0; $report generate -p 9m-2022 -o small/a.docx; s=$?; ls -A small; umount small; exit $s",
    statuses: [0, 1],
  },
  {
    name: "a disk without room for the records",
    commandLine:
      "cp -a out out.old; mount -t tmpfs -o size=40k tmpfs out || exit 0; cp -a out.old/* out/; head -c 9000 /dev/zero > out/full; cat /dev/zero > out/full2 2>/dev/null; sed -i 's/;121$/;221/' data/viec-lam.csv; $report generate -p 9m-2022 --force; s=$?; cmp out/9m-2022/bao-cao.docx out.old/9m-2022/bao-cao.docx || s=99; umount out; rm -rf out; mv out.old out; exit $s",
    statuses: [0, 1],
    says: /đĩa đầy|^$/,
  },
];

const commandsToStop = {
  generate: `${generate} --force`,
  batch: "$report batch -p 9m-2022 --force",
  refresh: '$report refresh "$docx"',
  publish: '$report publish "$docx" --force',
  verify: '$report verify "$docx" --comments out/nhan-xet.docx',
};
const signals = { INT: 130, TERM: 143, HUP: 129, PIPE: 141 };
const moments = [0.05, 0.15, 0.25, 0.35];

/** A signal at some moments; a command may end before it, with its own status. */
const signalled: readonly Surrounding[] = Object.entries(commandsToStop).flatMap(([command, commandLine]) =>
  Object.entries(signals).flatMap(([signal, status]) =>
    moments.map((seconds) => ({
      name: `signal ${signal} to ${command} after ${seconds} s`,
      commandLine: `${change}; timeout --preserve-status -s ${signal} ${seconds} ${commandLine}`,
      statuses: [0, 1, status],
    })),
  ),
);

/** A clock that stands at the beginning of some year, for the main thread and its workers. */
const clocks: readonly Surrounding[] = [1970, 1999, 2000, 2038, 2099].flatMap((year) => {
  const moment = Date.UTC(year, 0, 1);
  const script = `const R = Date; globalThis.Date = class extends R { constructor(...a) { a.length ? super(...a) : super(${moment}); } static now() { return ${moment}; } };`;
  const preload = `NODE_OPTIONS="--import=data:text/javascript,${encodeURIComponent(script).replaceAll("'", "%27")}"`;
  return ["generate", "refresh", "publish"].map((command) => ({
    name: `clock of ${year}: ${command}`,
    commandLine: `cp "$docx" old.docx; ${preload} ${commandsToStop[command as "generate"]} && cmp old.docx "$docx"`,
    statuses: [0],
  }));
});

const environments: readonly Surrounding[] = [
  { name: "no HOME", commandLine: `env -u HOME ${generate}`, statuses: [0] },
  { name: "HOME that is not there", commandLine: `HOME=/nowhere ${generate}`, statuses: [0] },
  { name: "no environment at all", commandLine: `env -i ${generate}`, statuses: [0] },
  { name: "no TMPDIR", commandLine: `env -u TMPDIR ${generate}`, statuses: [0] },
  { name: "TMPDIR that is not there", commandLine: `TMPDIR=/nowhere ${generate}`, statuses: [0] },
  {
    name: "TMPDIR that is a file",
    commandLine: `TMPDIR=$PWD/report.yaml ${generate} --pdf`,
    statuses: [0, 1],
  },
  {
    name: "TMPDIR that is read-only, old workbooks and PDF",
    commandLine:
      "mkdir t && mount -t tmpfs -o ro tmpfs t || exit 0; printf '\\320\\317\\021\\340' > data/viec-lam-2021.xls; TMPDIR=$PWD/t $report generate -p 9m-2022 --pdf; s=$?; umount t; exit $s",
    statuses: [0, 1],
  },
  { name: "TERM=dumb", commandLine: `TERM=dumb ${generate}`, statuses: [0] },
  {
    name: "a folder that was removed",
    commandLine: `mkdir d; cd d; rmdir ../d; ${generate} -w "$OLDPWD"`,
    statuses: [1],
    says: /current-folder-gone/,
  },
  {
    name: "no right to write, as nobody",
    commandLine: `chmod -R a+rX ..; ${change}; setpriv --reuid=65534 --clear-groups ${generate} --force`,
    statuses: [1, 126, 127],
  },
];

const screens: readonly Surrounding[] = [
  { name: "screen closed", commandLine: "$report figures -p 9m-2022 >&-", statuses: [0, 1] },
  { name: "both screens closed", commandLine: "$report figures -p 9m-2022 >&- 2>&-", statuses: [0, 1] },
  { name: "input closed", commandLine: "$report figures -p 9m-2022 <&-", statuses: [0] },
  { name: "input closed: init", commandLine: "$report init moi <&-", statuses: [1, 2] },
  { name: "input empty: init", commandLine: "$report init moi </dev/null", statuses: [1, 2] },
  ...[
    "figures -p 9m-2022",
    "figures -p 9m-2022 --json",
    "check -p 9m-2022",
    "exports",
    "status -p 9m-2022",
    "explain jobs -p 9m-2022",
    "words 12",
    "--help",
    "template check",
  ].flatMap((words) => [
    { name: `full device: ${words}`, commandLine: `$report ${words} >/dev/full`, statuses: [1] },
    {
      name: `full device for messages: ${words}`,
      commandLine: `$report ${words} 2>/dev/full`,
      statuses: [0, 1, 2],
    },
    {
      name: `a pipe that ends early: ${words}`,
      commandLine: `$report ${words} | head -1; exit "\${PIPESTATUS[0]}"`,
      statuses: [0, 2],
    },
    {
      name: `a pipe that nobody reads: ${words}`,
      commandLine: `$report ${words} | true; exit "\${PIPESTATUS[0]}"`,
      statuses: [0, 2],
    },
  ]),
];

/** Two runs that meet: both end well, or one says why not. */
const pairs: readonly Surrounding[] = [
  ["two generates into one file", `${generate} --force`, `${generate} --force`],
  ["two generates of other names", generate, `${generate} -o out/khac.docx`],
  ["two batches", commandsToStop.batch, commandsToStop.batch],
  ["publish beside refresh", commandsToStop.publish, commandsToStop.refresh],
  ["publish beside publish", commandsToStop.publish, commandsToStop.publish],
  ["refresh beside generate", commandsToStop.refresh, `${generate} --force`],
  ["verify beside refresh", commandsToStop.verify, commandsToStop.refresh],
].flatMap(([name = "", one = "", other = ""]) =>
  [0, 0.05, 0.1, 0.2].map((seconds) => ({
    name: `${name}, ${seconds} s apart`,
    commandLine: `${change}; ${one} & sleep ${seconds}; ${other}; b=$?; wait $!; a=$?; echo "statuses $a $b"; [ $a -le 1 ] && [ $b -le 1 ]`,
    statuses: [0],
  })),
);

export const surroundings = [...limits, ...signalled, ...clocks, ...environments, ...screens, ...pairs];
