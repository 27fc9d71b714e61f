import { type WantedDistrict } from '../../src/modules/city/index.ts';
import { outlineOf } from './district-tiles.ts';

/** Official Finnish and Swedish names of Helsinki's major districts (suurpiirit), by the first digit of their districts. */
const majorDistricts = [
  ['1', 'Eteläinen suurpiiri', 'Södra stordistriktet', 'Southern major district'],
  ['2', 'Läntinen suurpiiri', 'Västra stordistriktet', 'Western major district'],
  ['3', 'Keskinen suurpiiri', 'Mellersta stordistriktet', 'Central major district'],
  ['4', 'Pohjoinen suurpiiri', 'Norra stordistriktet', 'Northern major district'],
  ['5', 'Koillinen suurpiiri', 'Nordöstra stordistriktet', 'North-eastern major district'],
  ['6', 'Kaakkoinen suurpiiri', 'Sydöstra stordistriktet', 'South-eastern major district'],
  ['7', 'Itäinen suurpiiri', 'Östra stordistriktet', 'Eastern major district'],
  ['8', 'Östersundomin suurpiiri', 'Östersundoms stordistrikt', 'Östersundom major district'],
] as const;

/** Official Finnish and Swedish names of Helsinki's districts (peruspiirit); English uses the Finnish ones. */
const districts = [
  ['101', 'Vironniemi', 'Estnäs'],
  ['102', 'Ullanlinna', 'Ulrikasborg'],
  ['103', 'Kampinmalmi', 'Kampmalmen'],
  ['104', 'Taka-Töölö', 'Bortre Tölö'],
  ['105', 'Lauttasaari', 'Drumsö'],
  ['201', 'Reijola', 'Grejus'],
  ['202', 'Munkkiniemi', 'Munksnäs'],
  ['203', 'Haaga', 'Haga'],
  ['204', 'Pitäjänmäki', 'Sockenbacka'],
  ['205', 'Kaarela', 'Kårböle'],
  ['301', 'Kallio', 'Berghäll'],
  ['302', 'Alppiharju', 'Åshöjden'],
  ['303', 'Vallila', 'Vallgård'],
  ['304', 'Pasila', 'Böle'],
  ['305', 'Vanhakaupunki', 'Gammelstaden'],
  ['401', 'Maunula', 'Månsas'],
  ['402', 'Länsi-Pakila', 'Västra Baggböle'],
  ['403', 'Tuomarinkylä', 'Domarby'],
  ['404', 'Oulunkylä', 'Åggelby'],
  ['405', 'Itä-Pakila', 'Östra Baggböle'],
  ['501', 'Latokartano', 'Ladugården'],
  ['502', 'Pukinmäki', 'Bocksbacka'],
  ['503', 'Malmi', 'Malm'],
  ['504', 'Suutarila', 'Skomakarböle'],
  ['505', 'Puistola', 'Parkstad'],
  ['506', 'Jakomäki', 'Jakobacka'],
  ['601', 'Kulosaari', 'Brändö'],
  ['602', 'Herttoniemi', 'Hertonäs'],
  ['603', 'Laajasalo', 'Degerö'],
  ['701', 'Vartiokylä', 'Botby'],
  ['702', 'Myllypuro', 'Kvarnbäcken'],
  ['703', 'Mellunkylä', 'Mellungsby'],
  ['704', 'Vuosaari', 'Nordsjö'],
  ['801', 'Östersundom', 'Östersundom'],
] as const;

/** Major districts, then their districts. */
export const demoDistricts: readonly WantedDistrict[] = [
  ...majorDistricts.map(([code, fi, sv, en]): WantedDistrict => ({
    code,
    level: 'major-district',
    parentCode: null,
    name: { fi, sv, en },
    outline: outlineOf(code),
  })),
  ...districts.map(([code, fi, sv]): WantedDistrict => ({
    code,
    level: 'district',
    parentCode: code.slice(0, 1),
    name: { fi, sv, en: fi },
    outline: outlineOf(code),
  })),
];
