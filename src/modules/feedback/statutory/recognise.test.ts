import { describe, expect, test } from 'vitest';
import { statutoryHint } from './recognise.ts';

describe('a text that asks for a procedure of its own', () => {
  test.each([
    ['Haluan tehdä muistutuksen äitini hoidosta.', 'reminder'],
    ['MUISTUTUS huonosta kohtelusta terveysasemalla', 'reminder'],
    ['Jag vill göra en anmärkning om vården.', 'reminder'],
    ['I want to make an official reminder about my care.', 'reminder'],
    ['Teen tästä kantelun aluehallintovirastoon.', 'complaint'],
    ['Olen jättänyt asiasta kantelun eduskunnan oikeusasiamiehelle.', 'complaint'],
    ['I will make a complaint to the Parliamentary Ombudsman.', 'complaint'],
    ['Epäilen, että kyseessä on potilasvahinko.', 'patient-injury'],
    ['Det här är en patientskada.', 'patient-injury'],
    ['Vaadin täyden korvauksen hajonneesta polkupyörästä.', 'damages'],
    ['Jag kräver ersättning för cykeln.', 'damages'],
    ['I am claiming damages for the broken bicycle.', 'damages'],
    ['Teen oikaisuvaatimuksen päivähoitopäätöksestä.', 'review'],
    ['Valitan tästä päätöksestä.', 'review'],
    ['Jag begär omprövning av beslutet.', 'review'],
    ['Pyydän saada kopion potilaskertomuksestani.', 'information-request'],
    ['Tietopyyntö: kuka on katsonut tietojani?', 'information-request'],
    ['I request copies of the documents.', 'information-request'],
    ['Vaadin tietojeni oikaisua, diagnoosi on väärä.', 'correction'],
    ['Please correct my patient records.', 'correction'],
  ])('%s', (text, kind) => expect(statutoryHint(text)).toBe(kind));

  test.each([
    'Odotin terveysasemalla kaksi tuntia.',
    'En saanut muistutusviestiä ajastani.',
    'Muistutus ajanvarauksesta tuli liian myöhään.',
    'Teidän pitäisi lähettää muistutusviesti edellisenä päivänä.',
    'Päätös oli hyvä, kiitos.',
    'Korvaava ruoka oli hyvää.',
    'Claim: this is the best library.',
    '',
  ])('is not seen in: %s', (text) => expect(statutoryHint(text)).toBeUndefined());

  test('a very long text is looked at in bounded time', () => {
    const began = performance.now();
    expect(statutoryHint('teen tämä on muistutu '.repeat(20_000))).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
