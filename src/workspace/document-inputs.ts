import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { findNearestName } from "../exports/cells/name-index.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodId } from "../period.ts";
import type { DocumentInputs } from "../review.ts";
import { listDocumentNames } from "../templating/document-names.ts";
import { type ConferenceOptions, loadConference, parseDateOption } from "./conference.ts";
import type { TextFileWithBytes } from "./files/text-files.ts";
import { type OpenWorkspace, resolvePeriod } from "./open-workspace.ts";
import { preparedDocuments } from "./prepared-documents.precomputed.ts";
import { loadReference, type ReferenceFile } from "./reference-file.ts";
import { resolveLocality } from "./requested-locality.ts";
import { readNarrativeFiles } from "./workspace-folder.ts";

/** The options that choose a document and its period, as typed on the command line. */
export interface DocumentOptions extends ConferenceOptions {
  readonly period: string;
  /** "bao-cao" where it is left out, or the only document of a pack without one. */
  readonly document?: string;
  readonly locality?: string;
  readonly date?: string;
  /** Makes the document of the months that the data reach, if they do not reach the end of the period. */
  readonly partial?: boolean;
}

/** With the bytes of the files of this document alone, whose hashes are recorded in the ledger. */
export interface DocumentInputsWithBytes extends DocumentInputs {
  readonly narrative: readonly TextFileWithBytes[];
  /** batch.yaml, if the document can name its conference. */
  readonly batchYaml?: TextFileWithBytes;
  readonly reference?: ReferenceFile;
}

/** Collects everything that the requested document is made from. Throws UserFacingError for an unknown document, date or locality. */
export function loadDocumentInputs(
  options: DocumentOptions,
  workspace: OpenWorkspace,
): DocumentInputsWithBytes {
  const period = resolvePeriod(options.period);
  const { folder, office, catalogue, pack, exports, published } = workspace;
  const templates = pack.filter(({ path }) => path.endsWith(".hbs"));
  const document = chooseDocumentName(options.document, pack);
  const { conference, batchYaml } = loadConference(options, period, folder);
  const dateText = options.date ?? office.dates[formatPeriodId(period)];
  const date = dateText === undefined ? conference?.date : parseDateOption(dateText);
  const ready = preparedDocuments[workspace.packFingerprint]?.[document];
  const locality =
    options.locality === undefined ? undefined : resolveLocality(options.locality, office, period);
  const reference = loadReference(workspace, { document, locality });
  const unread: Issue[] = [];
  const narrative = readNarrativeFiles(
    folder,
    { period: formatPeriodId(period), locality: locality?.code },
    unread,
  );
  return {
    period,
    incompletePeriod: options.partial ? "cut" : "refuse",
    document,
    office,
    catalogue,
    exports,
    published,
    templates,
    ...(ready ? { ready } : {}),
    narrative,
    unread,
    ...(date ? { date } : {}),
    ...(conference ? { conference } : {}),
    ...(batchYaml ? { batchYaml } : {}),
    ...(reference ? { reference } : {}),
    ...(locality ? { locality } : {}),
  };
}

/** The document of the built-in pack that an office makes at every conference. */
const usualDocument = "bao-cao";

/** Throws UserFacingError for a name that no template has, and where none is given and the pack has several others. */
function chooseDocumentName(text: string | undefined, pack: readonly TextFile[]): string {
  const names = listDocumentNames(pack);
  const [only, ...others] = names;
  if (text === undefined && only !== undefined && others.length === 0) return only;
  requireDocumentName(text ?? usualDocument, pack);
  return text ?? usualDocument;
}

/** Throws UserFacingError where no template has the name. */
export function requireDocumentName(text: string, pack: readonly TextFile[]): void {
  const names = listDocumentNames(pack);
  if (names.includes(text)) return;
  const details = { text, names: names.join(", "), nearest: findNearestName(text, names) ?? "" };
  throw new UserFacingError([buildIssue("document-unknown", details)], exitStatus.wrongUse);
}
