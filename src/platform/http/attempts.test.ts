import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attemptsInMemory } from './attempts.ts';

/** How many of so many attempts are let through. */
async function letThrough(count: () => Promise<void>, attempts: number): Promise<number> {
  const outcomes = await Promise.allSettled(Array.from({ length: attempts }, count));
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

describe('attempts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('are let through up to the limit of their kind, then told how long to wait', async () => {
    const attempts = attemptsInMemory(600);
    expect(await letThrough(() => attempts.count('/staff/sign-in', '192.0.2.1', 10), 25)).toBe(10);
    await expect(attempts.count('/staff/sign-in', '192.0.2.1', 10)).rejects.toMatchObject({
      kind: 'too-many',
      facts: { seconds: 60 },
    });
  });
  test('are counted anew after a minute', async () => {
    const attempts = attemptsInMemory(600);
    await letThrough(() => attempts.count('/staff/sign-in', '192.0.2.1', 10), 10);
    vi.advanceTimersByTime(61_000);
    expect(await letThrough(() => attempts.count('/staff/sign-in', '192.0.2.1', 10), 25)).toBe(10);
  });
  test('of one address do not count for another, nor one kind for another', async () => {
    const attempts = attemptsInMemory(600);
    await letThrough(() => attempts.count('/staff/sign-in', '192.0.2.1', 10), 10);
    expect(await letThrough(() => attempts.count('/staff/sign-in', '192.0.2.2', 10), 10)).toBe(10);
    expect(await letThrough(() => attempts.count('/staff/password/forgotten', '192.0.2.1', 10), 10)).toBe(10);
  });
  test('without a limit of their own share the general one', async () => {
    const attempts = attemptsInMemory(3);
    expect(await letThrough(() => attempts.count('all', '192.0.2.1'), 5)).toBe(3);
  });
});
