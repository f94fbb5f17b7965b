/** Where the source of the site and of the packages lives. */
export const repository = "https://github.com/underhood/underhood";
