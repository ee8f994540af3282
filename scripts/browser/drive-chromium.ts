import puppeteer, {
  type CDPSession,
  type ConsoleMessage,
  type HTTPRequest,
  type Page,
  ProtocolError,
  type WebWorker,
} from 'puppeteer-core';
import type { Driver, DriverOptions, Popup } from './driver.ts';

/** What this needs of the browser's interface inside the worker. */
interface ExtensionApi {
  tabs: { query(about: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id: number }[]> };
  action: { getBadgeText(about: { tabId: number }): Promise<string> };
  storage: { local: { set(items: unknown): Promise<void> } };
}
declare const chrome: ExtensionApi;

/** Chromium, Chrome or Edge, over its debugging pipe. */
export async function driveChromium(options: DriverOptions): Promise<Driver> {
  const mapped = options.hosts.map((host) => `MAP ${host} 127.0.0.1:${options.port}`);
  // In a test nothing but this machine is to be reached; a reader at the screen may look further.
  const rules = options.headless ? [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'] : mapped;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.executablePath,
    headless: options.headless,
    acceptInsecureCerts: true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: [
      // Root has no sandbox, and containers often have none: only pages of this machine are loaded then.
      ...(options.headless || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.headless ? ['--disable-gpu'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${rules.join(', ')}`,
    ],
  });
  const problems: string[] = [];
  const requests: string[] = [];

  function listen(page: Page): void {
    page.on('console', (message) => noteConsole(message, page.url()));
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error}`));
    page.on('request', noteRequest);
  }
  function noteConsole(message: ConsoleMessage, where: string): void {
    if (message.type() === 'error' || message.type() === 'warn') problems.push(`${where}: ${message.text()}`);
  }
  function noteRequest(request: HTTPRequest): void {
    if (/^https?:|^wss?:/.test(request.url())) requests.push(request.url());
  }

  browser.on('targetcreated', async (target) => {
    if (target.type() === 'page') {
      const page = await target.page().catch(() => null);
      if (page) listen(page);
    }
  });

  const id = await browser.installExtension(options.extension);

  async function worker(): Promise<WebWorker> {
    const target = await browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().includes(id),
    );
    const found = await target.worker();
    if (!found) throw new Error('The background of the extension did not start.');
    return found;
  }

  async function watchWorker(): Promise<void> {
    const found = await worker();
    found.on('console', (message: ConsoleMessage) => noteConsole(message, 'background'));
    found.on('error', (error: Error) => problems.push(`background: ${error}`));
    await found.client.send('Network.enable');
    found.client.on('Network.requestWillBeSent', ({ request }) => {
      if (/^https?:|^wss?:/.test(request.url)) requests.push(request.url);
    });
  }
  await watchWorker();

  return {
    name: 'chromium',
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async lookInShadow(page, host, look, argument) {
      const client = await page.createCDPSession();
      try {
        const objectId = await findShadow(client, host);
        if (!objectId) return null;
        const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
          objectId,
          functionDeclaration: `async function (argument) { return JSON.stringify((await (${look})(this, argument)) ?? null); }`,
          arguments: [{ value: argument ?? null }],
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails)
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return JSON.parse(result.value);
      } finally {
        await client.detach();
      }
    },
    async badge(page) {
      await page.bringToFront();
      return (await worker()).evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : '';
      });
    },
    async openPopup(page): Promise<Popup> {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('The extension is not there any more.');
      await extension.triggerAction(page);
      const target = await browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
      const popup = await target.asPage();
      listen(popup);
      return {
        look: (look, argument) =>
          popup
            .evaluate(
              `(async () => JSON.stringify((await (${look})(document, ${JSON.stringify(argument ?? null)})) ?? null))()`,
            )
            .then((json) => JSON.parse(String(json))),
        store: (items) => popup.evaluate((items) => chrome.storage.local.set(items), items),
        async accessibleNodes() {
          const client = await popup.createCDPSession();
          const { nodes } = await client.send('Accessibility.getFullAXTree');
          await client.detach();
          return nodes
            .filter(({ ignored }) => !ignored)
            .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }));
        },
        async screenshot(path) {
          // Without a window the popup's view does not follow its content, as it does on a screen.
          const body = await popup.$('body');
          await body?.screenshot({ path: path as `${string}.png` });
        },
        close: () => popup.close(),
      };
    },
    async endBackground() {
      await (await worker()).close();
    },
    removeExtension: () => browser.uninstallExtension(id),
    problems: async () => problems,
    requests: async () => requests,
    closed: new Promise((done) => browser.once('disconnected', () => done())),
    close: () => browser.close(),
  };
}

/** The closed shadow root of an element, as an object of the page; null if there is none, or it has just gone. */
async function findShadow(client: CDPSession, host: string): Promise<string | null> {
  try {
    const { root } = await client.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: host });
    if (!nodeId) return null;
    const { node } = await client.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (!backendNodeId) return null;
    const { object } = await client.send('DOM.resolveNode', { backendNodeId });
    return object.objectId ?? null;
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}
