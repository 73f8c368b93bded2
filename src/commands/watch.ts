import { relative, sep } from "node:path";
import { watch } from "chokidar";
import type { Ledger, LedgerFigure } from "../audit/ledger.ts";
import type { Locality } from "../catalogue/office.ts";
import { issue } from "../issues/issue.ts";
import { figureName } from "../prose/finding-words.ts";
import type { Terminal } from "../terminal.ts";
import type { Workspace } from "../workspace.ts";
import { exit, Refused } from "./opening.ts";

/** What a document is made from; what it becomes lies in none of them. */
const watched = ["data", "narrative", "templates", "published", "report.yaml"];
/** Programs save in several steps. */
const pause = 400;

export interface Watched {
  /** Absent where nothing could be written. */
  readonly ledger?: Ledger;
  readonly localities: readonly Locality[];
}

/** Runs `make` now and after every change, and says what became of the figures. Ends with the program, or where changes can be seen no longer. */
export function watching(
  workspace: Workspace,
  make: () => Promise<Watched>,
  terminal: Terminal,
): Promise<never> {
  return new Promise((_, fail) => {
    let before: Ledger | undefined;
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const again = async () => {
      const { ledger, localities } = await make().catch((error: unknown) => refused(error, terminal));
      if (ledger && before) terminal.note(changesBetween(before, ledger, localities));
      before = ledger ?? before;
    };
    const watcher = watch(workspace.root, {
      ignoreInitial: true,
      ignored: (path) => !isWatched(relative(workspace.root, path)),
      // What may not be read is told when the document is made.
      ignorePermissionErrors: true,
    });
    const end = (reason: unknown) => {
      clearTimeout(timer);
      watcher.close();
      // It forgets its listeners, and may yet have more to say.
      watcher.on("error", () => undefined);
      fail(reason);
    };
    // Made only once everything is watched, so that no change in between is missed. A fault of the program ends it, as elsewhere.
    watcher.on("ready", () => {
      running = again().then(
        () => terminal.note("\nĐang theo dõi thư mục làm việc; bấm Ctrl+C để dừng."),
        end,
      );
    });
    watcher.on("all", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(again).catch(end);
      }, pause);
    });
    watcher.on("error", (error) => end(stopped(error)));
  });
}

/** Who would think that changes are still seen must know that they are not. */
function stopped(error: unknown): Refused {
  const { code, message } = error as NodeJS.ErrnoException;
  return new Refused([issue("watch-stopped", { reason: code ?? message })], exit.problem);
}

function isWatched(path: string): boolean {
  const [top = ""] = path.split(sep);
  return path === "" || (watched.includes(top) && !/(?:^|[/\\])[.~][^/\\]*$/.test(path));
}

/** A file half typed is told like any other error, and the watch goes on. */
function refused(error: unknown, terminal: Terminal): Watched {
  if (!(error instanceof Refused)) throw error;
  terminal.issues(error.issues);
  return { localities: [] };
}

/** Each figure that says something else than before, in the words of the page. */
export function changesBetween(
  before: Ledger | undefined,
  now: Ledger,
  localities: readonly Locality[],
): string {
  const old = new Map((before?.figures ?? []).map((figure) => [keyOf(figure), figure.shown]));
  const changed = now.figures.filter((figure) => {
    const shown = old.get(keyOf(figure));
    return shown !== undefined && shown !== figure.shown;
  });
  if (changed.length === 0) return "Không có số liệu nào thay đổi.";
  const lines = changed.map(
    (figure) => `  ${figureName(figure, localities)}: “${old.get(keyOf(figure))}” → “${figure.shown}”`,
  );
  return [`${changed.length} số liệu thay đổi:`, ...lines].join("\n");
}

function keyOf({ mark, place: { series, index } }: LedgerFigure): string {
  return [mark, series, index].join(" ");
}
