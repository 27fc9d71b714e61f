import type { ClassTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** Autumn 2020: vaccination points of their own, by appointment only, long queues, vaccine that ran out. */
export const influenza2020Fi: Bank<ClassTheme> = {
  'access-to-care': {
    praise: [
      'Sain influenssarokotusajan heti samalle viikolle, vaikka ruuhkasta on puhuttu. Kiitos!',
      'Yllätyin, kun äidille löytyi rokotusaika {unitTo} jo {weekday}. Hienosti järjestetty.',
      'Soitin peruutusajasta ja pääsin rokotettavaksi seuraavana päivänä. Lämmin kiitos.',
      'Olen kahdeksankymppinen ja pelkäsin jääväni ilman. Aika järjestyi kuitenkin läheltä kotia.',
    ],
    complaint: [
      'Influenssarokotusaikaa ei saa mistään. Olen yrittänyt {days} päivää ja joka kerta aikoja on nolla.',
      'Kuulun riskiryhmään, ja varattu rokotusaikani peruttiin tekstiviestillä. Uutta aikaa ei annettu.',
      'Rokote loppui kesken. Miten kaupunki ei osannut tilata tarpeeksi, kun kaikki tiesivät että kysyntää on?',
      'Aika annettiin viiden viikon päähän. Influenssakausi on silloin jo täydessä vauhdissa.',
      'Ennen rokotteen sai kävelemällä omalle terveysasemalle. Nyt 78-vuotias ei saa edes aikaa.',
      'Seisoin {unitOf} ovella turhaan: ilman varausta ei oteta, eikä varausta voi saada. Kuka tätä johtaa?',
      'Mieheni on syöpähoidoissa, ja rokotusaika peruttiin {weekday}. Olen todella huolissani.',
      'Lapsellemme ei löytynyt yhtään influenssarokotusaikaa koko kaupungista. Neuvola ohjaa puhelimeen, puhelin nettiin.',
      'Kolme kertaa olen ollut varaamassa ja kolme kertaa aika on mennyt nenän edestä.',
    ],
    idea: [
      'Antakaa influenssarokotteita myös ilman ajanvarausta vaikka yhtenä iltana viikossa.',
      'Rokotusbussi kiertämään lähiöitä! Kaikki yli 65-vuotiaat eivät pääse kaupungin toiselle laidalle.',
      'Riskiryhmille voisi varata omat ajat ensimmäisiksi viikoiksi ja avata loput vasta sitten muille.',
      'Peruutusajoista voisi tehdä jonotuslistan, josta kutsutaan järjestyksessä.',
    ],
    question: [
      'Milloin influenssarokotteita tulee lisää ja mistä näen, että aikoja on taas vapaana?',
      'Aikani peruttiin. Saanko uuden ajan automaattisesti vai pitääkö minun varata itse?',
      'Olen omaishoitaja. Kuulunko niihin, jotka saavat influenssarokotteen maksutta?',
      'Voiko influenssarokotteen ottaa missä tahansa rokotuspisteessä vai vain omalla alueella?',
      'Onko ensi viikolle enää yhtään rokotusaikaa? Verkossa näkyy vain tyhjää.',
    ],
  },
  equality: {
    complaint: [
      'Lähin vapaa rokotusaika oli toisella puolella kaupunkia. Rollaattorilla sinne ei mennä. Tämä asettaa ihmiset eriarvoiseen asemaan.',
      'Ne joilla on auto ja tietokone, saivat rokotteen. Me muut emme. Onko tämä tasa-arvoa?',
      'Puhun heikosti suomea, eikä rokotusajan varaaminen onnistunut muulla kielellä. Jäin ilman.',
      'Naapurikunnassa rokote tuodaan kotihoidon asiakkaalle. Helsingissä 90-vuotiaan pitäisi matkustaa bussilla.',
      'Pyörätuolilla ei päässyt {unitTo} ilman apua: ovi oli raskas ja luiska jyrkkä.',
    ],
    question: [
      'Miksi influenssarokotusaikoja on idässä niin paljon vähemmän kuin keskustassa?',
      'Miten rokotteen saa sellainen ihminen, jolla ei ole pankkitunnuksia eikä nettiä?',
      'Onko kuulovammaisella muuta tapaa varata rokotusaika kuin soittaminen?',
    ],
  },
  'applying-for-a-service': {
    complaint: [
      'Influenssarokotusajan varaaminen on tehty niin mutkikkaaksi, että luovutin kolmannella sivulla.',
      'Perheen neljälle jäsenelle piti varata jokaiselle aika erikseen, ja lopulta ne menivät neljälle eri päivälle.',
      'Rokotusaikaa varatessa piti tietää palvelun oikea nimi. Mistä tavallinen ihminen sen tietää?',
    ],
    idea: [
      'Tehkää rokotusvarauksesta yksi selvä nappi etusivulle.',
      'Perheille yhteinen rokotusaika, niin ei tarvitse varata jokaiselle erikseen.',
      'Kutsukirje ja valmis aika yli 75-vuotiaille helpottaisi monen elämää.',
    ],
    question: [
      'Miten varaan influenssarokotusajan iäkkään isäni puolesta?',
      'Tarvitsenko lähetteen, jos haluan influenssarokotteen astman takia?',
      'Mihin numeroon rokotusaikaa varten soitetaan? Löysin kolme eri numeroa.',
      'Voinko vaihtaa varatun rokotusajan toiseen päivään?',
    ],
  },
  'advice-and-guidance': {
    praise: [
      'Rokotusneuvonnasta vastattiin selvästi ja ystävällisesti kaikkiin kysymyksiini.',
      '{unitIn} opas näytti heti oikean jonon ja neuvoi, missä odottaa rokotuksen jälkeen. Hyvää työtä!',
      'Kiitos hoitajalle, joka neuvoi rauhassa, voinko ottaa influenssarokotteen lääkitykseni kanssa.',
    ],
    complaint: [
      'Puhelimessa sanottiin, että influenssarokotteen saa {unitFrom}. Paikan päällä sanottiin, että ei saa.',
      'Kukaan ei osannut kertoa, kuulunko riskiryhmään. Kolme ihmistä, kolme vastausta.',
      'Opastus {unitTo} oli surkea. Kiersin korttelin kahdesti ennen kuin löysin oikean oven.',
      'Terveysasemalta neuvottiin soittamaan keskitettyyn numeroon, sieltä takaisin terveysasemalle.',
      'Jonossa ei ollut ketään neuvomassa, ja ihmiset seisoivat liian lähellä toisiaan.',
      'Sain väärän ohjeen odotusajasta rokotuksen jälkeen, ja minut palautettiin ovelta takaisin.',
    ],
    idea: [
      'Laittakaa rokotuspisteen ulko-oveen iso kyltti ja nuoli, niin vanhuksetkin löytävät perille.',
      'Vapaaehtoinen ovelle neuvomaan, kummassa jonossa kuuluu olla.',
      'Yhteen esitteeseen kaikki: kuka saa influenssarokotteen maksutta, mistä ja milloin.',
    ],
    question: [
      'Voiko influenssarokotteen ottaa, jos on lievä nuha mutta ei kuumetta?',
      'Pitääkö influenssarokotteen ja keuhkokuumerokotteen välissä olla taukoa?',
      'Mitä papereita rokotuspisteelle otetaan mukaan?',
      'Missä {unitOf} sisäänkäynti on? Osoitteesta se ei selviä.',
      'Saako raskaana oleva rokotteen neuvolasta vai rokotuspisteeltä?',
    ],
  },
  'premises-and-equipment': {
    praise: [
      '{unitIn} oli väljää ja siistiä, turvavälit oli mietitty ja käsidesiä joka ovella.',
      'Tilava ja valoisa rokotuspaikka, penkit kaukana toisistaan. Oli turvallinen olo.',
    ],
    complaint: [
      '{unitIn} odotettiin ahtaassa käytävässä, jossa turvaväleistä ei ollut tietoakaan.',
      'Jonotimme ulkona sateessa {minutes} minuuttia. Edes katosta ei ollut.',
      'Rokotustilassa ei ollut paikkaa istua, vaikka suurin osa tulijoista oli yli 70-vuotiaita.',
      'Vaatteiden riisumiselle ei ollut sermiä. Jouduin kuorimaan villapaidan päältä kaikkien edessä.',
    ],
    idea: [
      'Rokottakaa liikuntahallissa tai kirjastossa: tilaa on ja sinne pääsee helposti.',
      'Odotustilaan pari tuolia lisää ja naulakko takeille.',
      'Ulos katos ja penkki jonottajille, kun ilmat kylmenevät.',
    ],
  },
  'speed-of-service': {
    praise: [
      'Kävin {weekday} influenssarokotuksella {unitIn}. Koko juttu oli ohi viidessä minuutissa, mahtavaa!',
      'Ei jonoa, ei säätämistä: sisään, rokote, odotus ja kotiin. Juuri näin.',
      'Aika oli {time} ja neula käsivarressa tasan {time}. Näin täsmällistä palvelua ei ole missään.',
      'Olin varautunut tunnin jonotukseen, mutta homma sujui {unitIn} hetkessä. Kiitos!',
      'Rokotus kävi kuin liukuhihnalta, mutta silti ystävällisesti. Hieno järjestely.',
      'Influenssarokotuksen uudet järjestelyt toimivat paremmin kuin vanhat. Sujuvaa ja nopeaa.',
      'Vein 85-vuotiaan isäni rokotettavaksi. Kaikki kävi niin joutuisasti, ettei hän ehtinyt väsyä.',
    ],
    complaint: [
      'Varattu aika oli {time}, sisään pääsin {minutes} minuuttia myöhemmin. Miksi aikoja annetaan, jos niistä ei pidetä kiinni?',
      '{unitIn} oli kaksi rokottajaa ja ulkona kymmenien metrien jono.',
      'Odotin {minutes} minuuttia yhtä piikkiä. Bussiyhteyskin meni sivu suun.',
    ],
    idea: [
      'Ottakaa henkilötiedot jo jonossa, niin itse rokotus ei seiso paperien takia.',
      'Laittakaa rokotuspisteen ulkopuolelle näyttö, josta näkee oman vuoron.',
      'Väljempi aikataulu iltapäiviin, silloin jono seisoo aina.',
    ],
    question: [
      'Kuinka kauan rokotuskäyntiin kannattaa varata aikaa?',
      'Miksi {unitIn} jonotetaan ulkona, vaikka kaikilla on varattu aika?',
      'Onko rokotuspisteellä jokin hetki päivästä, jolloin on hiljaisempaa?',
    ],
  },
  'call-back': {
    complaint: [
      'Jätin takaisinsoittopyynnön influenssarokotuksesta {days} päivää sitten. Kukaan ei ole soittanut.',
      'Puhelin soi, kun olin suihkussa, ja siihen jäi. Takaisinsoittoja on tasan yksi, ja {days} päivän odotus alkaa alusta.',
      'Luvattiin soittaa takaisin saman päivän aikana. Nyt on kulunut {days} päivää ja rokotukset alkavat olla ohi.',
      'Takaisinsoitto tuli {days} päivän päästä ja siinä kerrottiin, että rokotteet ovat loppuneet. Olisi sen voinut sanoa nauhallakin.',
      'Mitä järkeä on takaisinsoitossa, kun soitto tulee niin myöhään, että rokotusajat ovat menneet?',
      'Äitini istuu puhelimen vieressä jo {days} päivää odottamassa soittoa rokotuksesta. Hän ei uskalla käydä kaupassa.',
    ],
    idea: [
      'Takaisinsoittoon voisi sanoa, monentenako jonossa on ja minä päivänä soitetaan.',
      'Erottakaa influenssarokotuksen soitot omaksi jonokseen, ettei sairas joudu odottamaan niiden takana.',
      'Lähettäkää tekstiviesti ennen takaisinsoittoa, niin osaa pitää puhelimen lähellä.',
    ],
    question: [
      'Kauanko influenssarokotuksen takaisinsoittoa pitää tällä hetkellä odottaa?',
      'En ehtinyt vastata takaisinsoittoon. Soitatteko uudestaan vai pitääkö minun jättää uusi pyyntö?',
      'Tuleeko takaisinsoitto tuntemattomasta numerosta? En yleensä vastaa niihin.',
      'Olen odottanut soittoa rokotusajasta {days} päivää. Onko pyyntöni vielä jonossa?',
    ],
  },
  'online-services': {
    complaint: [
      'Sähköinen ajanvaraus heitti ulos kesken influenssarokotusajan varaamisen. Kun pääsin takaisin, aika oli mennyt.',
      'Maisa-palvelu ei näytä yhtään rokotusaikaa, vaikka puhelimessa väitetään, että niitä on.',
      'Varausjärjestelmä näytti rokotusaikaa läheltä, mutta vahvistus tuli aivan toiselle puolelle kaupunkia.',
      'Sivu jumittui {weekday} heti kun uudet rokotusajat avattiin. Kolme tuntia yritin.',
      'Rokotusaikaa ei löydy hakusanalla influenssa, ei hakusanalla rokotus eikä millään muullakaan. Kuka tämän on testannut?',
      'Verkkopalvelu vaatii pankkitunnukset. Iäkkäillä vanhemmillani ei sellaisia ole, joten rokotus jää ottamatta.',
    ],
    idea: [
      'Näyttäkää rokotusvarauksessa kerralla kaikkien pisteiden vapaat ajat, ei yksi piste kerrallaan.',
      'Sähköiseen varaukseen ilmoitus, kun rokotusaikoja vapautuu.',
      'Voisiko rokotusajan varata ilman kirjautumista, pelkällä puhelinnumerolla?',
    ],
    question: [
      'Mistä kohdasta sähköistä palvelua influenssarokotusaika varataan?',
      'Miten perun verkossa varatun rokotusajan? Painiketta ei näy missään.',
      'Voinko varata alaikäisen lapsen rokotusajan omilla tunnuksillani?',
      'Moneltako uudet influenssarokotusajat avataan verkkoon?',
    ],
  },
  communication: {
    complaint: [
      'Lehdessä luki, että rokotteita riittää kaikille. Ei riittänyt. Kertokaa edes rehellisesti.',
      'Nettisivuilla oli influenssarokotuksista vanhat tiedot vielä {weekday}.',
      'Rokotteen loppumisesta olisi pitänyt kertoa ennen kuin sadat ihmiset jonottivat turhaan.',
      'Sain kirjeen, jossa kehotettiin ottamaan rokote, mutta ei kerrottu mistä ja miten.',
    ],
    idea: [
      'Kertokaa rokotustilanteesta joka aamu samassa paikassa: aikoja on, aikoja ei ole.',
      'Kaikilla ei ole nettiä. Influenssarokotuksista voisi tiedottaa ilmaisjakelulehdessä ja kaupan ilmoitustaululla.',
      'Lyhyt tiedote selkokielellä ja muilla kielillä siitä, kuka rokotteen saa.',
    ],
    question: [
      'Missä kerrotaan ajantasaisesti, milloin rokotukset jatkuvat?',
      'Pitääkö paikkansa, että influenssarokotukset on keskeytetty koko kaupungissa?',
      'Miksi rokotteen loppumisesta ei kerrottu niille, joilla oli jo aika?',
    ],
  },
  'staff-skill-and-care': {
    praise: [
      'Rokottaja {unitIn} oli taitava ja hauska. En edes huomannut pistosta.',
      'Kiitos ihanalle hoitajalle, joka rauhoitteli neulakammoista tytärtäni rokotuksessa. Itku vaihtui nauruksi.',
      'Influenssarokotus {weekday}: ystävällinen vastaanotto, varmat otteet, maskit ja käsidesit kunnossa.',
      'Koko henkilökunta {unitIn} oli hyväntuulista, vaikka päivä oli varmasti pitkä. Kiitos teille!',
      'Hoitaja kysyi allergioista ja lääkkeistä ennen rokotetta ja selitti, mitä odottaa. Tuli turvallinen olo.',
      'Paras rokotuskäynti ikinä. Ammattilaiset asialla.',
      'Vanha äitini otettiin rokotuspisteellä vastaan kuin kuningatar. Kyynel tuli silmään.',
      'Rokottaja huomasi, että jännitän, ja antoi aikaa. Harvoin kohtaa noin hienoa ihmistä.',
      'Kiitokset {unitTo}! Turvallisuudesta oli pidetty huolta, ja jokaiselle riitti hymy maskin takaa.',
    ],
    complaint: [
      'Rokottaja ei kysynyt mitään allergioista ennen pistosta. Se pelotti jälkikäteen.',
      'Rokote pistettiin niin huolimattomasti, että käsi oli viikon kipeä ja mustelmilla.',
      'Hoitaja tiuskaisi {unitIn}, kun kysyin rokotteen haitoista. Kysymys oli aivan asiallinen.',
    ],
    idea: [
      'Rokottajille nimikyltti, niin osaa kiittää oikeaa ihmistä.',
      'Neulakammoisille oma rauhallinen rokotusaika, jossa hoitajalla on hetki aikaa.',
      'Rokottajilta voisi saada pienen lapun, jossa lukee, mitä rokotetta sai ja mitä oireita voi tulla.',
    ],
  },
};
