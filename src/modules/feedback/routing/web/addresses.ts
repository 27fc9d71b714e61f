export const routingPath = '/staff/routing';
/** Rules, drafts and trials are an administrator's matter. */
export const routingAction = 'feedback.manage-handling';
