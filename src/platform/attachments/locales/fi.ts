type Facts = Readonly<Record<string, string | number>>;

export const fi = {
  hint: 'Enintään 5 tiedostoa, kukin enintään 10 Mt: kuva (JPEG, PNG, WebP, GIF), PDF, teksti, Word, Excel tai OpenDocument. Kuvista poistetaan paikka ja muut piilotiedot.',
  problems: {
    empty: (it: Facts) => `Tiedosto ”${it['name']}” on tyhjä. Valitse se uudelleen.`,
    'too-large': (it: Facts) =>
      `Tiedosto ”${it['name']}” on liian suuri. Yksi tiedosto saa olla enintään ${it['most']} Mt. Lähetä pienempi kuva tai jaa tiedosto osiin.`,
    'too-many': (it: Facts) =>
      `Valitsit ${it['sent']} tiedostoa. Yhteen viestiin mahtuu enintään ${it['most']}. Jätä osa pois tai lähetä ne toisessa viestissä.`,
    'too-large-together': (it: Facts) =>
      `Tiedostot ovat yhdessä liian suuria. Yhteen viestiin mahtuu enintään ${it['most']} Mt. Jätä osa pois tai lähetä ne toisessa viestissä.`,
    heic: (it: Facts) =>
      `Kuva ”${it['name']}” on HEIC-muodossa, jota ei voi vielä lukea. Tallenna kuva JPEG-muodossa ja lähetä se.`,
    svg: (it: Facts) =>
      `Kuva ”${it['name']}” on SVG-muodossa, joka voi sisältää ohjelmia. Tallenna kuva PNG- tai JPEG-muodossa.`,
    program: (it: Facts) =>
      `Tiedosto ”${it['name']}” on ohjelma. Ohjelmia ei oteta vastaan. Lähetä kuva, PDF tai teksti.`,
    'web-page': (it: Facts) =>
      `Tiedosto ”${it['name']}” on verkkosivu. Kirjoita sivun osoite viestiisi tai lähetä sivusta kuva tai PDF.`,
    archive: (it: Facts) =>
      `Tiedosto ”${it['name']}” on pakattu. Pura se ja lähetä siitä ne tiedostot, joita tarvitaan.`,
    'old-office': (it: Facts) =>
      `Tiedosto ”${it['name']}” on vanha Office-tiedosto tai suojattu salasanalla. Tallenna se PDF-, DOCX- tai XLSX-muodossa ilman salasanaa.`,
    'other-type': (it: Facts) =>
      `Tiedostoa ”${it['name']}” ei voi lähettää, koska sen muotoa ei oteta vastaan. Lähetä kuva (JPEG, PNG), PDF, teksti, Word tai Excel.`,
    'picture-broken': (it: Facts) =>
      `Kuvaa ”${it['name']}” ei voi avata: se on rikki. Ota kuva uudelleen tai tallenna se uudelleen.`,
    'picture-too-large': (it: Facts) =>
      `Kuvassa ”${it['name']}” on liikaa kuvapisteitä, enintään ${it['most']} miljoonaa voi lukea. Pienennä kuva.`,
    'pdf-broken': (it: Facts) => `Tiedostoa ”${it['name']}” ei voi lukea: PDF on rikki. Tallenna se uudelleen.`,
    'pdf-active': (it: Facts) =>
      `Tiedostossa ”${it['name']}” on ohjelma, lomake tai liitteitä, joita PDF:ssä ei oteta vastaan. Tulosta se uudeksi PDF:ksi ja lähetä se.`,
    'pdf-two-things': (it: Facts) =>
      `Tiedosto ”${it['name']}” ei ole pelkkä PDF: siinä on muutakin sisältöä. Tallenna PDF uudelleen.`,
    'office-broken': (it: Facts) =>
      `Tiedostoa ”${it['name']}” ei voi avata: se on rikki tai suojattu. Tallenna se uudelleen tai PDF-muodossa.`,
    'office-active': (it: Facts) =>
      `Tiedostossa ”${it['name']}” on makroja, liitteitä tai muualta haettavia osia. Tallenna se PDF-muodossa ja lähetä se.`,
    'office-too-large': (it: Facts) =>
      `Tiedosto ”${it['name']}” on purettuna liian suuri. Tallenna se PDF-muodossa tai jaa osiin.`,
    'not-text': (it: Facts) =>
      `Tiedosto ”${it['name']}” ei ole tekstiä, vaikka nimi niin sanoo. Lähetä kuva, PDF tai teksti.`,
    infected: (it: Facts) =>
      `Tiedostosta ”${it['name']}” löytyi haittaohjelma. Tiedostoa ei otettu vastaan. Tarkista laitteesi.`,
  },
};
