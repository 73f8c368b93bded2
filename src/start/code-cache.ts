/**
 * The files with V8's code caches: what V8 compiled while the build ran the sample. V8 itself refuses a cache of another version or of other
 * flags, but it does not see a damaged one, nor one of another bundle of the same length, and both would end the program.
 */
import * as zlib from "node:zlib";

/** The checksum, and as many bytes again, so that what follows lies where V8 reads it without a copy. */
const headLength = 8;

/** Builds the file of the code cache of a bundle with this checksum; undefined where this Node is too old to compute one quickly. */
export function buildCacheFile(bundleChecksum: number | undefined, cache: Buffer): Buffer | undefined {
  const checksum = bundleChecksum === undefined ? undefined : computeChecksum(cache, bundleChecksum);
  if (checksum === undefined) return undefined;
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(checksum);
  return Buffer.concat([head, cache]);
}

/** Reads the code cache out of its file; undefined where it is damaged or belongs to another bundle. */
export function readCacheFile(bundleChecksum: number | undefined, file: Buffer): Buffer | undefined {
  if (bundleChecksum === undefined || file.length <= headLength) return undefined;
  const cache = file.subarray(headLength);
  return computeChecksum(cache, bundleChecksum) === file.readUInt32LE() ? cache : undefined;
}

/** The name of the cache file of a bundle: caches for several versions of Node may lie side by side. */
export function formatCacheFileName(bundleName: string): string {
  return `${bundleName}.node-${process.version}-${process.platform}-${process.arch}.cache`;
}

/** Computes the checksum of bytes that may follow others; undefined before Node 20.15 and 22.2, which brought the function. */
export function computeChecksum(bytes: Buffer, checksumOfEarlierBytes = 0): number | undefined {
  const { crc32 } = zlib as Partial<typeof zlib>;
  return crc32?.(bytes, checksumOfEarlierBytes);
}
