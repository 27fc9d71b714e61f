import { inEachLanguage } from '../../../kernel/language.ts';
import { type MenuItem } from '../../../platform/module.ts';
import { manageLetters } from './manage-letters.ts';
import { letterTexts } from './texts.ts';
import { mailQueuePath } from './web/mail-queue.routes.tsx';

export { notifyGiver, type LetterDependencies } from './notify-giver.job.ts';
export { mailQueueRoutes } from './web/mail-queue.routes.tsx';

export const letterMenu: MenuItem = {
  path: mailQueuePath,
  label: inEachLanguage((language) => letterTexts[language].queue.menu),
  action: manageLetters,
};
