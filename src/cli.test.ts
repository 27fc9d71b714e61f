import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

test('a reader who has seen enough does not break a command', async () => {
  const words = ['audit', 'examples/printed-review/table-1.csv', '--prose', 'examples/printed-review/text.md'];
  const command = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...words], { cwd: root });
  command.stdout.destroy();
  let said = '';
  command.stderr.on('data', (piece) => (said += String(piece)));
  const [status]: unknown[] = await once(command, 'close');
  expect(said).toBe('');
  // It found contradictions.
  expect(status).toBe(1);
}, 30_000);
