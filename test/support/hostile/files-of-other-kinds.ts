/** Pipes, devices, folders and links in the place of every file that a command reads: refused by kind, never waited for. */
import type { Surrounding } from "./surroundings.ts";

const makeKinds: Readonly<Record<string, string>> = {
  pipe: 'mkfifo "$f"',
  folder: 'mkdir "$f"',
  "endless device": 'ln -s /dev/zero "$f"',
  "empty device": 'ln -s /dev/null "$f"',
  "link to nothing": 'ln -s nowhere "$f"',
  "link to itself": 'ln -s "$(basename "$f")" "$f"',
};

const generate = "$report generate -p 9m-2022 --force";
const verify = '$report verify "$docx"';

/** By path in the office: the commands that read it. */
const readers: Readonly<Record<string, readonly string[]>> = {
  "report.yaml": ["$report check -p 9m-2022", "$report init ."],
  "batch.yaml": ["$report batch -p 9m-2022 --force"],
  "templates/pack.yaml": [generate],
  "templates/sectors/gifts.yaml": [generate],
  "templates/documents/bao-cao.hbs": ["$report template check", generate],
  "narrative/9m-2022/bao-cao.hbs": [generate],
  "data/qua.csv": ["$report check -p 9m-2022", "$report check data/qua.csv -p 9m-2022"],
  "data/qua-2021.xlsx": ["$report check -p 9m-2022"],
  "data/qua-2021.xls": ["$report check -p 9m-2022"],
  "data/targets-2022.csv": ["$report check -p 9m-2022"],
  "published/9m-2021.json": [generate],
  "published/9m-2022.json": ['$report publish "$docx"', "$report publish 9m-2022 --undo"],
  "published/.truoc": ['$report publish "$docx"', "$report publish 9m-2022 --undo"],
  "out/9m-2022/bao-cao.docx": [verify, '$report refresh "$docx"', '$report publish "$docx"', generate],
  "out/9m-2022/bao-cao.figures.json": [verify, '$report refresh "$docx"'],
  "out/9m-2022/.figures": [verify, generate],
  "out/9m-2022/.figures/written.txt": [generate],
  "khac.json": [`${verify} --records khac.json`],
  "nhan-xet.docx": [`${verify} --comments nhan-xet.docx`],
  "ket-qua.html": [`${verify} --html ket-qua.html`],
  "so-lieu.xlsx": ["$report figures -p 9m-2022 --xlsx so-lieu.xlsx"],
  "moi/data": ["$report init moi --from moi/data --yes"],
};

/** Changes the data first, so that a generation has something to write. */
const change = "sed -i 's/;121$/;221/' data/viec-lam.csv";

export const filesOfOtherKinds: readonly Surrounding[] = Object.entries(readers).flatMap(
  ([path, commandLines]) =>
    Object.entries(makeKinds).flatMap(([kind, makeKind]) =>
      commandLines.map((commandLine) => ({
        name: `${kind} for ${path}: ${commandLine.replace("$report ", "")}`,
        commandLine: `${change}; f=${path}; mkdir -p "$(dirname "$f")"; rm -rf "$f"; ${makeKind}; timeout -s KILL 20 ${commandLine} </dev/null`,
        statuses: [0, 1, 2],
      })),
    ),
);
