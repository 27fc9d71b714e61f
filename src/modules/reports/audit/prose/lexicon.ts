import { type Language } from '../../../../kernel/language.ts';

/** The words that give a number its meaning, as beginnings or whole words, in one language. */
export interface Lexicon {
  /** Right before a number: about; nearly (from below); at least; a little over; at most. */
  readonly hedges: Readonly<Record<'about' | 'nearly' | 'over' | 'justOver' | 'under', RegExp>>;
  readonly more: RegExp;
  readonly less: RegExp;
  readonly total: RegExp;
  readonly most: RegExp;
  readonly least: RegExp;
  /** Before a superlative: the second largest. */
  readonly second: RegExp;
  readonly mean: RegExp;
  /** `than`: what follows is the base of a comparison. */
  readonly than: RegExp;
  /** Between a count and its share: `241 or 11%`. */
  readonly or: RegExp;
  readonly tableHere: RegExp;
  /** A sentence may be of the earlier of two periods. */
  readonly earlier: RegExp;
  /** What the share is of, right after it. */
  readonly shareOf: RegExp;
}

const before = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})\\s+$`, 'iu');
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
const start = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})`, 'iu');

export const lexicons: Readonly<Record<Language, Lexicon>> = {
  fi: {
    hedges: {
      about: before('noin|n\\.|suunnilleen|likimain|arviolta|kutakuinkin'),
      nearly: before('lähes|melkein|miltei|liki|vajaat?|vajaan|vajaalla|vajaassa|hieman alle|hiukan alle'),
      over: before('yli|enemmän kuin|vähintään|ainakin'),
      justOver: before('runsa(?:s|at|an|alla|ssa)|reilu(?:t|n|lla|ssa)?|hieman yli|hiukan yli'),
      under: before('alle|enintään|korkeintaan|vähemmän kuin'),
    },
    more: start('kasvo|kasvan|kasvaa|lisäänty|nous(?:i|u|e)|enemmän(?! tai)|suurempi|kertaistu'),
    less: start('vähen(?:i|e|t)|lask(?:i|e|u)|piene(?:n|si)|vähemmän|puolittu|putos|supistu'),
    total: word('yhteensä|kaikkiaan|kaiken kaikkiaan|yht\\.'),
    most: word('eniten|yleisin|yleisimmät|yleisimpiä|suurin(?! osa)|suurimmat|useimmin'),
    least: word('vähiten|harvinaisin|pienin|pienimmät|harvimmin'),
    second: before('toiseksi'),
    mean: start('keskiarvo|ka\\.|keskimäär|k\\.a\\.'),
    than: word('kuin'),
    or: /\b(?:eli|toisin sanoen)\s*(?:\p{L}+\s+)?$|\($/iu,
    earlier: start('edelli|viime vuon|aiem|aikaisem'),
    tableHere: /\btauluko(?:n|ssa|sta|ita)|\btaulukko\b/iu,
    shareOf: /^\s*(?:kaikista\s+)?(?:\p{L}+\s+){0,3}?(?<noun>\p{L}+(?:sta|stä))(?!\p{L})/iu,
  },
  sv: {
    hedges: {
      about: before('cirka|ca\\.?|ungefär|omkring|runt'),
      nearly: before('nästan|nära|knappt|närmare|drygt en halv|strax under'),
      over: before('över|mer än|fler än|minst|åtminstone'),
      justOver: before('drygt|strax över|lite över'),
      under: before('under|mindre än|färre än|högst'),
    },
    more: start('ökade|ökat|ökar|ökning|steg(?!\\p{L})|stigit|växte|fler(?!\\p{L})|mer(?!\\p{L})|högre|\\p{L}+dubbla'),
    less: start('minskade|minskat|minskar|minskning|sjönk|sjunkit|färre|mindre|lägre|halvera'),
    total: word('sammanlagt|totalt|inalles|allt som allt|tillsammans'),
    most: word('mest|flest|vanligast|vanligaste|oftast|störst|största(?! delen)'),
    least: word('minst|färst|ovanligast|ovanligaste|mest sällan'),
    second: before('näst'),
    mean: start('medelvärde|medeltal|medel(?!\\p{L})|i genomsnitt|genomsnitt'),
    than: word('än|som'),
    or: /\b(?:eller|det vill säga|dvs\.?)\s*(?:\p{L}+\s+)?$|\($/iu,
    earlier: start('förra|föregående|tidigare|i fjol'),
    tableHere: /\btabell(?:en)?\b/iu,
    shareOf: /^\s*av\s+(?:(?:alla|all|den|det|de|samtliga)\s+)?(?<noun>\p{L}+)/iu,
  },
  en: {
    hedges: {
      about: before('about|around|roughly|approximately|some|circa|c\\.'),
      nearly: before('nearly|almost|just under|close to|not quite'),
      over: before('over|more than|at least'),
      justOver: before('just over|slightly over|slightly more than|a little over'),
      under: before('under|less than|fewer than|at most|below'),
    },
    more: start(
      'rose|risen|rise(?!\\p{L})|rising|grew|grown|growth|increase|more(?!\\p{L})|higher|went up|doubl|tripl|trebl|quadrupl|multipl',
    ),
    less: start(
      'fell(?!\\p{L})|fallen|decrease|declin|dropp|drop(?!\\p{L})|fewer|less(?!\\p{L})|lower|went down|halv|shrank|reduc',
    ),
    total: word('in all|altogether|in total|a total of|total|totalled'),
    most: word('(?<!at )most|most common|largest|biggest|highest'),
    least: word('(?<!at )least|fewest|smallest|lowest|least common'),
    second: before('second'),
    mean: start('mean(?!\\p{L})|average'),
    than: word('than|as'),
    or: /\b(?:or|that is|i\.e\.)\s*(?:\p{L}+\s+)?$|\($/iu,
    earlier: start('previous|last year|earlier|the year before'),
    tableHere: /\btable\b/iu,
    shareOf: /^\s*of\s+(?:(?:all|the|our|its)\s+)*(?<noun>\p{L}+)/iu,
  },
};

/** What can be measured, but is no count of the table: time, money, distance, points. */
export const measured =
  /^[\s\u00a0]*(?:vuorokau|vrk|päiv|viiko|kuukau|vuotta|vuoden|vuodessa|tunti|tunni|tuntia|minuut|sekun|euro|eur\b|€|kilomet|metri|km\b|aste(?!ik)|piste|prosenttiyks|%-yks|kert(?:aa|oja)(?! )|dygn|dag|veck|månad|år\b|timm|minut|poäng|procentenhet|day|week|month|year|hour|minute|second|point|percentage)/iu;

/** What feedback is counted in. */
export const countNouns =
  /^[\s\u00a0]*(?:\p{L}+)?(?:palaut|moit|kiito|kysymy|ide[ao]|ideoi|aloit|vasta(?:us|uks|aj)|komment|yhteydeno|kpl|kappal|maininta|mainin|tapau|ilmoitu|ehdotu|respons|klander|beröm|fråg|idé|svar|kommentar|omdöm|ärend|förslag|feedback|case|complaint|praise|question|comment|answer|response|item|message|idea|mention)/iu;

const markers: Readonly<Record<Language, RegExp>> = {
  fi: /(?<!\p{L})(?:ja|on|oli|ovat|että|eniten|yhteensä|palautteita?|kuin|mutta|myös|vuonna|vuodesta|prosenttia|osuus|kiitos|moite|yht|kaikki)(?!\p{L})/giu,
  sv: /(?<!\p{L})(?:och|är|var|att|som|av|det|den|flest|sammanlagt|totalt|respons|responser|procent|andel|beröm|klander|för|med|än|tema)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:and|the|was|were|of|that|most|total|feedback|per ?cent|share|praise|complaints?|than|with|by|in)(?!\p{L})/giu,
};

/** The language that most of the telling words are of; the fallback when none tells. */
export function detectLanguage(text: string, fallback: Language): Language {
  const scores = (['fi', 'sv', 'en'] as const).map((language) => ({
    language,
    score:
      (text.match(markers[language]) ?? []).length + (language === 'sv' ? (text.match(/å/giu) ?? []).length / 2 : 0),
  }));
  const best = scores.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.language : fallback;
}
