export const fi = {
  changes: {
    subject: (facts: { count: number; name: string }) =>
      facts.count === 1
        ? `Yksi palaute on muuttunut: ${facts.name}`
        : `${facts.count} palautetta on muuttunut: ${facts.name}`,
    text: (facts: { links: string; more: number }) =>
      `Hei!\n\nNämä palautteet ovat muuttuneet:\n${facts.links}\n${facts.more > 0 ? `ja ${facts.more} muuta\n` : ''}\nSaat tämän kirjeen, koska sovelluksesi seuraa palautteita. Kaupungin pääkäyttäjä voi päättää tilauksen.`,
  },
  stopped: {
    subject: (facts: { name: string }) => `Ilmoitukset muutoksista on pysäytetty: ${facts.name}`,
    text: (facts: { name: string; link: string }) =>
      `Hei!\n\nSovelluksen ${facts.name} osoite ei ole ottanut vastaan ilmoituksia muutoksista, joten niitä ei enää lähetetä. Kun osoite toimii taas, pyydä kaupunkia käynnistämään ilmoitukset: ${facts.link}`,
  },
};
