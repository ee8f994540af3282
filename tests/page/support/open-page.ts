import { onTestFinished } from 'vitest';

/**
 * Puts a page into a frame of its own, without running its scripts, and takes it away when the test is over.
 *
 * @param keepsTime timers of the frame run, and so would scripts of the page
 */
export async function openPage(html: string, width = 1280, keepsTime = false): Promise<Document> {
  const frame = document.createElement('iframe');
  if (!keepsTime) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.cssText = `width:${width}px;height:800px;border:0`;
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  return frame.contentDocument as Document;
}

/** Text as a reader sees it, for comparing. */
export function seen(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
