export const statutoryPath = '/staff/statutory';
export const newMatterPath = `${statutoryPath}/new`;
export const countsPath = `${statutoryPath}/counts`;
export const ombudsmenPath = `${statutoryPath}/ombudsmen`;

/** `/fi/staff/statutory/…` */
export const matterHref = (base: string, statutoryMatterId: string): string =>
  `${base}${statutoryPath}/${statutoryMatterId}`;
