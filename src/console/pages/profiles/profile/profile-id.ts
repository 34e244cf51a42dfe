/** Anything else in the URL cannot be a profile's id (shape `uuid` of the API's model), and the service would refuse it. */
export const isProfileId = (text: string): boolean => /^[a-f0-9]{32}$/u.test(text);
