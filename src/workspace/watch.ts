import { relative, sep } from "node:path";
import { watch } from "chokidar";
import type { Locality } from "../catalogue/office.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatFigureName } from "../language/figure-names.ts";
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import type { Terminal } from "../screen/terminal.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

/** What a document is made from; what it becomes lies in none of them. */
const watchedNames = ["data", "narrative", "templates", "published", "report.yaml"];
/** Programs save in several steps. */
const saveDelayMs = 400;

export interface WatchedResult {
  /** Absent where nothing could be written. */
  readonly ledger?: Ledger;
  readonly localities: readonly Locality[];
}

/** Runs `make` now and after every change, and says what became of the figures. Ends with the program, or where changes can be seen no longer. */
export function watchWorkspace(
  folder: WorkspaceFolder,
  generateDocument: () => Promise<WatchedResult>,
  terminal: Terminal,
): Promise<never> {
  return new Promise((_, reject) => {
    let previousLedger: Ledger | undefined;
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const generateAgain = async () => {
      const { ledger, localities } = await generateDocument().catch((error: unknown) =>
        reportRefusal(error, terminal),
      );
      if (ledger && previousLedger) terminal.note(describeChangedFigures(previousLedger, ledger, localities));
      previousLedger = ledger ?? previousLedger;
    };
    const watcher = watch(folder.root, {
      ignoreInitial: true,
      ignored: (path) => !isWatchedPath(relative(folder.root, path)),
      // What may not be read is told when the document is made.
      ignorePermissionErrors: true,
    });
    const end = (reason: unknown) => {
      clearTimeout(timer);
      watcher.close();
      // It forgets its listeners, and may yet have more to say.
      watcher.on("error", () => undefined);
      reject(reason);
    };
    // Made only once everything is watched, so that no change in between is missed. A fault of the program ends it, as elsewhere.
    watcher.on("ready", () => {
      running = generateAgain().then(
        () => terminal.note("\nĐang theo dõi thư mục làm việc; bấm Ctrl+C để dừng."),
        end,
      );
    });
    watcher.on("all", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(generateAgain).catch(end);
      }, saveDelayMs);
    });
    watcher.on("error", (error) => end(buildWatchError(error)));
  });
}

/** Who would think that changes are still seen must know that they are not. */
function buildWatchError(error: unknown): UserFacingError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new UserFacingError([buildIssue("watch-stopped", { reason: code ?? message })], exitStatus.problem);
}

function isWatchedPath(path: string): boolean {
  const [top = ""] = path.split(sep);
  return path === "" || (watchedNames.includes(top) && !/(?:^|[/\\])[.~][^/\\]*$/.test(path));
}

/** A file half typed is told like any other error, and the watch goes on. */
function reportRefusal(error: unknown, terminal: Terminal): WatchedResult {
  if (!(error instanceof UserFacingError)) throw error;
  terminal.issues(error.issues);
  return { localities: [] };
}

/** Each figure that says something else than before, in the words of the page. */
export function describeChangedFigures(
  before: Ledger | undefined,
  current: Ledger,
  localities: readonly Locality[],
): string {
  const previousTexts = new Map(
    (before?.figures ?? []).map((figure) => [formatFigureKey(figure), figure.shown]),
  );
  const changed = current.figures.filter((figure) => {
    const shown = previousTexts.get(formatFigureKey(figure));
    return shown !== undefined && shown !== figure.shown;
  });
  if (changed.length === 0) return "Không có số liệu nào thay đổi.";
  const lines = changed.map(
    (figure) =>
      `  ${formatFigureName(figure, localities)}: “${previousTexts.get(formatFigureKey(figure))}” → “${figure.shown}”`,
  );
  return [`${changed.length} số liệu thay đổi:`, ...lines].join("\n");
}

function formatFigureKey({ mark, place: { series, index } }: LedgerFigure): string {
  return [mark, series, index].join(" ");
}
