/** Stands in for WXT's own in the build of the content script: what is needed of it is in script-life.ts. */
export class ContentScriptContext {}
