/** The pack as scripts/corpus-plugin.ts compiles it into the build. */
declare module 'virtual:pack' {
  const pack: import('../model.ts').Pack;
  export default pack;
}
