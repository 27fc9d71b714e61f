import type { TextTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** Family centres with their child health clinics; used beside `socialFi`. */
export const familyFi: Partial<Bank<TextTheme>> = {
  'access-to-care': {
    praise: ['Neuvola-aika siirtyi parilla klikkauksella sairastumisen takia. Kiitos!'],
    complaint: [
      'Vauvan kuukausitarkastus siirrettiin kolmannen kerran.',
      'Puheterapiaan jonotetaan niin kauan, että lapsi ehtii kouluikään.',
    ],
    idea: ['Neuvola-aikoja myös kello 16 jälkeen.'],
    question: ['Milloin nelivuotistarkastukseen kutsutaan?'],
  },
  'advice-and-guidance': {
    praise: ['Imetysohjaus {unitIn} pelasti koko perheen yöt.'],
    complaint: ['Neuvolasta ja perhetyöstä annettiin aivan päinvastaiset neuvot.'],
    idea: ['Vauvaperheille yhteinen kysymystunti etänä kerran viikossa.'],
    question: ['Kuka auttaa, kun vauva ei nuku eivätkä vanhemmatkaan jaksa?'],
  },
  'premises-and-equipment': {
    praise: ['Perhekahvilan tilat ovat ihanat, lapsi ei olisi lähtenyt kotiin.'],
    complaint: ['{unitOf} vaunukatos on aina täynnä.'],
    idea: ['Hoitopöytä myös miesten vessaan.'],
    question: ['Voiko {unitIn} lämmittää vauvan ruoan?'],
  },
  'staff-skill-and-care': {
    praise: [
      'Neuvolan terveydenhoitaja muisti esikoisenkin nimen. Ihana!',
      'Perhetyöntekijä toi taloon rauhan. Kiitos hänelle.',
      'Isäkin huomioitiin neuvolassa.',
    ],
    complaint: ['Neuvolassa puhuttiin koko ajan vain äidille, isä istui seinän vieressä.'],
    idea: ['Neuvolaan sama terveydenhoitaja raskaudesta kouluikään.'],
    question: ['Saako neuvolakäynnille tulla mukaan isovanhempi?'],
  },
};

/** Senior centres; used beside `socialFi`. */
export const seniorFi: Partial<Bank<TextTheme>> = {
  'access-to-care': {
    praise: ['Isä sai paikan päiväryhmästä nopeammin kuin luvattiin.'],
    complaint: [
      'Äidin lyhytaikaispaikka peruttiin kaksi päivää ennen jaksoa. Kuka nyt hoitaa?',
      'Ympärivuorokautiseen hoitoon ei pääse, vaikka kotona ei enää pärjätä.',
    ],
    idea: ['Päiväryhmiä myös viikonloppuisin, silloin on yksinäisintä.'],
    question: ['Miten jonotetaan lyhytaikaishoitoon {unitTo}?'],
  },
  'advice-and-guidance': {
    praise: ['Seniorineuvonnasta sai yhdellä soitolla vastauksen kaikkeen.'],
    complaint: ['Omaiselle ei kerrottu, mitä palveluja vanhukselle on jo myönnetty.'],
    idea: ['Digiopastusta ikäihmisille {unitTo}.'],
    question: ['Mistä saa apua, kun puolison muisti pettää?'],
  },
  'premises-and-equipment': {
    praise: ['{unitOf} piha on hoidettu kauniisti, kukat ilahduttavat.'],
    complaint: ['Käytävä {unitIn} on pimeä, ja kaatumisia on sattunut.'],
    idea: ['Kuntosalille penkki, jolta pääsee helposti ylös.'],
    question: ['Onko {unitOf} kuntosali vapaassa käytössä?'],
  },
  'staff-skill-and-care': {
    praise: [
      'Hoitajat {unitIn} laulavat äidin kanssa joka ilta. Kiitos.',
      'Muistisairas mieheni kohdataan arvokkaasti.',
      'Ohjaaja sai porukan nauramaan, tulin kotiin kymmenen vuotta nuorempana.',
    ],
    complaint: ['Äitini vaatteet olivat likaiset kolmena käyntikertana peräkkäin.'],
    idea: ['Asukkaille enemmän ulkoilua, edes vartti päivässä.'],
    question: ['Kuka on isäni omahoitaja {unitIn}?'],
  },
};
