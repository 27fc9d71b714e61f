import { type DecisionDetails } from '../../src/modules/reports/index.ts';

/** Who decides and who presents in the demonstration; the presenter is made up. */
export const demoDecisionDetails: DecisionDetails = {
  committee: {
    fi: 'Sosiaali- ja terveyslautakunta',
    sv: 'Social- och hälsovårdsnämnden',
    en: 'The Social Services and Health Care Committee',
  },
  presenterTitle: {
    fi: 'sosiaali- ja terveystoimialan toimialajohtaja',
    sv: 'sektorchef för social- och hälsovårdssektorn',
    en: 'head of the social services and health care division',
  },
  presenterName: 'Maija Mallikas',
  experts: null,
  grounds: {
    fi: 'Osallisuuden periaatteet on kirjattu kaupungin hallintosääntöön, ja ne sitovat koko kaupunkia. Periaatteet ovat yksilöiden ja yhteisöjen osaamisen ja asiantuntijuuden hyödyntäminen, omaehtoisen toiminnan mahdollistaminen ja yhdenvertaisten osallistumismahdollisuuksien luominen.',
    sv: 'Principerna för delaktighet finns i stadens förvaltningsstadga och binder hela staden. Principerna är att ta till vara individers och gemenskapers kunnande och sakkunskap, att möjliggöra egna initiativ och att skapa likvärdiga möjligheter att delta.',
    en: 'The principles of participation stand in the administrative regulations of the city and bind all of it. They are to use the skill and expertise of individuals and communities, to make self-initiated activity possible and to create equal opportunities to take part.',
  },
};
