import { type Span } from './finding.ts';

/*
 * Words that say something of somebody's own health: diagnoses, medicines, states. Words of services (lääkäri,
 * terveysasema, rokotus, hoitaja) are not here: most feedback of a health service has them and says nothing of the giver.
 * Beginnings of words, as they stay in all cases of the language.
 */
const beginnings = {
  fi: `diabete diabeet insulii epilepsi astma skitsofreni psykoosi psykoot bipolaari kaksisuuntai masennu masentun
    depressi ahdistuneisuushäiri paniikkihäiri itsemur itsetuho viiltel anoreksi bulimi syömishäiri raskaana raskaute
    abortti abortin keskenmeno lapsettomuu hedelmöity hiv-posit hiv-tartun klamydi tippuri kuppa hepatiit alzheim
    dementi muistisair parkinson ms-taut aivoinfarkt aivohalvau aivovamm sydäninfark sydänkohtau sepelvaltimot
    leukemi lymfoom melanoom syöpä syöpi syövän syövästä syöväksi metastaas etäpesäk dialyys keliaki crohnin colitis
    reumaa reuman nivelreum fibromyalgi endometrioos adhd autismi autisti kehitysvamma alkoholist
    alkoholiriippuv päihderiippuv huumeriippuv korvaushoido vieroitushoido diagnoosini diagnosoit sairastan
    leikkaukseni lääkitykse lääkitystä marevan metformi sertralii sitalopr essitalopr ketiapii
    olantsapi litium metadon buprenorf bentsodiatse oksikodon tramadol pregabali morfiin kemoterapi sytostaat sädehoit`,
  sv: `diabet insulin epileps astma schizofren psykos bipolär depressi deprimerad ångestsyndrom panikångest självmord
    självskad anorexi bulimi ätstörning gravid abort missfall hivsmit hiv-posit klamydia gonorré
    syfilis hepatit alzheimer demens parkinson stroke hjärtinfarkt hjärnskad leukemi lymfom melanom cancer metastas
    dialys celiaki endometrios adhd autism utvecklingsstörning alkoholist alkoholberoende narkotikaberoende
    drogberoende diagnosticer sjukdomsdiagnos medicinering metformin sertralin citalopram quetiapin litium metadon
    buprenorfin oxikodon tramadol pregabalin morfin cytostatik strålbehandl`,
  en: `diabet insulin epilep asthma schizophren psychosis psychotic bipolar depression depressed
    suicid self-harm anorexi bulimi pregnan abortion miscarriage infertil hiv-positive chlamydia gonorrh syphilis
    hepatitis alzheimer dementia parkinson stroke leukaemi leukemi lymphoma melanoma cancer metasta
    dialysis coeliac endometrios adhd autis alcoholic diagnosed chemotherap radiotherap metformin sertraline
    citalopram quetiapine lithium methadone buprenorphine oxycodone tramadol pregabalin morphine antidepressant`,
} as const;

/** Ends of compounds that say it wherever they stand (rintasyöpä, masennuslääke). */
const inside = `syöpä syöpää syövän syövästä masennuslääk unilääk verenpainelääk mielialalääk psyykenlääk cancer
  depressionsmedicin sömnmedicin blodtrycksmedicin mielenterveyshäiri mielenterveysongelm`;

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');
const stems = [...new Set(Object.values(beginnings).flatMap(wordsOf))].join('|');
const compounds = wordsOf(inside).join('|');
const isHealthWord = new RegExp(`^(?:${stems})|(?:${compounds})`, 'u');

const word = /\p{L}+(?:-\p{L}+)*/gu;
const longestWord = 60;

/** Every word of a text that says something of somebody's health, in Finnish, Swedish or English. */
export function findHealthWords(text: string): Span[] {
  return [...text.matchAll(word)].flatMap(({ 0: written, index }) =>
    isHealthWord.test(written.slice(0, longestWord).toLowerCase())
      ? [{ start: index, end: index + written.length }]
      : [],
  );
}
