import { sha256 } from '../../../kernel/hash.ts';
import { type Finding } from './finding.ts';
import { type Manifest, paths, unlisted } from './release-format.ts';
import { isSafePath } from './safe-path.ts';

/** A folder by path. What reads it from a disk or an archive keeps the limits too, before it fills the memory. */
export type ReleaseFolder = ReadonlyMap<string, Uint8Array>;

export const releaseLimits = { files: 20_000, fileBytes: 64 * 1024 * 1024, allBytes: 512 * 1024 * 1024 } as const;

/** Paths that lead somewhere else, and more than a release can be. */
export function checkPaths(folder: ReleaseFolder): Finding[] {
  const findings: Finding[] = [];
  const names = [...folder.keys()];
  for (const file of names) if (!isSafePath(file)) findings.push({ file, problem: 'path-unsafe', facts: {} });
  const lower = new Map<string, string>();
  for (const file of names) {
    const twin = lower.get(file.toLowerCase());
    if (twin !== undefined) findings.push({ file, problem: 'path-twin', facts: { other: twin } });
    lower.set(file.toLowerCase(), file);
  }
  const sizes = [...folder.values()].map(({ length }) => length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (names.length > releaseLimits.files || all > releaseLimits.allBytes) {
    findings.push({ file: paths.manifest, problem: 'too-much', facts: { files: names.length, bytes: all } });
  }
  return findings;
}

/** Files that were added, removed, renamed or changed since the manifest was made. */
export function checkFiles(folder: ReleaseFolder, manifest: Manifest): Finding[] {
  const findings: Finding[] = [];
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const sorted = manifest.files.every(({ path }, at) => at === 0 || (manifest.files[at - 1]?.path ?? '') < path);
  if (!sorted || unlisted.some((path) => listed.has(path))) {
    findings.push({ file: paths.manifest, problem: 'manifest-list', facts: {} });
  }
  const added = new Map<string, string[]>();
  for (const [path, bytes] of folder) {
    if (listed.has(path) || unlisted.includes(path)) continue;
    const hash = sha256(bytes);
    added.set(hash, [...(added.get(hash) ?? []), path]);
  }
  for (const { path, bytes, sha256: hash } of manifest.files) {
    const found = folder.get(path);
    if (found === undefined) {
      const moved = added.get(hash)?.shift();
      findings.push(
        moved === undefined
          ? { file: path, problem: 'file-removed', facts: {} }
          : { file: moved, problem: 'file-renamed', facts: { path } },
      );
    } else if (found.length !== bytes || sha256(found) !== hash) {
      findings.push({ file: path, problem: 'file-changed', facts: { bytes: found.length, listed: bytes } });
    }
  }
  for (const path of [...added.values()].flat()) findings.push({ file: path, problem: 'file-added', facts: {} });
  return findings;
}
