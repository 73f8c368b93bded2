import { buildIssue, type Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodId, parseIsoDate } from "../period.ts";
import type { DocumentInputs } from "../review.ts";
import { listDocumentNames } from "../templating/document-names.ts";
import { type OpenWorkspace, resolveLocality, resolvePeriod } from "./open-workspace.ts";
import type { TextFileWithBytes } from "./text-files.ts";
import { readNarrative } from "./workspace-folder.ts";

/** Which document of which period, as typed on the command line. */
export interface DocumentOptions {
  readonly period: string;
  readonly document: string;
  readonly locality?: string;
  readonly date?: string;
}

/** Also with what the narrative was read from. */
export interface DocumentInputsWithBytes extends DocumentInputs {
  readonly narrative: readonly TextFileWithBytes[];
}

/** Puts together what the document is made of, as the options ask. */
export function loadDocumentInputs(
  options: DocumentOptions,
  workspace: OpenWorkspace,
): DocumentInputsWithBytes {
  const period = resolvePeriod(options.period);
  const { folder, office, catalogue, pack, exports, published } = workspace;
  const templates = pack.filter(({ path }) => path.endsWith(".hbs"));
  if (!listDocumentNames(pack).includes(options.document)) {
    const names = listDocumentNames(pack).join(", ");
    throw new UserFacingError(
      [buildIssue("document-unknown", { text: options.document, names })],
      exitStatus.wrongUse,
    );
  }
  const dateText = options.date ?? office.dates[formatPeriodId(period)];
  const date = dateText === undefined ? undefined : parseIsoDate(dateText);
  if (dateText !== undefined && !date)
    throw new UserFacingError([buildIssue("date-unknown", { text: dateText })], exitStatus.wrongUse);
  const ready = workspace.preparedDocuments[options.document];
  const locality = options.locality === undefined ? undefined : resolveLocality(options.locality, office);
  const unread: Issue[] = [];
  const narrative = readNarrative(
    folder,
    { period: formatPeriodId(period), locality: locality?.code },
    unread,
  );
  return {
    period,
    document: options.document,
    office,
    catalogue,
    exports,
    published,
    templates,
    ...(ready ? { ready } : {}),
    narrative,
    unread,
    ...(date ? { date } : {}),
    ...(locality ? { locality } : {}),
  };
}

/** "bao-cao.docx"; of one locality "bao-cao-376.docx". */
export function formatOutputName({
  document,
  locality,
}: Pick<DocumentOptions, "document" | "locality">): string {
  return `${document}${locality === undefined ? "" : `-${locality}`}.docx`;
}
