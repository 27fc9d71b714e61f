export const keysPath = '/staff/api-keys';
export const keyPath = (apiKeyId: string): string => `${keysPath}/${apiKeyId}`;
export const subscriptionPath = (apiKeyId: string, subscriptionId: string): string =>
  `${keyPath(apiKeyId)}/subscriptions/${subscriptionId}`;

export const harvestsPath = '/staff/harvests';
export const harvestPath = (harvestId: string): string => `${harvestsPath}/${harvestId}`;
