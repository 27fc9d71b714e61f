import { inboxPath } from '../../inbox/web/addresses.ts';

export const enterPath = `${inboxPath}/enter`;
export const slipPath = `${enterPath}/slip`;
