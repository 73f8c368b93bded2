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

/** The 32 bytes of a text's SHA-256. `crypto.hash` (Node 20.12 and later) is faster, and a report has hundreds of marks to hash. */
export const computeSha256Bytes: (text: string) => Uint8Array = crypto.hash
  ? (text) => crypto.hash("sha256", text, "buffer")
  : (text) => crypto.createHash("sha256").update(text).digest();
