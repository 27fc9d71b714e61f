export const privacyPath = '/staff/privacy';
export const retentionPath = `${privacyPath}/retention`;
export const holdsPath = `${privacyPath}/holds`;
export const personPath = `${privacyPath}/person`;
export const openPath = `${privacyPath}/open`;
