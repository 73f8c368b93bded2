import { relative, sep } from "node:path";
import { watch } from "chokidar";
import type { Locality } from "../catalogue/office/office.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatFigureName } from "../language/figure-names.ts";
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import type { Terminal } from "../screen/terminal.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

/** The folders and files that documents are made from; out/ is not among them. */
const watchedNames = ["data", "narrative", "templates", "published", "report.yaml"];
/** Word files beside report.yaml may be references, also one that is named only later. */
const referencePattern = /\.do[ct][xm]$/i;
/** Waits this long after a change, because programs save in several steps. */
const saveDelayMs = 400;

export interface WatchedResult {
  /** Absent if no document was written. */
  readonly ledger?: Ledger;
  readonly localities: readonly Locality[];
}

/** Generates the document now and after every change, and shows which figures changed. Rejects if the workspace can no longer be watched. */
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
        showIssuesOrRethrow(error, terminal),
      );
      if (ledger && previousLedger) terminal.note(describeChangedFigures(previousLedger, ledger, localities));
      previousLedger = ledger ?? previousLedger;
    };
    const watcher = watch(folder.root, {
      ignoreInitial: true,
      ignored: (path) => !isWatchedPath(relative(folder.root, path)),
      // Generating the document reports files without read permission.
      ignorePermissionErrors: true,
    });
    const end = (reason: unknown) => {
      clearTimeout(timer);
      watcher.close();
      // chokidar drops its listeners on close but may still emit errors, which would end the program.
      watcher.on("error", () => undefined);
      reject(reason);
    };
    // Starts when everything is watched, so that no change in between is missed. A bug ends the command, as everywhere.
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

/** Reports that watching has stopped; otherwise the user would wait for ever. */
function buildWatchError(error: unknown): UserFacingError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new UserFacingError([buildIssue("watch-stopped", { reason: code ?? message })], exitStatus.problem);
}

function isWatchedPath(path: string): boolean {
  const [top = ""] = path.split(sep);
  const isInput = watchedNames.includes(top) || (path === top && referencePattern.test(top));
  return path === "" || (isInput && !/(?:^|[/\\])[.~][^/\\]*$/.test(path));
}

/** A half-typed file is reported like any other error, and watching goes on. */
function showIssuesOrRethrow(error: unknown, terminal: Terminal): WatchedResult {
  if (!(error instanceof UserFacingError)) throw error;
  terminal.issues(error.issues);
  return { localities: [] };
}

/** Lists the figures whose printed text changed. */
export function describeChangedFigures(
  previousLedger: Ledger | undefined,
  currentLedger: Ledger,
  localities: readonly Locality[],
): string {
  const previousTexts = new Map(
    (previousLedger?.figures ?? []).map((figure) => [formatFigureKey(figure), figure.shown]),
  );
  const changed = currentLedger.figures.filter((figure) => {
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
