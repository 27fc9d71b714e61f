/** The two dialects that the server speaks: GeoReport v2 as it stands, and what programs for Helsinki expect of it. */
export interface Profile {
  readonly name: 'standard' | 'helsinki';
  /** Where it is served, below the address of the service. */
  readonly base: string;
  /** Characters of a description. */
  readonly description: { readonly least: number; readonly most: number };
  /** Most requests in one answer without paging. */
  readonly most: number;
  /** What stands for a value that there is not. */
  readonly absent: null | '';
  /** Coordinates are texts. */
  readonly hasTextCoordinates: boolean;
  /** The language when nobody asks for one; the reader's own when it is left out. */
  readonly language?: 'en';
  /** Services have a definition: what may be told beside the description. */
  readonly hasDefinitions: boolean;
}

/** GeoReport v2 (Open311, 2011). */
export const standardProfile: Profile = {
  name: 'standard',
  base: '/open311/v2',
  description: { least: 1, most: 4000 },
  most: 1000,
  absent: null,
  hasTextCoordinates: false,
  hasDefinitions: true,
};

/** The interface of the city of Helsinki's feedback system (City of Helsinki developers' pages; CitySDK). */
export const helsinkiProfile: Profile = {
  name: 'helsinki',
  base: '/open311/helsinki/v1',
  description: { least: 10, most: 5000 },
  most: 200,
  absent: '',
  hasTextCoordinates: true,
  language: 'en',
  hasDefinitions: false,
};

export const profiles: readonly Profile[] = [standardProfile, helsinkiProfile];
