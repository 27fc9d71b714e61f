import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathFaults } from './guards/documents.ts';
import { filesBelow, projectRoot } from './guards/source-files.ts';

test('every path that a document names exists', () => {
  expect(pathFaults(filesBelow('.', ['.md']))).toEqual([]);
});

test('a document that names a path that does not exist is found', () => {
  expect(pathFaults([{ path: 'README.md', text: 'See `src/kernel/nowhere.ts` and `src/kernel/id.ts`.' }])).toHaveLength(
    1,
  );
});

test('the README gives the two commands that a newcomer needs', () => {
  const readme = readFileSync(`${projectRoot}README.md`, 'utf8');
  expect(readme).toContain('npm ci && npm run demo');
  expect(readme).toContain('npm ci && npm test');
});
