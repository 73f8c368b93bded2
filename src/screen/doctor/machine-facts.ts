/** The facts about a machine that `report doctor` shows; its paths hold no names of persons any more. */

export interface MachineFacts {
  readonly program: { readonly version: string; readonly folder: string };
  readonly node: { readonly version: string; readonly isSupported: boolean };
  readonly system: {
    readonly name: string;
    /** The version of the kernel; on Windows it holds the build: "10.0.19045". */
    readonly release: string;
    readonly architecture: string;
    readonly isSupported: boolean;
  };
  readonly screen: {
    readonly isTerminal: boolean;
    readonly columns: number | null;
    /** "65001" on Windows, "vi_VN.UTF-8" elsewhere; null where the system says none. */
    readonly encoding: string | null;
    readonly isUnicode: boolean;
  };
  readonly region: { readonly locale: string; readonly timeZone: string };
  /** Null where the command finds no workspace. */
  readonly workspace: WorkspaceFacts | null;
  readonly temporaryFolder: FolderFacts;
  readonly fonts: readonly FontFacts[];
  /** Null where there is none. */
  readonly libreOffice: string | null;
}

export interface WorkspaceFacts {
  readonly folder: string;
  /** Null where the declarations have errors. */
  readonly pack: string | null;
  readonly exportFiles: number | null;
  /** The codes of what keeps the workspace from being opened. */
  readonly errors: readonly string[];
  readonly outputs: FolderFacts;
}

export interface FolderFacts {
  readonly path: string;
  /** Null where a file can be written and removed there; else why not. */
  readonly writeFailure: string | null;
  readonly freeBytes: number | null;
}

interface FontFacts {
  readonly name: string;
  readonly path: string | null;
}
