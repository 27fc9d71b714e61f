import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../kernel/problem.ts';
import { makeSignInThrottle, signInLimits, type SignInTry, waitAfter } from './sign-in-throttle.ts';

/** A throttle with a clock that a test moves. */
function aThrottle() {
  let now = 1000;
  const throttle = makeSignInThrottle(() => now);
  const waitOf = (tried: SignInTry): number => {
    try {
      throttle.check(tried);
      return 0;
    } catch (refused) {
      if (!(refused instanceof Problem) || refused.kind !== 'too-many') throw refused;
      return Number(refused.facts.seconds);
    }
  };
  return {
    ...throttle,
    waitOf,
    pass: (seconds: number) => {
      now += seconds;
    },
  };
}

const aTry = (more: Partial<SignInTry> = {}): SignInTry => ({
  email: 'aino@example.fi',
  clientAddress: '192.0.2.1',
  isKnownPlace: true,
  ...more,
});

describe('guessing a password from one address', () => {
  test('waits ever longer after five wrong tries', () => {
    const throttle = aThrottle();
    const waits: number[] = [];
    for (let tries = 0; tries < 9; tries += 1) {
      throttle.failed(aTry());
      waits.push(throttle.waitOf(aTry()));
      throttle.pass(throttle.waitOf(aTry()));
    }
    expect(waits).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32]);
  });
  test('gets no more than 20 tries in an hour', () => {
    const throttle = aThrottle();
    let tries = 0;
    for (let second = 0; second < 3600; second += 1) {
      if (throttle.waitOf(aTry()) === 0) {
        throttle.failed(aTry());
        tries += 1;
      }
      throttle.pass(1);
    }
    expect(tries).toBeLessThanOrEqual(20);
  });
  test('waits never get shorter and never pass a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.nat(2000), (count) => {
        expect(waitAfter(count + 1)).toBeGreaterThanOrEqual(waitAfter(count));
        expect(waitAfter(count)).toBeLessThanOrEqual(signInLimits.longestWait);
      }),
    );
  });
  test('is forgotten with the right password', () => {
    const throttle = aThrottle();
    for (let tries = 0; tries < 6; tries += 1) throttle.failed(aTry());
    expect(throttle.waitOf(aTry())).toBeGreaterThan(0);
    throttle.succeeded(aTry());
    expect(throttle.waitOf(aTry())).toBe(0);
  });
});

describe('guessing an account’s password from many addresses', () => {
  const stranger = (at: number) => aTry({ clientAddress: `198.51.100.${at}`, isKnownPlace: false });

  test('is held to ten tries a minute for all strangers together', () => {
    const throttle = aThrottle();
    let tries = 0;
    for (let at = 0; at < 100; at += 1) {
      if (throttle.waitOf(stranger(at)) > 0) continue;
      throttle.failed(stranger(at));
      tries += 1;
    }
    expect(tries).toBe(10);
    throttle.pass(61);
    expect(throttle.waitOf(stranger(200))).toBe(0);
  });
  test('does not lock the person out of where she has signed in before', () => {
    const throttle = aThrottle();
    for (let at = 0; at < 250; at += 1) throttle.failed(stranger(at));
    expect(throttle.waitOf(stranger(251))).toBeGreaterThan(0);
    expect(throttle.waitOf(aTry())).toBe(0);
  });
  test('leaves other accounts alone', () => {
    const throttle = aThrottle();
    for (let at = 0; at < 250; at += 1) throttle.failed(stranger(at));
    expect(throttle.waitOf({ ...stranger(1), email: 'other@example.fi' })).toBe(0);
  });
});
