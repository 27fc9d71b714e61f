export const fi = {
  about: (facts: { service: string }) => `Palaute aiheesta ${facts.service}`,
  promise: (facts: { day: string }) => `Saat vastauksen viimeistään ${facts.day}.`,
  kind: { description: 'Mitä haluat antaa?', code: 'Valitse yksi' },
  kinds: { praise: 'Kiitos', complaint: 'Moite', idea: 'Idea', question: 'Kysymys', other: 'Muu' },
  picture: (facts: { url: string }) => `Kuva: ${facts.url}`,
  contact: (facts: { city: string; url: string }) => `${facts.city}, ${facts.url}`,
  keyService: (facts: { city: string; url: string }) =>
    `Avaimen antaa ${facts.city}. Pyydä sitä palautteella: ${facts.url}`,
};
