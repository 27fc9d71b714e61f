type Facts = Readonly<Record<string, string | number>>;

export const fi = {
  problems: {
    'cannot-open': (it: Facts) => `Tiedostoa ${it['name']} ei voi avata. Tarkista nimi, kansio ja oikeudet.`,
    'not-a-file': (it: Facts) => `${it['name']} ei ole tiedosto. Anna yhden tiedoston nimi, ei kansion.`,
    empty: (it: Facts) => `Tiedosto ${it['name']} on tyhjä. Tallenna taulukko uudelleen ja anna uusi tiedosto.`,
    'too-large': (it: Facts) =>
      `Tiedosto ${it['name']} on liian suuri: ${it['megabytes']} Mt, ja enintään ${it['most']} Mt voi lukea. Jaa se osiin, esimerkiksi vuosittain.`,
    'too-many-rows': (it: Facts) =>
      `Tiedostossa ${it['name']} on yli ${it['most']} riviä. Jaa se osiin, esimerkiksi vuosittain.`,
    'too-many-columns': (it: Facts) =>
      `Tiedostossa ${it['name']} on yli ${it['most']} saraketta. Poista ylimääräiset sarakkeet, tai tarkista erotinmerkki.`,
    'header-twice': (it: Facts) =>
      `Tiedostossa ${it['name']} on kaksi saraketta nimeltä ”${it['column']}”. Anna toiselle niistä toinen nimi.`,
    'header-blank': (it: Facts) =>
      `Tiedoston ${it['name']} ensimmäisellä rivillä ei ole sarakkeiden nimiä. Kirjoita ne ensimmäiselle riville.`,
    'not-utf8': (it: Facts) =>
      `Tiedostossa ${it['name']} on tavun ${it['position']} jälkeen merkki, joka ei ole UTF-8:aa. Tallenna tiedosto UTF-8-muodossa, tai kerro profiilissa sen merkistö, esimerkiksi "encoding": "windows-1252".`,
    'quote-not-closed': (it: Facts) =>
      `Tiedostossa ${it['name']} riviltä ${it['row']} alkava lainausmerkki ei pääty. Lisää puuttuva lainausmerkki.`,
    'row-too-long': (it: Facts) =>
      `Tiedoston ${it['name']} rivi ${it['row']} on liian pitkä. Luultavasti lainausmerkki ei pääty: tarkista rivi.`,
    'unreadable-row': (it: Facts) =>
      `Tiedoston ${it['name']} riviä ${it['row']} ei voi lukea. Tarkista sen lainausmerkit.`,
    'named-wrong-zip': (it: Facts) =>
      `Tiedosto ${it['name']} on nimensä mukaan tekstiä, mutta sisällöltään pakattu tai Excel-tiedosto. Pura se, tai vaihda nimen loppuun .xlsx, jos se on työkirja.`,
    'named-wrong-text': (it: Facts) =>
      `Tiedosto ${it['name']} on nimensä mukaan Excel-työkirja, mutta sisällöltään tekstiä. Vaihda nimen loppuun .csv.`,
    'content-html': (it: Facts) =>
      `Tiedosto ${it['name']} on verkkosivu eikä taulukko. Lataa tiedosto uudelleen; ehkä sait kirjautumissivun.`,
    'content-xml': (it: Facts) => `Tiedosto ${it['name']} on XML:ää. Tallenna taulukko CSV- tai XLSX-muodossa.`,
    'content-pdf': (it: Facts) => `Tiedosto ${it['name']} on PDF. Pyydä taulukko CSV- tai XLSX-muodossa.`,
    'content-image': (it: Facts) => `Tiedosto ${it['name']} on kuva. Pyydä taulukko CSV- tai XLSX-muodossa.`,
    'content-old-excel': (it: Facts) =>
      `Tiedosto ${it['name']} on vanha Excel-tiedosto tai suojattu salasanalla. Avaa se ja tallenna XLSX-muodossa ilman salasanaa.`,
    'content-packed': (it: Facts) => `Tiedosto ${it['name']} on pakattu. Pura se ja anna taulukko sen sisältä.`,
    'content-binary': (it: Facts) => `Tiedosto ${it['name']} ei ole taulukko. Anna CSV- tai XLSX-tiedosto.`,
    'zip-too-large': (it: Facts) =>
      `Työkirja ${it['name']} on purettuna liian suuri. Tallenna se CSV-muodossa tai jaa osiin.`,
    'zip-unsafe': (it: Facts) =>
      `Tiedostossa ${it['name']} on osia, joita ei voi turvallisesti avata. Avaa se taulukko-ohjelmassa ja tallenna uudelleen.`,
    'zip-broken': (it: Facts) => `Tiedosto ${it['name']} on rikki. Tallenna tai lataa se uudelleen.`,
    'not-a-workbook': (it: Facts) =>
      `Tiedosto ${it['name']} ei ole Excel-työkirja. Tallenna taulukko XLSX- tai CSV-muodossa.`,
    'no-such-sheet': (it: Facts) =>
      `Työkirjassa ${it['name']} ei ole taulukkoa ”${it['sheet']}”. Siinä on: ${it['names']}.`,
    'xml-doctype': (it: Facts) =>
      `Työkirjassa ${it['name']} on määrittelyjä, joita työkirjoissa ei kuulu olla. Avaa se taulukko-ohjelmassa ja tallenna uudelleen.`,
    'xml-broken': (it: Facts) => `Työkirjaa ${it['name']} ei voi lukea: se on rikki. Tallenna se uudelleen.`,
    'folder-has-link': (it: Facts) =>
      `Kansiossa ${it['name']} on linkki tai muu kuin tavallinen tiedosto: ${it['path']}. Hae kansio uudelleen.`,
    'folder-too-large': (it: Facts) =>
      `${it['name']} on suurempi kuin tässä luetaan: enintään ${it['files']} tiedostoa ja ${it['megabytes']} Mt. Tarkista, että annoit oikean kansion.`,
    'archive-unsafe': (it: Facts) =>
      `Pakatussa tiedostossa ${it['name']} on osia, joita ei voi avata turvallisesti: nimi johtaa ulos kansiosta tai on siinä kahdesti, tai osa on linkki tai salattu. Hae tiedosto uudelleen sen julkaisijalta.`,
  },
};
