export const fi = {
  service: 'Esittelyn kirjautuminen',
  title: 'Kenenä jatkat?',
  lead: 'Tässä esittelyssä ei ole salasanoja. Valitse keksitty henkilö.',
  question: 'Henkilö',
  goOn: 'Jatka',
  cancel: 'Peruuta',
  chooseOne: 'Valitse, kenenä jatkat.',
  goneTitle: 'Kirjautuminen vanheni',
  gone: 'Palaa palveluun ja aloita alusta.',
  back: 'Palaa palveluun',
};
