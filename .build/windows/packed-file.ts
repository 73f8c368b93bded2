/** A file of the archive; `path` with forward slashes. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
