/**
 * What a locale in another language must look like: the Finnish file is the
 * type. A missing, unknown or differently shaped key does not compile.
 */
export type LocaleOf<Finnish> = {
  readonly [Key in keyof Finnish]: Finnish[Key] extends string
    ? string
    : Finnish[Key] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : LocaleOf<Finnish[Key]>;
};
