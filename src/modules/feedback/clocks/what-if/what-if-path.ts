/** Where one asks what a free day would do. */
export const whatIfPath = '/staff/what-if-holiday';
