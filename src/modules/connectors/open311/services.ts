import { feedbackKinds } from '../../feedback/index.ts';
import { type Profile } from './profile.ts';
import { type ServiceWorld } from './service-world.ts';
import { open311Texts } from './texts.ts';
import { type Tree } from './xml.ts';

/** The services of the interface: one for each theme that the city has today. */
export function serviceList({ services, language }: ServiceWorld, profile: Profile): readonly Tree[] {
  const names = new Map(services.map(({ themeId, name }) => [themeId, name[language]]));
  return services.map(({ code, name, parentId }) => ({
    service_code: code,
    service_name: name[language],
    description: open311Texts[language].about({ service: name[language] }),
    metadata: profile.hasDefinitions,
    type: 'realtime',
    keywords: name[language].toLowerCase(),
    group: parentId === null ? '' : (names.get(parentId) ?? ''),
  }));
}

/** What may be told with a request of a service beside its description: whether it is thanks, a complaint or else. */
export function serviceDefinition(code: string, { language }: ServiceWorld, profile: Profile): Tree {
  const texts = open311Texts[language];
  const kind = {
    variable: true,
    code: 'kind',
    datatype: 'singlevaluelist',
    required: false,
    datatype_description: texts.kind.code,
    order: 1,
    description: texts.kind.description,
    values: feedbackKinds.map((key) => ({ key, name: texts.kinds[key] })),
  };
  return { service_code: code, attributes: profile.hasDefinitions ? [kind] : [] };
}
