import { type Language } from '../language.ts';
import { findPersonalData } from './find-personal-data.ts';
import { type Finding, type PersonalDataKind } from './finding.ts';

type MaskedKind = Exclude<PersonalDataKind, 'health'>;

const placeholders: Readonly<Record<Language, Readonly<Record<MaskedKind, string>>>> = {
  fi: {
    'identity-code': '[henkilötunnus]',
    email: '[sähköposti]',
    iban: '[tilinumero]',
    card: '[kortin numero]',
    phone: '[puhelinnumero]',
    address: '[osoite]',
    name: '[nimi]',
  },
  sv: {
    'identity-code': '[personbeteckning]',
    email: '[e-post]',
    iban: '[kontonummer]',
    card: '[kortnummer]',
    phone: '[telefonnummer]',
    address: '[adress]',
    name: '[namn]',
  },
  en: {
    'identity-code': '[personal identity code]',
    email: '[e-mail]',
    iban: '[account number]',
    card: '[card number]',
    phone: '[phone number]',
    address: '[address]',
    name: '[name]',
  },
};

const isMasked = (finding: Finding): finding is Finding & { readonly kind: MaskedKind } => finding.kind !== 'health';

/**
 * The text for those who need not see how its writer is known or reached: each finding is replaced by its name in
 * brackets. Words of health stay, for without them the text says nothing; `isSensitive` keeps the whole text apart.
 * Masked text masks to itself.
 */
export function maskPersonalData(
  text: string,
  language: Language = 'fi',
  findings: readonly Finding[] = findPersonalData(text),
): string {
  let read = 0;
  const parts = findings.filter(isMasked).flatMap(({ kind, start, end }) => {
    const part = text.slice(read, start);
    read = end;
    return [part, placeholders[language][kind]];
  });
  return [...parts, text.slice(read)].join('');
}
