import { type StatutoryKind } from './statutory-matter.ts';

/**
 * Words by which people name a matter with a procedure of its own, in Finnish, Swedish and English. The first kind that
 * fits is suggested: what names its procedure most exactly stands first. A reminder to take the medicine is none.
 */
const words: readonly (readonly [StatutoryKind, readonly RegExp[]])[] = [
  [
    'patient-injury',
    [/potilasvahin/u, /potilasvakuutu/u, /patientskad/u, /patientförsäkring/u, /patient (?:injury|insurance)/u],
  ],
  [
    'review',
    [
      /oikaisuvaatimu/u,
      /(?:vaadin|vaadimme|haen|haemme) (?:oikaisua|muutosta)/u,
      /valit(?:an|amme|us|taa) (?:tästä |siitä |saamastani )?päätöksestä/u,
      /omprövning/u,
      /rättelseyrkan/u,
      /överklagar? beslut/u,
      /(?:review of|appeal(?:ing)? (?:against )?) ?(?:a|the|this|your|my) decision/u,
    ],
  ],
  [
    'correction',
    [
      /(?:tieto(?:je)?ni|tietojen|tiedon|kirjau(?:sten|ksen)|merkin(?:töjen|nän)) (?:oikais|korja)/u,
      /(?:oikaiskaa|korjatkaa|oikaistava|korjattava) .{0,30}(?:tieto|kirjau|merkin)/u,
      /(?:rätta|rättelse av) (?:mina |felaktiga )?(?:person|patient|journal)?uppgift/u,
      /correct(?:ion of)? (?:my |the )?(?:personal |patient )?(?:data|records)/u,
    ],
  ],
  [
    'information-request',
    [
      /tietopyyn/u,
      /asiakirjapyyn/u,
      /julkisuuslai/u,
      /(?:pyydän|haluan|pyydämme) (?:saada )?(?:kopio|asiakirj|potilasasiakirj|potilaskertomu|lokitie)/u,
      /offentlighetslag/u,
      /begär(?:an)? (?:om |att få )?(?:ut )?(?:information|handling|kopi|logguppgift)/u,
      /freedom of information/u,
      /information request/u,
      /request (?:a )?cop(?:y|ies) of/u,
    ],
  ],
  [
    'damages',
    [
      /vahingonkorvau/u,
      /korvausvaatimu/u,
      /(?:vaadin|vaadimme|haen|haemme) (?:\p{L}+ )?korvau/u,
      /skadestånd/u,
      /ersättningskrav/u,
      /kräver (?:\p{L}+ )?ersättning/u,
      /(?:claim(?:ing)?|demand(?:ing)?) (?:for )?(?:damages|compensation)/u,
      /compensation claim/u,
    ],
  ],
  [
    'complaint',
    [
      /\bkantelu/u,
      /\bkantelen/u,
      /oikeusasiamie/u,
      /(?:valituksen|ilmoituksen|valitan) (?:aluehallintovirastoon|aviin|valviraan|lupa- ja valvontavirastoon)/u,
      /förvaltningsklagan/u,
      /justitieombudsman/u,
      /klagomål till (?:tillsyn|region|valvira)/u,
      /complaint to (?:the )?(?:supervis|regional|national|parliamentary|ombudsman)/u,
    ],
  ],
  [
    'reminder',
    [
      /(?:teen|teemme|tehdä|jätän|jätämme|jättää|lähetän|tämä on) (?:\p{L}+ ){0,3}muistutu(?:s|ks)(?!vies)/u,
      /\bmuistutus (?:\p{L}+ ){0,2}(?:hoidosta|kohtelusta|palvelusta|menettelystä)/u,
      /(?:gör|göra|lämna|lämnar|framställ\p{L}*) (?:\p{L}+ ){0,3}anmärkning/u,
      /anmärkning (?:om|mot|över) (?:\p{L}+ ){0,2}(?:vård|bemötande|service)/u,
      /(?:make|making|file|filing|submit|lodge) an? (?:official |formal )?(?:reminder|objection)/u,
    ],
  ],
];

/** Most of a text that is looked at: who has a matter names it early, and time stays bounded. */
const looksAt = 20_000;

/**
 * The procedure that a text seems to ask for; undefined for what reads like feedback. It is a suggestion: a person
 * decides.
 */
export function statutoryHint(text: string): StatutoryKind | undefined {
  const plain = text.slice(0, looksAt).normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ');
  return words.find(([, patterns]) => patterns.some((pattern) => pattern.test(plain)))?.[0];
}
