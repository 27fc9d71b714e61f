import { type ProblemKind } from '../../kernel/problem.ts';

/** The named constraints of the schema, and the refusal that each stands for. */
export const cityConstraints: Readonly<Record<string, readonly [ProblemKind, string]>> = {
  city_slug_key: ['conflict', 'city.code-is-taken'],
  city_slug_is_plain: ['invalid', 'city.code-is-not-plain'],
  city_is_named: ['invalid', 'city.name-is-missing'],
  city_response_target_is_positive: ['invalid', 'city.target-is-not-positive'],
  organisation_unit_code_key: ['conflict', 'city.code-is-taken'],
  organisation_unit_code_is_plain: ['invalid', 'city.code-is-not-plain'],
  organisation_unit_level_is_known: ['invalid', 'city.level-is-unknown'],
  organisation_unit_version_end_key: ['conflict', 'city.versions-overlap'],
  organisation_unit_version_has_days: ['invalid', 'city.versions-overlap'],
  organisation_unit_is_named: ['invalid', 'city.name-is-missing'],
  organisation_unit_is_not_its_own_parent: ['invalid', 'city.parent-is-not-above'],
  district_code_key: ['conflict', 'city.code-is-taken'],
  district_level_is_known: ['invalid', 'city.level-is-unknown'],
  major_district_has_no_parent: ['invalid', 'city.parent-is-not-above'],
  district_is_named: ['invalid', 'city.name-is-missing'],
  district_population_is_not_negative: ['invalid', 'city.population-is-wrong'],
  district_population_age_group_is_a_range: ['invalid', 'city.population-is-wrong'],
  district_population_language_is_known: ['invalid', 'city.population-is-wrong'],
  theme_code_key: ['conflict', 'city.code-is-taken'],
  theme_code_is_plain: ['invalid', 'city.code-is-not-plain'],
  theme_version_end_key: ['conflict', 'city.versions-overlap'],
  theme_version_has_days: ['invalid', 'city.versions-overlap'],
  theme_is_named: ['invalid', 'city.name-is-missing'],
  theme_is_not_its_own_parent: ['invalid', 'city.theme-below-itself'],
};
