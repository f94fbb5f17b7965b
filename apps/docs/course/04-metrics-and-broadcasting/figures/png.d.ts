/** The address of an image. */
declare module "*.png" {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: the bundler's way
  export default address;
}
