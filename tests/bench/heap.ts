import type { CDPSession, Page } from 'puppeteer-core';

/** Megabytes of the JavaScript heap of a page, that of extensions in it included, after a forced collection. */
export async function heapOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  const used = await usedHeap(client);
  await client.detach();
  return used;
}

/** The same of the background of an extension; of the only one that the browser of this page has. */
export async function heapOfBackground(page: Page): Promise<number> {
  const target = await page.browser().waitForTarget((target) => target.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background of the extension did not start.');
  return usedHeap(worker.client);
}

async function usedHeap(client: CDPSession): Promise<number> {
  // What only finalizers hold goes with the second.
  for (let i = 0; i < 2; i++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}
