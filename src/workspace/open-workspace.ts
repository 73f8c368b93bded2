import type { Catalogue } from "../catalogue/declaration.ts";
import { applyOfficeEdits } from "../catalogue/edits/office-edits.ts";
import type { Office } from "../catalogue/office/office.ts";
import { replaceNamesByIds } from "../catalogue/office/office-names.ts";
import { addOfficeWordsToCatalogue } from "../catalogue/office/office-words.ts";
import { readOffice } from "../catalogue/office/read-office.ts";
import { type PublishedPeriod, readPublishedPeriods } from "../catalogue/published-periods.ts";
import { readCatalogue } from "../catalogue/read-catalogue.ts";
import { declareExtraExportsWithoutFileAbsent } from "../exports/extra-exports.ts";
import { markOnlyFilesOfExports } from "../exports/only-files.ts";
import { hasExportName } from "../exports/recognise-export.ts";
import type { ExportFile } from "../exports/source.ts";
import type { PreloadExports } from "../figures/export-data/export-data.ts";
import { readTypedFigures } from "../figures/published/read-typed-figures.ts";
import { buildIssue, hasErrors, type Issue, omitSilencedIssues } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { parseTypedPeriod } from "../language/typed-period.ts";
import { acceptedPeriodForms, type Period } from "../period.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { listDocumentNames } from "../templating/document-names.ts";
import { checkOfficeDocuments } from "./check-office-documents.ts";
import { formatPath } from "./files/disk.ts";
import type { TextFileWithBytes } from "./files/text-files.ts";
import { listExportFiles } from "./list-exports.ts";
import { type OpenPack, openPack } from "./packs/open-pack.ts";
import { warnOfNewPackVersion } from "./packs/pack-version.ts";
import { computePackFingerprint } from "./packs/prepared-pack.ts";
import { warnOfMisplacedFiles, warnOfUnreadPackFiles } from "./packs/unread-pack-files.ts";
import { createParallelExportReader } from "./parallel-export-reading.ts";
import { preparedCatalogues } from "./prepared-catalogues.precomputed.ts";
import {
  findWorkspace,
  readPublishedFiles,
  readReportYamlFile,
  readTypedFiguresFiles,
  readWorkspacePackFiles,
  type WorkspaceFolder,
} from "./workspace-folder.ts";

/** A workspace whose declarations have no errors. */
export interface OpenWorkspace {
  readonly folder: WorkspaceFolder;
  /** The text and bytes of report.yaml. */
  readonly declaration: TextFileWithBytes;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly pack: OpenPack["pack"];
  readonly layers: OpenPack["layers"];
  /** Says which files the pack has, as they count. */
  readonly packFingerprint: string;
  readonly exports: readonly ExportFile[];
  readonly preloadExports: PreloadExports;
  /** Recorded from signed files, and typed. */
  readonly published: readonly PublishedPeriod[];
  /** The warnings of the declarations and of data/. */
  readonly issues: readonly Issue[];
}

/** Finds the workspace, notes which one it is, and reads its declarations. Throws UserFacingError. */
export function openWorkspace(options: CommonOptions, terminal: Terminal): OpenWorkspace {
  const { folder, issues: folderIssues } = findWorkspace(options.workspace, process.cwd());
  if (!folder) throw new UserFacingError(folderIssues, exitStatus.wrongUse);
  terminal.note(`Thư mục làm việc: ${formatPath(folder.root, process.cwd())}`);
  const readIssues: Issue[] = [];
  const declaration = readReportYamlFile(folder, readIssues);
  const workspaceTemplates = readWorkspacePackFiles(folder, readIssues);
  const publishedFiles = readPublishedFiles(folder, readIssues);
  const typedFiles = readTypedFiguresFiles(folder, readIssues);
  if (!declaration || readIssues.length > 0) throw new UserFacingError(readIssues, exitStatus.problem);
  const { office: writtenOffice, issues: officeIssues, findPlace } = readOffice(declaration);
  if (!writtenOffice) throw new UserFacingError(officeIssues, exitStatus.problem);
  const { pack, layers } = openPack(folder.root, writtenOffice.pack, workspaceTemplates);
  const documentIssues = findPlace
    ? checkOfficeDocuments(writtenOffice, listDocumentNames(pack), findPlace)
    : [];
  if (documentIssues.length > 0) throw new UserFacingError(documentIssues, exitStatus.problem);
  const packFingerprint = computePackFingerprint(pack);
  const preparedCatalogue = preparedCatalogues[packFingerprint];
  const { catalogue: packCatalogue, issues: catalogueIssues } = preparedCatalogue
    ? { catalogue: preparedCatalogue, issues: [] }
    : readCatalogue(pack);
  if (!packCatalogue) {
    const paths = pack.map(({ path }) => path);
    const misplaced = warnOfMisplacedFiles(folder.root, paths);
    throw new UserFacingError([...catalogueIssues, ...misplaced], exitStatus.problem);
  }
  const office = replaceNamesByIds(writtenOffice, packCatalogue);
  const { catalogue: wordedCatalogue, issues: wordIssues } = addOfficeWordsToCatalogue(
    packCatalogue,
    office,
    findPlace,
  );
  const { catalogue: wholeCatalogue, issues: editIssues } = applyOfficeEdits(wordedCatalogue, office);
  if (hasErrors([...wordIssues, ...editIssues]))
    throw new UserFacingError([...wordIssues, ...editIssues], exitStatus.problem);
  const { published: recorded, issues: recordedIssues } = readPublishedPeriods(publishedFiles);
  const typed = readTypedFigures(typedFiles, { catalogue: wholeCatalogue, office, recorded });
  const publishedIssues = [...recordedIssues, ...typed.issues];
  if (hasErrors(publishedIssues)) throw new UserFacingError(publishedIssues, exitStatus.problem);
  const { exports: files, issues } = listExportFiles(folder, (path) => hasExportName(path, wholeCatalogue));
  const catalogue = declareExtraExportsWithoutFileAbsent(wholeCatalogue, files, office.files);
  const exports = markOnlyFilesOfExports(files, catalogue, office.files);
  const preloadExports = createParallelExportReader(exports, { root: folder.root, catalogue, office });
  return {
    folder,
    declaration,
    office,
    catalogue,
    pack,
    layers,
    exports,
    preloadExports,
    published: [...recorded, ...typed.published],
    packFingerprint,
    issues: omitSilencedIssues(
      [
        ...officeIssues,
        ...catalogueIssues,
        ...publishedIssues,
        ...warnOfNewPackVersion(folder.root, layers),
        ...warnOfUnreadPackFiles(folder.root, workspaceTemplates, pack, packCatalogue),
        ...issues,
      ],
      office.silenced,
    ),
  };
}

/** Throws UserFacingError if the text is not a period. */
export function resolvePeriod(text: string): Period {
  const period = parseTypedPeriod(text);
  if (period) return period;
  throw new UserFacingError(
    [buildIssue("period-unknown", { text, accepted: acceptedPeriodForms })],
    exitStatus.wrongUse,
  );
}
