import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedRules } from './change-routing.ts';
import {
  type FeedbackToRoute,
  routeBy,
  ruleConditions,
  ruleFault,
  ruleOutcome,
  type RoutingRule,
  type RoutingWorld,
} from './routing-rule.ts';
import { addMoves } from './trials/trial.ts';

const id = (number: number): string => `01960000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [division, clinic, school, ended, health, queues, kallio, inner, open, closed] = Array.from(
  { length: 10 },
  (_, at) => id(at),
);
const lines: Readonly<Record<string, string[]>> = {
  [clinic ?? '']: [clinic ?? '', division ?? ''],
  [queues ?? '']: [queues ?? '', health ?? ''],
  [kallio ?? '']: [kallio ?? '', inner ?? ''],
};
/** Monday 23 November 2026 at ten by the city's clock, unless another hour is told in UTC. */
const world: RoutingWorld = {
  lineOf: (of) => lines[of] ?? [of],
  isOpenUnit: (unit) => unit !== ended,
  isOpenAccount: (account) => account === open,
  localTime: (at) => ({ weekday: ((at.getUTCDay() + 6) % 7) + 1, hour: (at.getUTCHours() + 2) % 24 }),
};
const it: FeedbackToRoute = {
  text: 'Rokotuksia jonotettiin Kallion terveysasemalla – kaksi tuntia!',
  kind: 'complaint',
  channel: 'web',
  themeIds: [queues ?? ''],
  organisationUnitId: clinic ?? null,
  districtId: kallio ?? null,
  language: 'fi',
  receivedAt: new Date('2026-11-23T08:00Z'),
};
const rule = (number: number, when: object, outcome: object = { organisationUnitId: school }, isOn = true) => ({
  routingRuleId: id(100 + number),
  name: `rule ${number}`,
  isOn,
  when: ruleConditions.parse(when),
  outcome: ruleOutcome.parse(outcome),
});

describe('a rule', () => {
  test.each<[object, Partial<FeedbackToRoute>, boolean]>([
    [{}, {}, true],
    [{ organisationUnitIds: [clinic] }, {}, true],
    [{ organisationUnitIds: [division] }, {}, true],
    [{ organisationUnitIds: [division] }, { organisationUnitId: null }, false],
    [{ themeIds: [health] }, {}, true],
    [{ themeIds: [health] }, { themeIds: [] }, false],
    [{ districtIds: [inner] }, {}, true],
    [{ districtIds: [school] }, {}, false],
    [{ kinds: ['praise', 'complaint'] }, {}, true],
    [{ kinds: ['praise'] }, {}, false],
    [{ kinds: ['praise'] }, { kind: null }, false],
    [{ languages: ['sv'] }, {}, false],
    [{ channels: ['phone'] }, { channel: 'phone' }, true],
    [{ words: ['rokot'] }, {}, true],
    [{ words: ['ROKOT'] }, {}, true],
    [{ words: ['otuksia'] }, {}, false], // the middle of a word
    [{ words: ['terveysasemalla kaksi'] }, {}, true], // over a dash
    [{ words: ['vaccin', 'rokot'] }, {}, true],
    [{ words: ['kö'] }, { text: 'KO\u0308LI' }, true], // a letter and its dots apart
    [{ weekdays: [1] }, {}, true],
    [{ weekdays: [6, 7] }, {}, false],
    [{ hours: { from: 8, until: 16 } }, {}, true],
    [{ hours: { from: 8, until: 10 } }, {}, false], // ten is over at ten
    [{ hours: { from: 22, until: 6 } }, { receivedAt: new Date('2026-11-23T21:30Z') }, true],
    [{ hours: { from: 22, until: 6 } }, {}, false],
    [{ words: ['rokot'], kinds: ['praise'] }, {}, false], // all must be true
  ])('that asks for %j of %j applies: %s', (when, more, applies) => {
    const routed = routeBy([rule(1, when)], { ...it, ...more }, world);
    expect(routed.routingRuleId !== null).toBe(applies);
  });

  test.each([[{ words: ['!!'] }], [{ words: ['a'] }], [{ hours: { from: 24, until: 3 } }], [{ weekdays: [0] }]])(
    'cannot ask for %j',
    (when) => {
      expect(ruleConditions.safeParse(when).success).toBe(false);
    },
  );

  test('decides something', () => {
    expect(ruleOutcome.safeParse({}).success).toBe(false);
  });

  test('that leads to an ended part or a closed account is passed over and says why', () => {
    const broken = [rule(1, {}, { organisationUnitId: ended }), rule(2, {}, { accountId: closed })];
    expect(broken.map((each) => ruleFault(each, world))).toEqual(['unit-has-ended', 'account-is-closed']);
    expect(routeBy([...broken, rule(3, {})], it, world).routingRuleId).toBe(id(103));
  });

  test('adds its theme, gives kind, handler and eyes, and leaves the rest as it came', () => {
    const outcome = { themeId: health, kind: 'question', accountId: open, isSensitive: true };
    expect(routeBy([rule(1, {}, outcome)], it, world)).toEqual({
      organisationUnitId: clinic,
      themeIds: [queues, health],
      kind: 'question',
      assignedTo: open,
      isSensitive: true,
      routingRuleId: id(101),
    });
  });
});

const units = [division, clinic, school, ended].map((unit) => unit ?? '');
const anyRule = fc
  .record({
    words: fc.subarray(['rokot', 'jono', 'koulu', 'kaksi']),
    kinds: fc.subarray(['praise', 'complaint']),
    unit: fc.constantFrom(...units),
    isOn: fc.boolean(),
  })
  .map(({ words, kinds, unit, isOn }) => ({ when: { words, kinds }, unit, isOn }));
const anyRules = fc
  .array(anyRule, { maxLength: 8 })
  .map((rules) => rules.map(({ when, unit, isOn }, at) => rule(at, when, { organisationUnitId: unit }, isOn)));

describe('rules', () => {
  test('the first that applies decides: those behind it, off or broken, change nothing', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (rules, behind) => {
        const routed = routeBy(rules, it, world);
        const usable = rules.filter((each) => each.isOn && ruleFault(each, world) === undefined);
        expect(routeBy(usable, it, world)).toEqual(routed);
        if (routed.routingRuleId === null) expect(routed.organisationUnitId).toBe(it.organisationUnitId);
        else expect(routeBy([...rules, ...behind], it, world)).toEqual(routed);
        expect(routed.organisationUnitId).not.toBe(ended);
      }),
    );
  });

  test('moved down and up again stand where they stood; none is lost', () => {
    fc.assert(
      fc.property(anyRules, fc.nat(), (rules: readonly RoutingRule[], at) => {
        fc.pre(rules.length > 1);
        const routingRuleId = rules[at % (rules.length - 1)]?.routingRuleId ?? '';
        const down = changedRules(rules, { kind: 'move', routingRuleId, by: 1 });
        expect(down).not.toEqual(rules);
        expect(new Set(down)).toEqual(new Set(rules));
        expect(changedRules(down, { kind: 'move', routingRuleId, by: -1 })).toEqual(rules);
      }),
    );
  });
});

describe('a trial', () => {
  const cases = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      feedbackCaseId: id(1000 + at),
      received: { ...it, text: at % 3 === 0 ? 'Koulun piha.' : it.text },
      unitNow: (at % 2 === 0 ? school : clinic) ?? null,
    }));

  test('of the rules in force moves nothing', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(addMoves([], cases(9), { inForce: rules, tried: rules }, world)).toEqual([]);
      }),
    );
  });

  test('counts the same in slices as at once', () => {
    fc.assert(
      fc.property(anyRules, anyRules, fc.integer({ min: 0, max: 12 }), (inForce, tried, cut) => {
        const all = cases(12);
        const first = addMoves([], all.slice(0, cut), { inForce, tried }, world);
        const both = addMoves(first, all.slice(cut), { inForce, tried }, world);
        expect(both).toEqual(addMoves([], all, { inForce, tried }, world));
        const moved = all.filter(
          ({ received }) =>
            routeBy(inForce, received, world).organisationUnitId !== routeBy(tried, received, world).organisationUnitId,
        );
        expect(both.reduce((sum, move) => sum + move.cases, 0)).toBe(moved.length);
      }),
    );
  });

  test('tells how many staff had moved there themselves', () => {
    expect(addMoves([], cases(6), { inForce: [], tried: [rule(1, { words: ['koulu'] })] }, world)).toEqual([
      { from: clinic, to: school, routingRuleId: id(101), cases: 2, foundThere: 1 },
    ]);
  });
});
