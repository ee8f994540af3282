/** Puts text on the clipboard, as the reader's click asks for. False if the browser refuses, as on pages without https. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
