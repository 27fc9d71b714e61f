import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Copies what the compiler leaves behind (SQL, style sheets, pictures) beside the compiled code. */
function copyBelow(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) copyBelow(path);
    else if (/\.(?:sql|css|svg|json|typ|conf)$/.test(entry.name)) cpSync(path, join('dist', path));
  }
}

copyBelow('src');
copyBelow('demo');
