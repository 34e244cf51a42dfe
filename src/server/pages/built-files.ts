import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);

/** What Vite writes and what may lie in `public/`. */
const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Fonts and pictures are compressed already. */
const compressible = /^(text|application)\/|svg/;

/** A file, ready to be sent. */
export class BuiltFile {
  readonly contentType: string;
  readonly etag: string;
  readonly content: Buffer;
  #gzipped: Promise<Buffer> | undefined;

  constructor(path: string, content: Buffer) {
    this.contentType = contentTypes[extname(path)] ?? "application/octet-stream";
    this.etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
    this.content = content;
  }

  /** Compressed at the first request for it; undefined where that would not help. */
  gzipped(): Promise<Buffer> | undefined {
    if (!compressible.test(this.contentType)) return undefined;
    this.#gzipped ??= compress(this.content);
    return this.#gzipped;
  }
}

/**
 * Reads the built console into memory, a few megabytes. So no request reaches the file system, whatever its path says,
 * and a build that replaces the files takes none from a page that is open.
 *
 * @returns the files by URL path: "/assets/index-C0ffee.js"
 */
export async function readBuiltFiles(folder: string): Promise<Map<string, BuiltFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    // .vite/ and .built-from are the build's own notes.
    .filter((path) => !path.startsWith("."));
  const files = await Promise.all(
    paths.map(async (path) => {
      const urlPath = `/${path.split(sep).join("/")}`;
      return [urlPath, new BuiltFile(path, await readFile(join(folder, path)))] as const;
    }),
  );
  return new Map(files);
}
