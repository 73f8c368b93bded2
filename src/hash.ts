import crypto from "node:crypto";

/** The SHA-256 of a text or of bytes, as 64 hexadecimal digits. */
export function computeSha256(content: string | Uint8Array): string {
  return crypto.createHash("sha256").update(content).digest("hex");
}

/** The SHA-256 of a file that is read in chunks. */
export function computeSha256OfChunks(chunks: Iterable<Uint8Array>): string {
  const hash = crypto.createHash("sha256");
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}

/**
 * The 32 bytes of a text's SHA-256 as letters of the same codes: a Buffer takes twice as long, and a report has hundreds of marks to
 * hash. `crypto.hash` (Node 20.12 and later) is faster still.
 */
export const computeSha256Letters: (text: string) => string = crypto.hash
  ? (text) => crypto.hash("sha256", text, "binary")
  : (text) => crypto.createHash("sha256").update(text).digest("binary");
