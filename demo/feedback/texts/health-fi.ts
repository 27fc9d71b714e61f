import type { TextTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** Health stations and other places where nurses and doctors receive people. */
export const healthFi: Partial<Bank<TextTheme>> = {
  'access-to-care': {
    praise: [
      'Pääsin lääkärille samana päivänä, kun soitin. Kiitos {unitTo}!',
      'Peruutusaika löytyi {weekday}, vaikka varauduin viikkojen odotukseen.',
      'Lapsen korvakipu otettiin tosissaan ja aika järjestyi heti.',
      'Hoitaja soitti itse ja tarjosi aiempaa aikaa. Tällaista palvelua toivoisi aina.',
    ],
    complaint: [
      'Lääkäriaikaa {unitTo} ei saa alle kuuden viikon. Vaiva on nyt, ei kuuden viikon päästä.',
      'Kiireetöntä aikaa ei ole saanut {days} päivään, vaikka olen soittanut joka aamu.',
      'Minut käännytettiin ovelta, vaikka kuume oli ollut {days} päivää.',
      'Aika peruttiin edellisenä iltana ja uusi annettiin kuukauden päähän.',
      'Hoidon tarvetta arvioidaan niin kauan, että ehtii joko parantua tai kuolla.',
      'Lähete on seissyt jossain jo {number} viikkoa, eikä kukaan osaa sanoa missä.',
      'Olen pitkäaikaissairas, ja vuosikontrolli on myöhässä jo {number} viikkoa.',
      'Linja on auki kahdeksalta, ja minuutin yli kahdeksan ajat ovat jo menneet. Joka ikinen aamu.',
      'Kävin {weekday} näyttämässä kättä, ja käskettiin varata aika netistä. Netissä ei ollut aikoja.',
      'Vaihdevuosioireisiin ei saa aikaa lääkärille, vain ohjeen juoda vettä.',
      'Kuumeista lasta ei otettu {unitTo} vastaan, vaan ohjattiin toiselle puolelle kaupunkia.',
    ],
    idea: [
      'Iltavastaanotto kerran viikossa auttaisi meitä, jotka emme pääse töistä päivällä.',
      'Uusikaa reseptit ja seurantakokeet etänä, niin lääkäriaikoja vapautuu muille.',
      'Peruutusajoista voisi lähettää tekstiviestin niille, jotka pääsevät nopeasti paikalle.',
    ],
    question: [
      'Kuinka pitkä jono kiireettömälle lääkärille {unitIn} tällä hetkellä on?',
      'Voinko vaihtaa terveysasemaa, jos muualta saa ajan nopeammin?',
      'Sain lähetteen, mutta kutsua ei kuulu. Kenelle soitan?',
      'Tarvitsenko ajan lääkärille vai hoitajalle, kun polvi on turvoksissa?',
    ],
  },
  'applying-for-a-service': {
    praise: [
      'Fysioterapiaan hakeminen kävi helposti, kun {unitIn} täytettiin paperit yhdessä.',
      'Hakemus kuntoutukseen lähti eteenpäin yhdellä käynnillä. Kiitos avusta.',
      'Hoitotarvikejakeluun pääsi yhdellä puhelulla.',
    ],
    complaint: [
      'Apuvälinettä pitää hakea kolmesta eri paikasta, ja joka paikassa kysytään samat asiat.',
      'Lomakkeessa kysytään asioita, joita potilas ei voi tietää.',
      'Hakemukseni on kadonnut {unitIn} jo toisen kerran.',
      'Omaishoitajan lausuntoa ei saa mistään, ja ilman sitä ei voi hakea mitään.',
    ],
    idea: [
      'Yksi lomake, jolla voi hakea kaikkia kuntoutuspalveluja.',
      'Hakemuksen tilan pitäisi näkyä verkossa: saapunut, käsittelyssä, päätetty.',
      'Hoitajan pitäisi saada tehdä hakemus potilaan puolesta vastaanotolla.',
    ],
    question: [
      'Miten haen maksutonta hoitotarvikejakelua?',
      'Kuka kirjoittaa lausunnon kuljetuspalvelua varten?',
      'Kuinka kauan hakemuksen käsittely yleensä kestää?',
    ],
  },
  'advice-and-guidance': {
    praise: [
      'Sain {unitIn} selkeät ohjeet, mitä teen jos oireet pahenevat. Kiitos.',
      'Neuvonnan työntekijä jaksoi selittää saman asian kolmesti kuulovammaiselle isälleni. Hatunnosto.',
      'Puhelimessa neuvottiin tarkasti, mihin otan yhteyttä. Asia järjestyi {weekday}.',
    ],
    complaint: [
      'Minua pompoteltiin numerosta toiseen {minutes} minuuttia, ja lopuksi neuvottiin soittamaan ensimmäiseen.',
      '{unitIn} ei ollut neuvontapisteessä ketään, ja automaatti puhui vain ruotsia.',
      'Kotihoito-ohjeet annettiin niin nopeasti, etten muista niistä puoliakaan. Paperia ei saanut.',
      'Ohjattiin laboratorioon ilman aikaa, ja sieltä takaisin aikaa varaamaan.',
    ],
    idea: [
      'Lyhyet kirjalliset ohjeet jokaiselle mukaan käynnin jälkeen.',
      'Aulaan ihminen automaatin viereen, edes aamupäivisin.',
      'Pohjapiirros seinälle, niin oikea huone löytyy.',
    ],
    question: [
      'Pitääkö verikokeisiin olla syömättä, vaikka aikani on vasta kello {time}?',
      'Mihin soitan viikonloppuna, jos haava tulehtuu?',
      'Kumpaan otan yhteyttä selkäkivussa, terveysasemaan vai fysioterapiaan?',
      'Saanko todistuksen töihin hoitajalta vai lääkäriltä?',
    ],
  },
  'premises-and-equipment': {
    praise: [
      '{unitOf} uudet odotustilat ovat valoisat ja rauhalliset.',
      'Siistiä ja selkeää, lastenkin nurkka oli puhdas. Kiitos siivoojille!',
      'Rauhallinen odotustila ja mukavat tuolit, jaksoi hyvin odottaa.',
    ],
    complaint: [
      '{unitOf} odotustila oli täynnä, ja ilma seisoi.',
      'Ilmoittautumisessa kaikki kuulevat, mitä vaivaa sairastaa. Missä yksityisyys?',
      'WC oli rikki jo viime viikolla, ja lappu oli edelleen ovessa.',
      'Pyörätuolille ei ole odotustilassa paikkaa, olimme koko ajan tiellä.',
    ],
    idea: [
      'Odotustilaan vesipiste ja pari korkeampaa tuolia, joista pääsee ylös.',
      'Polkupyörätelineet oven lähelle, kiitos.',
      'Huoneiden numerot voisi maalata isolla oveen. Pienet kyltit eivät näy.',
    ],
    question: [
      'Onko {unitIn} esteetön WC?',
      'Mihin auton voi pysäköidä tuotaessa huonosti liikkuva potilas?',
      'Milloin remontti valmistuu ja mistä kuljetaan sen aikana?',
    ],
  },
  'speed-of-service': {
    praise: [
      'Vuoronumerosta vastaanotolle meni alle kymmenen minuuttia. Mahtavaa {unitFrom}!',
      'Verikokeeseen ja pois vartissa. Kiitos sujuvasta palvelusta.',
      'Kaikki hoidettiin yhdellä käynnillä: hoitaja, lääkäri ja resepti.',
      'Viestiini vastattiin jo samana päivänä.',
    ],
    complaint: [
      'Aika oli {time}, ja lääkäri kutsui {minutes} minuuttia myöhässä. Kukaan ei kertonut syytä.',
      'Reseptin uusiminen kesti {days} päivää. Lääke ehti loppua.',
      'Päivystyksessä {unitIn} odotettiin tuntikausia pienen lapsen kanssa.',
      'Koetulosten saaminen on kestänyt {days} päivää, ja olen peloissani.',
    ],
    idea: [
      'Tekstiviesti, jos vastaanotto on myöhässä, niin voi odottaa muualla.',
      'Pikakaista niille, jotka tulevat vain ompeleiden poistoon.',
      'Näyttö, josta näkee arvioidun odotusajan.',
    ],
    question: [
      'Missä ajassa reseptin uusimispyyntö käsitellään?',
      'Miksi {unitIn} kutsutaan myöhemmin tulleita ennen?',
      'Kauanko röntgenvastausta pitää odottaa?',
    ],
  },
  'call-back': {
    praise: [
      'Takaisinsoitto tuli luvatussa ajassa ja asia hoitui kerralla.',
      'Soitettiin takaisin jo puolessa tunnissa, kiitos {unitTo}.',
      'Hienoa, että takaisinsoittoa yritettiin toisenkin kerran.',
    ],
    complaint: [
      'Takaisinsoittoa {unitFrom} on odotettu {days} päivää.',
      'Soitatte takaisin keskellä työpäivää ettekä jätä mitään viestiä. Uudestaan jonon hännille.',
      'Takaisinsoitto tuli, mutta puhelu katkesi eikä kukaan soittanut uudelleen.',
      'Vaihde lupasi soiton ennen kello {time}. Ei kuulunut mitään.',
      'Neljäs takaisinsoittopyyntö tällä viikolla. Pitääkö tulla oven taakse?',
    ],
    idea: [
      'Takaisinsoittopyyntöön voisi valita, mihin aikaan pystyy vastaamaan.',
      'Jos asiakas ei vastaa, laittakaa edes tekstiviesti.',
      'Takaisinsoiton rinnalle chat tai viesti, jolla pienet asiat hoituvat.',
    ],
    question: [
      'Montako kertaa takaisinsoittoa yritetään?',
      'Jätin soittopyynnön {weekday}. Näettekö, onko se tullut perille?',
      'Mistä numerosta {unitFrom} soitetaan takaisin?',
      'Voiko soittopyynnön perua?',
    ],
  },
  'online-services': {
    praise: [
      'Etävastaanotto videolla toimi hienosti, ei tarvinnut lähteä kipeänä ulos.',
      'Laboratorioajan varaaminen verkossa on todella vaivatonta.',
      'Chatista sain vastauksen kahdessa minuutissa.',
    ],
    complaint: [
      'Ajanvaraus verkossa kaatuu aina samaan kohtaan.',
      'Kirjautuminen vie {minutes} minuuttia, ja sitten palvelu ilmoittaa häiriöstä.',
      'Viestiin hoitajalle ei voi liittää kuvaa, vaikka niin neuvotaan.',
      'Koetulokset ovat palvelussa vain lyhenteinä, joita tavallinen ihminen ei ymmärrä.',
    ],
    idea: [
      'Tekstiviestimuistutukseen linkki, josta ajan voi siirtää.',
      'Yksi kirjautuminen riittäisi kaikkiin terveyspalveluihin.',
      'Verkkoajanvaraukseen suodatin: ensimmäinen vapaa aika koko kaupungissa.',
      'Sovellukseen muistutus, kun resepti on vanhenemassa.',
    ],
    question: [
      'Miten varaan ajan verkosta puolisoni puolesta?',
      'Mistä näen vanhat laboratoriotulokseni?',
      'Toimiiko etävastaanotto tavallisella puhelimella?',
    ],
  },
  communication: {
    praise: [
      'Kiitos selkeästä tiedotteesta {unitOf} muutosta, se tuli hyvissä ajoin.',
      'Verkkosivuilta löytyi kerrankin kaikki tarvittava.',
      'Oli mukava saada kirje, jossa asiat sanottiin suoraan.',
    ],
    complaint: [
      '{unitOf} aukioloajat ovat verkossa ja ovessa erilaiset.',
      'Terveysaseman siirrosta ei kerrottu mitään. Seisoin {weekday} tyhjän talon edessä.',
      'Kirje on kirjoitettu niin virkakielellä, että jouduin soittamaan ja kysymään, mitä siinä luki.',
      'Sivujen hakukone vie vuosia vanhoihin tiedotteisiin.',
    ],
    idea: [
      'Terveysasemalle oma uutiskirje, jossa kerrotaan muutoksista ajoissa.',
      'Laittakaa verkkosivun alkuun puhelinnumero, ei neljännen klikkauksen taakse.',
      'Tiedotteet myös selkokielellä.',
    ],
    question: [
      'Onko {unitOf} aukiolo muuttunut? Verkossa on kahta eri tietoa.',
      'Missä ilmoitetaan, jos vastaanotto on poikkeuksellisesti kiinni?',
      'Mistä löydän ajantasaiset yhteystiedot?',
    ],
  },
  'staff-skill-and-care': {
    praise: [
      'Lääkäri {unitIn} kuunteli, tutki kunnolla ja selitti. Ensimmäistä kertaa vuosiin tunsin tulevani kuulluksi.',
      'Suuri kiitos {unitOf} hoitajille, teette tärkeää työtä.',
      'Sairaanhoitaja huomasi verenpaineen ja toimi heti. Olen hänelle kiitollinen.',
      'Fysioterapeutti opetti liikkeet rauhassa, ja selkä on jo parempi.',
      'Ystävällinen ja osaava vastaanotto {weekday}. Lähdin hymyillen kotiin.',
      'Haavanhoito oli hellävaraista ja ammattitaitoista joka ainoa kerta.',
      'Minut otettiin vakavasti, vaikka vaivani oli epämääräinen. Kiitos.',
      'Terveydenhoitaja osasi rauhoittaa esikoisen vanhemmat. Iso kiitos!',
    ],
    complaint: [
      'Lääkäri katsoi koko vastaanoton ajan näyttöä eikä kertaakaan minua.',
      'Vaivani kuitattiin iällä. Olen 52.',
      'Lähete jäi tekemättä, vaikka lääkäri niin lupasi.',
      'Väärä diagnoosi ja väärä lääke. Oikea vika löytyi yksityiseltä {days} päivää myöhemmin.',
      'Joka käynnillä eri lääkäri, joka ei ole lukenut papereitani.',
    ],
    idea: [
      'Oma nimetty hoitaja pitkäaikaissairaille.',
      'Lääkäri voisi lukea edelliset kirjaukset ennen kuin kutsuu sisään.',
      'Vastaanoton alussa kaksi minuuttia pelkkää kuuntelua.',
    ],
    question: [
      'Voinko pyytää samaa lääkäriä myös seuraavalle käynnille?',
      'Kenelle kerron, jos olen tyytymätön saamaani hoitoon?',
      'Onko {unitIn} diabetekseen perehtynyttä hoitajaa?',
    ],
  },
  'client-fees': {
    praise: [
      'Väärin mennyt lasku korjattiin nopeasti ja ystävällisesti.',
      'Hienoa, että hoitajakäynti on maksuton.',
      'Maksukaton laskemiseen sain apua {unitFrom}, kiitos.',
    ],
    complaint: [
      'Sain laskun ajasta, jonka peruin ajoissa.',
      'Perumatta jääneestä ajasta tuli maksu, vaikka peruminen ei puhelimessa onnistunut.',
      'Lasku tuli kahteen kertaan samasta käynnistä {unitIn}.',
      'Maksut nousevat, mutta aikoja ei saa. Mistä oikein maksan?',
    ],
    idea: [
      'Laskuun selitys, mistä käynnistä on kyse.',
      'Mobiilimaksu vastaanoton yhteydessä, niin ei tarvitse postittaa paperilaskuja.',
      'Maksukaton kertymä voisi näkyä verkossa.',
    ],
    question: [
      'Kuuluuko tämä käynti maksukattoon?',
      'Voinko saada laskulle lisää maksuaikaa?',
      'Miksi hoitajan käynnistä tuli lasku?',
      'Mistä haen maksuvapautusta pienten tulojen takia?',
    ],
  },
  encounter: {
    praise: [
      'Minua tervehdittiin nimeltä {unitIn}. Pieni asia, mutta lämmitti koko päivän.',
      'Pahana päivänä joku jaksoi olla minulle ystävällinen. Kiitos {unitTo}.',
      'Minua kohdeltiin aikuisena ihmisenä, jonka mielipiteellä on väliä.',
      'Vastaanoton väki {unitIn} pysyi rauhallisena, vaikka aulassa huudettiin. Hienoa käytöstä.',
    ],
    complaint: [
      'Hoitajan puhetapa {unitIn} oli töykeä ja vähättelevä.',
      'Minulle tuhahdettiin, kun pyysin toistamaan. En ollut kuullut.',
      'Ohitseni puhuttiin saattajalle, vaikka minä olen se potilas.',
      'Luukulla {unitIn} ei nosteta edes katsetta, saati sanota huomenta.',
      'Olin peloissani, ja minulle naurettiin.',
    ],
    idea: [
      'Henkilökunnalle koulutusta muistisairaan kohtaamisesta.',
      'Hymy ja tervehdys eivät maksa mitään. Ottakaa ne käyttöön.',
      'Kysykää jokaisen käynnin lopuksi, tuliko ihminen kuulluksi.',
      'Vaikeista asioista voisi kertoa suljetun oven takana.',
    ],
    question: [
      'Kuka vastaa siitä, miten {unitIn} kohdellaan ihmisiä?',
      'Onko henkilökunnalle sovittu, miten pelokas potilas otetaan vastaan?',
      'Voinko pyytää, että saattaja on mukana koko käynnin?',
      'Minulle puhuttiin epäasiallisesti {weekday}. Mihin siitä kerrotaan?',
    ],
  },
};
