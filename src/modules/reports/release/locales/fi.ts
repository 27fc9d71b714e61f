export type Facts = Readonly<Record<string, string | number>>;

export const fi = {
  /** What does not hold in a release, or should be known; the file and the place stand before it. */
  findings: {
    'path-unsafe': () => 'nimi johtaa ulos kansiosta tai luetaan eri järjestelmissä eri tavoin. Tiedostoa ei katsottu.',
    'path-twin': (it: Facts) => `nimi eroaa tiedostosta ${it['other']} vain isoilta kirjaimiltaan.`,
    'too-much': (it: Facts) =>
      `kansio on suurempi kuin mikään julkaisu: ${it['files']} tiedostoa, ${it['bytes']} tavua.`,
    'file-missing': () => 'tiedosto puuttuu. Se on jokaisessa julkaisussa: hae kansio uudelleen.',
    'file-added': () => 'tiedosto on lisätty: luettelo ei tunne sitä.',
    'file-removed': () => 'tiedosto on poistettu: se on luettelossa.',
    'file-renamed': (it: Facts) => `tiedoston nimi on vaihdettu: luettelo tuntee saman sisällön nimellä ${it['path']}.`,
    'file-changed': (it: Facts) =>
      `tiedostoa on muutettu julkaisemisen jälkeen: tavuja on nyt ${it['bytes']}, silloin ${it['listed']}, ja tiiviste on toinen.`,
    'not-json': (it: Facts) => `tiedostoa ei voi lukea JSON-muodossa (${it['reason']}).`,
    'not-the-form': (it: Facts) => `tiedosto ei ole julkaisun muotoinen: ${it['reason']}.`,
    'not-canonical': () => 'tiedosto sanoo sisältönsä muilla tavuilla kuin kanoninen JSON, joten sitä on muutettu.',
    'manifest-list': () => 'tiedostojen luettelo ei ole järjestyksessä, tai siinä on tiedosto kahdesti.',
    'manifest-changed': () =>
      'luetteloa on muutettu julkaisemisen jälkeen: sen tiiviste ei ole se, joka on allekirjoitettu.',
    'link-differs': () =>
      'allekirjoitettu tieto kaupungista, katsauksesta, versiosta ja ajasta on toinen kuin luettelossa.',
    'other-city': (it: Facts) => `tämä kuuluu toiselle kaupungille (${it['city']}).`,
    'statement-out-of-order': (it: Facts) =>
      `ilmoitus ${it['number']} ei seuraa edellisestä: jokin on poistettu, siirretty tai muutettu.`,
    'statement-signature': (it: Facts) =>
      `avainta ${it['key']} koskevaa ilmoitusta ei ole allekirjoittanut se avain, jonka pitäisi.`,
    'statement-key-unknown': (it: Facts) => `avaimen ${it['key']} on mitätöinyt joku, joka ei saa sitä tehdä.`,
    'statement-key-id': (it: Facts) => `tiiviste ${it['key']} ei ole viereisen avaimen, tai se on kahdesti.`,
    'statement-replaces': (it: Facts) => `avain ${it['key']} ei kerro, minkä avaimen se korvaa, tai on sitä vanhempi.`,
    'statement-not-vouched': (it: Facts) =>
      `avain ${it['key']} sanoo korvaavansa toisen, mutta se ei ole allekirjoittanut vaihtoa.`,
    'link-missing': (it: Facts) =>
      `tässä pitäisi olla ketjun lenkki ${it['expected']}, mutta lenkin numero on ${it['sequence']}: lenkki on poistettu tai siirretty.`,
    'link-prev': () => 'lenkissä ei ole edellisen lenkin tiivistettä: lenkki on poistettu, siirretty tai muutettu.',
    'link-earlier': (it: Facts) => `lenkki on julkaistu ${it['at']}, ennen edellistä (${it['before']}).`,
    'link-supersedes': () => 'korjattavaksi sanottu julkaisu ei ole saman katsauksen aiempi julkaisu.',
    'signature-wrong': (it: Facts) => `allekirjoitus ei ole avaimen ${it['key']} tekemä tästä sisällöstä.`,
    'key-unknown': (it: Facts) => `allekirjoituksen avain on ${it['key']}, jota kaupunki ei ole ilmoittanut.`,
    'key-forged': (it: Facts) =>
      `allekirjoitus on ehjä, mutta sen avain ${it['key']} ei ole niitä, joihin luotat: julkaisun on voinut tehdä joku muu.`,
    'key-early': (it: Facts) =>
      `allekirjoitettu ${it['at']}, ennen kuin avain ${it['key']} oli voimassa (${it['limit']}).`,
    'key-expired': (it: Facts) =>
      `allekirjoitettu ${it['at']}, kun avaimen ${it['key']} voimassaolo oli päättynyt (${it['limit']}).`,
    'key-replaced': (it: Facts) =>
      `allekirjoitettu ${it['at']}, kun avain ${it['key']} oli vaihdettu toiseen (${it['limit']}).`,
    'key-revoked': (it: Facts) =>
      `allekirjoitettu ${it['at']}, eikä kaupunki vastaa avaimesta ${it['key']} ajasta ${it['limit']} alkaen.`,
    'numbers-order': () => 'luvut eivät ole koodiensa järjestyksessä, tai jokin koodi on kahdesti.',
    'merkle-root': (it: Facts) =>
      `julkaistut luvut eivät ole luettelon lukuja (täällä ${it['numbers']}, siellä ${it['listed']}): niiden yhteinen tiiviste on toinen.`,
    'number-twice': (it: Facts) => `sama luku on julkaistu kahdesti; toinen koodi on ${it['other']}.`,
    'code-of-other': (it: Facts) => `koodia ei ole tehty tästä luvun ${it['figure']} arvosta.`,
    'figure-unlisted': (it: Facts) => `lukua ${it['figure']} ei ole luettelossa.`,
    'figure-file-missing': (it: Facts) => `luvun ${it['figure']} avoin aineisto puuttuu.`,
    'definition-hash': () => 'luvun määritelmä ei ole se, jonka luettelo nimeää: sen tiiviste on toinen.',
    'definition-number': (it: Facts) => `määritelmän tunnus tai numero on toinen kuin luettelossa (${it['listed']}).`,
    'extract-differs': () => 'tiedot aineistosta (tiiviste, rivit, aika) ovat toiset kuin luettelossa.',
    'review-differs': () => 'tämä kuuluu toiseen katsaukseen tai versioon kuin luettelo.',
    'csv-broken': (it: Facts) => `taulukkoa ei voi lukea CSV-muodossa (${it['reason']}).`,
    'csv-column': (it: Facts) => `taulukosta puuttuu sarakkeita: ${it['column']}.`,
    'number-unknown': () => 'tällä koodilla ei ole julkaistu lukua tässä.',
    'number-missing': () => 'julkaistu luku puuttuu.',
    'number-differs': (it: Facts) => `tässä on ${it['printed']}, mutta julkaistu luku on ${it['published']}.`,
    'number-origin': () => 'koodi on toisen luvun kuin teksti sanoo.',
    'number-untraced': (it: Facts) => `”${it['text']}” on luku ilman koodia, joten sitä ei voi jäljittää.`,
    'table-place': (it: Facts) => `luku on toisen luvun rivillä tai sarakkeessa (rivi ${it['row']}).`,
    'chart-differs': (it: Facts) =>
      `kuviossa on ${it['printed']} kohdassa ${it['name']}, mutta julkaistu luku on ${it['published']}.`,
    'tree-hash': () => 'teksti ei ole se, jonka luettelo nimeää: sen tiiviste on toinen.',
    'tree-language': (it: Facts) => `teksti sanoo, että sen kieli on ${it['language']}.`,
    'languages-differ': (it: Facts) =>
      `luvut ovat toiset kuin suomenkielisessä tekstissä ${it['codes'] ? `(${it['codes']})` : ''}`.trim() + '.',
    'total-differs': (it: Facts) => `summa on ${it['printed']}, mutta osat ovat yhteensä ${it['computed']}.`,
    'shares-do-not-add-up': (it: Facts) => `osuudet ovat yhteensä ${it['computed']}, eivät sata.`,
    'share-differs': (it: Facts) => `osuus on ${it['printed']}, mutta lukumääristä tulee ${it['computed']}.`,
    'recomputed-differs': (it: Facts) =>
      `julkaistu luku on ${it['printed']}, mutta julkaistuista luvuista tulee ${it['computed']}.`,
    'value-impossible': (it: Facts) =>
      `luku ${it['printed']} on yksikössään mahdoton: lukumäärä on kokonainen, osuus 0–100, eikä mikään alle nollan.`,
    'mean-impossible': (it: Facts) => `${it['count']} kokonaisluvun keskiarvo ei voi olla ${it['printed']}.`,
    'figure-incomplete': (it: Facts) =>
      `luvulla on ${it['numbers']} arvoa, mutta sen koodit ja mitat vaativat ${it['expected']}.`,
    'operands-unknown': () => 'luku on sanottu lasketuksi, mutta ei löydy, mistä.',
    'key-was-lost': (it: Facts) =>
      `avain ${it['key']} tuli avaimen ${it['before']} tilalle ${it['at']} ilman sen allekirjoitusta, koska kaupunki oli hukannut sen. Kysy kaupungilta, pitääkö tämä paikkansa.`,
    'key-not-compared': (it: Facts) =>
      `allekirjoitus on ehjä, ja avain sanoo olevansa kaupungin. Onko se, sen näet vain itse: vertaa avainta ${it['key']} kaupungin oman sivuston tiedostoon /.well-known/kuulolla-keys.json.`,
  },
  report: {
    holds:
      'Julkaisu pitää: yhtään tiedostoa ei ole muutettu, ketju ja allekirjoitukset ovat ehjät, ja luvut täsmäävät.',
    holdsNot: (count: string) => `Julkaisu EI pidä. Vikoja: ${count}.`,
    what: (city: string, template: string, period: string, edition: string) =>
      `${city}: ${template} ${period}, versio ${edition}`,
    published: (at: string, sequence: string) => `julkaistu ${at}, kaupungin ketjun lenkki ${sequence}`,
    corrects: 'Se korjaa aiemman julkaisun.',
    signedBy: (key: string) => `allekirjoitettu avaimella ${key}`,
    compared: 'Avain on niitä, joihin luotat.',
    counts: (files: string, numbers: string) => `tiedostoja ${files}, lukuja ${numbers}`,
    anyone: (numbers: string) => `Laskettu uudelleen julkaistuista luvuista: ${numbers}.`,
    documentOnly: (numbers: string) =>
      `Kirjattu asiakirjoista, joista jokainen voi katsoa: ${numbers}. Asiakirjat nimetään lukujen määritelmissä.`,
    cityOnly: (numbers: string) =>
      `Laskettu kaupungin omista tiedoista, joita ei julkaista: ${numbers}. Tarkastaja voi ajaa nämä kyselyt aineistoon, jolla on tämä tiiviste:`,
    data: (fingerprint: string) => `aineisto, SHA-256 ${fingerprint}`,
    figure: (figure: string, numbers: string) => `${figure}: lukuja ${numbers}, kysely tiedostossa data/${figure}.json`,
    more: (count: string) => `ja vielä ${count}`,
  },
} as const;
