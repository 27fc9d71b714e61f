import { describe, expect, test } from 'vitest';
import { guessLimits, makeGuesses, placeOf } from './guesses.ts';

function guessesAt() {
  const time = { now: 0 };
  return { time, guesses: makeGuesses(() => time.now) };
}

describe('guesses at codes', () => {
  test('are twenty an hour from one address', () => {
    const { time, guesses } = guessesAt();
    for (let miss = 0; miss < guessLimits.perAddress; miss += 1) {
      guesses.check('192.0.2.1');
      guesses.missed('192.0.2.1');
    }
    expect(() => guesses.check('192.0.2.1')).toThrow('feedback.too-many-guesses');
    expect(() => guesses.check('192.0.2.2')).not.toThrow();
    time.now = guessLimits.hour - 1;
    expect(() => guesses.check('192.0.2.1')).toThrow();
    time.now = guessLimits.hour;
    expect(() => guesses.check('192.0.2.1')).not.toThrow();
  });
  test('from ever new addresses leave each address one, and never refuse who has not missed', () => {
    const { guesses } = guessesAt();
    for (let miss = 0; miss < guessLimits.fromAll; miss += 1) guesses.missed(`10.0.${miss >> 8}.${miss & 255}`);
    expect(() => guesses.check('192.0.2.1')).not.toThrow();
    guesses.missed('192.0.2.1');
    expect(() => guesses.check('192.0.2.1')).toThrow();
  });
  test('two hundred thousand guesses from ten thousand addresses: some twelve thousand are looked at', () => {
    const { guesses } = guessesAt();
    let looked = 0;
    for (let at = 0; at < 200_000; at += 1) {
      const address = `10.0.${(at % 10_000) >> 8}.${(at % 10_000) & 255}`;
      try {
        guesses.check(address);
      } catch {
        continue;
      }
      looked += 1;
      guesses.missed(address);
    }
    expect(looked).toBeLessThanOrEqual(guessLimits.fromAll + 10_000);
  });
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, place) => {
  expect(placeOf(address)).toBe(place);
});
