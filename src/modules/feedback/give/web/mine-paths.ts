export const minePath = '/feedback/mine';
export const ownCasePath = `${minePath}/case`;
