import { type Module } from '../../platform/module.ts';

const somebodyWasFaster = ['conflict', 'reports.somebody-was-faster'] as const;

/** Two who append to the same thing at once take the same number: the second is told, and nothing is lost. */
export const reportsConstraints: NonNullable<Module['constraints']> = {
  draft_numbers_pkey: somebodyWasFaster,
  draft_correction_pkey: somebodyWasFaster,
  revision_announcement_pkey: somebodyWasFaster,
  decision_setting_pkey: somebodyWasFaster,
  recorded_figure_pkey: somebodyWasFaster,
  recorded_wording_pkey: somebodyWasFaster,
};
