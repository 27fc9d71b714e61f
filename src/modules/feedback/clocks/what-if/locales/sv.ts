import { type WhatIfTexts } from '../texts.ts';

export const sv: WhatIfTexts = {
  title: 'Vad händer om en dag vore ledig?',
  lead: 'Pröva vad en ledig dag skulle göra med de dagar då svar har lovats. Ingenting sparas och ingen meddelas.',
  day: 'Dag',
  kind: 'Vad dagen skulle vara',
  free: 'ledig',
  working: 'arbetsdag',
  submit: 'Visa vad som skulle hända',
  form: 'Dagen som prövas',
  resultFree: (day, count) => `Om ${day} vore ledig skulle ${count} löften flyttas`,
  resultWorking: (day, count) => `Om ${day} vore en arbetsdag skulle ${count} löften flyttas`,
  nothing: (day) => `Löftena påverkas inte, ${day}`,
  of: (count) => `Det finns ${count} öppna löften.`,
  explains:
    'Talet visar vilka löften som skulle få en annan dag om de räknades på nytt. Löften som har getts ändras inte av sig själva, även om dagen märks ut i arbetskalendern.',
  caption: 'Löften som skulle flyttas',
  from: 'Lovat nu',
  to: 'Skulle vara då',
  count: 'Löften',
  error: 'Välj en dag som finns, till exempel 7.1.2027.',
};
