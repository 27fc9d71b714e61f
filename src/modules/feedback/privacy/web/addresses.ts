export const privacyPath = '/staff/privacy';
export const retentionPath = `${privacyPath}/retention`;
export const holdsPath = `${privacyPath}/holds`;
export const personPath = `${privacyPath}/person`;
/** An identified resident's own. */
export const ownDataPath = '/own-account/data';
export const openPath = `${privacyPath}/open`;
