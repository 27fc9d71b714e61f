import { newId } from '../src/kernel/id.ts';
import { answerIn } from '../src/modules/connectors/open311/answer.ts';
import { standardProfile } from '../src/modules/connectors/open311/profile.ts';
import { requestView } from '../src/modules/connectors/open311/request-view.ts';
import { type ServiceWorld } from '../src/modules/connectors/open311/service-world.ts';
import { type PublicCase } from '../src/modules/feedback/index.ts';
import { type BenchResult } from './result.ts';

const requests = 1000;
const rounds = 40;
const goal = 3;

/** Milliseconds of CPU for one round, the median of several. */
function cpuOf(work: () => string): number {
  for (let warm = 0; warm < rounds; warm += 1) work();
  const measured = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / rounds;
  });
  return measured.sort((one, other) => one - other)[4] ?? Number.NaN;
}

const themeId = newId();
const world: ServiceWorld = {
  language: 'fi',
  services: [],
  themes: new Map([
    [themeId, { themeId, code: 'queues', parentId: null, name: { fi: 'Jonot', sv: 'Köer', en: 'Queues' } }],
  ]),
  units: new Map(),
  endOfDay: (day) => `${day}T21:59:59Z`,
};

const aCase = (at: number): PublicCase => ({
  feedbackCaseId: newId(),
  status: at % 3 === 0 ? 'answered' : 'open',
  isPublished: true,
  themeIds: [themeId],
  organisationUnitId: null,
  receivedAt: new Date(1_790_000_000_000 + at * 60_000),
  changedAt: new Date(1_790_000_500_000 + at * 60_000),
  closedAt: at % 3 === 0 ? new Date(1_790_000_400_000 + at * 60_000) : null,
  dueDay: '2026-11-25',
  words: {
    title: 'Jonosta',
    text: `Odotin vastaanotolla kaksi tuntia, numero ${at}. Voisiko ajan varata etukäteen myös verkossa?`.repeat(2),
    answer: at % 3 === 0 ? 'Kiitos palautteesta. Lisäsimme aikoja verkkoon.' : null,
    place: null,
    position: { latitude: 60.184, longitude: 24.95 },
  },
});

/**
 * The list of 1,000 requests as JSON, from the cases as they come from the database: CPU, against JSON.stringify of the
 * same rows; and in XML, for which there is no goal.
 */
export function benchOpen311(): Promise<BenchResult[]> {
  const cases = Array.from({ length: requests }, (_, at) => aCase(at));
  const views = cases.map((it) => requestView(it, world, standardProfile, false));
  const answer = (format: 'json' | 'xml') =>
    answerIn(
      format,
      'service_requests',
      cases.map((it) => requestView(it, world, standardProfile, false)),
    ).body;
  const peerValue = cpuOf(() => JSON.stringify(views));
  const compared = (name: string, value: number) => ({
    name,
    value,
    unit: 'ms',
    peer: 'JSON.stringify of the same rows',
    peerValue,
    ratio: value / peerValue,
  });
  const json = compared(
    '1,000 Open311 requests as JSON, CPU',
    cpuOf(() => answer('json')),
  );
  return Promise.resolve([
    { ...json, goal, met: json.ratio < goal },
    compared(
      '1,000 Open311 requests as XML, CPU',
      cpuOf(() => answer('xml')),
    ),
  ]);
}
