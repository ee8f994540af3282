import puppeteer, {
  type CDPSession,
  type ConsoleMessage,
  type HTTPRequest,
  type Page,
  ProtocolError,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import type { AccessibleNode, Colours, Driver, DriverOptions, View } from './driver.ts';
import { findButton } from './find-button.ts';
import { until } from './until.ts';

/** What this needs of the browser's interface inside the worker. */
interface ExtensionApi {
  tabs: {
    query(
      about: { active: boolean } & ({ lastFocusedWindow: boolean } | { windowId: number }),
    ): Promise<{ id: number }[]>;
  };
  windows: {
    getLastFocused(): Promise<{ id: number }>;
    create(about: { url: string; incognito: boolean }): Promise<{ id: number } | null>;
  };
  action: { getBadgeText(about: { tabId: number }): Promise<string> };
  storage: { local: { set(items: unknown): Promise<void> } };
  /** Chromium's own events can be set off from inside: no key or menu of a headless browser is to be had otherwise. */
  commands: { onCommand: { dispatch(name: string): void } };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
}
/** What the browser's own page about extensions may ask for. */
interface ExtensionsPage {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, how: { failQuietly: boolean }): Promise<void>;
    updateExtensionConfiguration(
      change: { extensionId: string } & ({ incognitoAccess: boolean } | { hostAccess: 'ON_SPECIFIC_SITES' }),
    ): Promise<void>;
    getExtensionInfo(id: string): Promise<{
      permissions: {
        runtimeHostPermissions?: { hostAccess: string; hosts: { host: string; granted: boolean }[] };
      };
    }>;
    addHostPermission(id: string, pattern: string): Promise<void>;
    removeHostPermission(id: string, pattern: string): Promise<void>;
  };
}
declare const chrome: ExtensionApi & ExtensionsPage;

/** Chromium, Chrome or Edge, over its debugging pipe. */
export async function driveChromium(options: DriverOptions): Promise<Driver> {
  const mapped = options.hosts.map((host) => `MAP ${host} 127.0.0.1:${options.port}`);
  // In a test nothing but this machine is to be reached; a reader at the screen may look further.
  const rules = options.headless ? [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'] : mapped;
  const proxy = options.proxyPort
    ? [
        `--proxy-server=socks5://127.0.0.1:${options.proxyPort}`,
        // Addresses of this machine would go past it.
        '--proxy-bypass-list=<-loopback>',
        // What is asked for without encryption stays so, and can be seen.
        '--disable-features=HttpsUpgrades',
      ]
    : [];
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
      ...proxy,
    ],
  });
  const problems: string[] = [];
  const requests: string[] = [];

  /** The pages that are open, each with the session that its colours hang on if it has been told any. */
  const pages = new Map<Page, CDPSession | null>();
  let colours: Colours = 'light';

  async function colour(page: Page): Promise<void> {
    try {
      const session = pages.get(page) ?? (await page.createCDPSession());
      pages.set(page, session);
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: colours === 'dark' ? 'dark' : 'light' },
          { name: 'forced-colors', value: colours === 'forced' ? 'active' : 'none' },
        ],
      });
    } catch (error) {
      // A page that has just gone needs no colours.
      if (!page.isClosed()) throw error;
      pages.delete(page);
    }
  }

  async function listen(page: Page): Promise<void> {
    if (pages.has(page)) return;
    pages.set(page, null);
    page.once('close', () => pages.delete(page));
    page.on('console', (message) => noteConsole(message, page.url()));
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${sayStack(error)}`));
    page.on('request', noteRequest);
    if (colours !== 'light') await colour(page);
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
      if (page) await listen(page);
    }
  });

  const id = await browser.installExtension(options.extension);

  /** Backgrounds that ended with the extension: the browser does not always tell. */
  let over: Target[] = [];
  const backgrounds = () =>
    browser
      .targets()
      .filter(
        (target) => target.type() === 'service_worker' && target.url().includes(id) && !over.includes(target),
      );

  async function worker(): Promise<WebWorker> {
    const target = await browser.waitForTarget((target) => backgrounds().includes(target));
    const found = await target.worker();
    if (!found) throw new Error('The background of the extension did not start.');
    return found;
  }

  /** Runs a function in the background; again, if that ended meanwhile. */
  async function inBackground<T, A>(run: (argument: A) => Promise<T>, argument: A): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await (await worker()).evaluate(run as (argument: unknown) => Promise<T>, argument)) as T;
      } catch (error) {
        if (attempt === 5) throw error;
        await new Promise((done) => setTimeout(done, 100));
      }
    }
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
  // It comes to the front by itself, and would take the place of what is opened meanwhile.
  await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));

  /** Does in the browser's own page about extensions what readers do there. */
  async function inExtensionsPage<A>(run: (argument: A) => Promise<void>, argument: A): Promise<void> {
    const page = await browser.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(run as (argument: unknown) => Promise<void>, argument);
    await page.close();
  }

  /** For what starts the extension anew: done when the new background runs. */
  async function startingAnew(change: (id: string) => Promise<void>): Promise<void> {
    over = [...over, ...backgrounds()];
    // Else it would not let an extension from a folder start again.
    await inExtensionsPage(
      () => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
      null,
    );
    await inExtensionsPage(change, id);
    await watchWorker();
  }

  /** Windows beside the first, by the page that they were opened with. */
  const windows = new Map<Page, number>();
  /** The first, once there are others. */
  let firstWindow: number | null = null;

  /** The tab of a page, brought to the front of its window. */
  async function tabOf(page: Page): Promise<number> {
    await page.bringToFront();
    const windowId = windows.get(page) ?? firstWindow;
    return inBackground(async (windowId) => {
      const where = windowId === null ? { lastFocusedWindow: true } : { windowId };
      const [tab] = await chrome.tabs.query({ active: true, ...where });
      return tab?.id ?? -1;
    }, windowId);
  }

  async function waitForOwn(file: string, except: readonly Target[] = []): Promise<Page> {
    const target = await browser.waitForTarget(
      (target) => target.url().endsWith(`/${file}`) && !except.includes(target),
    );
    const page = await target.asPage();
    await listen(page);
    return page;
  }

  function viewOf(page: Page): View {
    return {
      look: (look, argument) =>
        page
          .evaluate(
            `(async () => JSON.stringify((await (${look})(document, ${JSON.stringify(argument ?? null)})) ?? null))()`,
          )
          .then((json) => JSON.parse(String(json))),
      run: (script) => page.evaluate(`(async () => { ${script} })()`).then(String),
      async click(name) {
        const session = await page.createCDPSession();
        const { exceptionDetails } = await session.send('Runtime.evaluate', {
          expression: `(${findButton})(document, ${JSON.stringify(name)}).click()`,
          userGesture: true,
        });
        await session.detach();
        if (exceptionDetails)
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      },
      store: (items) => page.evaluate((items) => chrome.storage.local.set(items), items),
      accessibleNodes: () => accessibleNodesOf(page),
      async screenshot(path) {
        // Without a window the popup's view does not follow its content, as it does on a screen.
        const body = await page.$('body');
        await body?.screenshot({ path: path as `${string}.png` });
      },
      close: () => page.close(),
    };
  }

  async function openPopup(page: Page): Promise<View> {
    await page.bringToFront();
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error('The extension is not there any more.');
    await extension.triggerAction(page);
    return viewOf(await waitForOwn('popup.html'));
  }

  return {
    name: 'chromium',
    extensionId: id,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async openBehind(url) {
      const page = await browser.newPage({ background: true });
      await page.goto(url);
      return page;
    },
    async lookInShadow(page, host, look, argument) {
      const answer = await callInShadow(
        page,
        host,
        `async function (argument) { return JSON.stringify((await (${look})(this, argument)) ?? null); }`,
        argument,
      );
      return answer === null ? null : JSON.parse(answer);
    },
    async runInShadow(page, host, script) {
      const answer = await callInShadow(page, host, `async function () { const root = this; ${script} }`);
      if (answer === null) throw new Error(`${page.url()} has no ${host} with a shadow root.`);
      return answer;
    },
    accessibleNodes: accessibleNodesOf,
    async setColours(wanted) {
      colours = wanted;
      await Promise.all([...pages.keys()].map(colour));
    },
    async openWindow(url, { isPrivate }) {
      const before = browser.targets();
      firstWindow ??= await inBackground(async () => (await chrome.windows.getLastFocused()).id, null);
      const asked = inBackground(
        (about) => chrome.windows.create(about).then((window) => window?.id ?? null),
        { url, incognito: isPrivate },
      );
      const target = await browser.waitForTarget(
        (target) => target.url() === url && !before.includes(target),
      );
      const page = await target.page();
      if (!page) throw new Error(`There is no page in the new window for ${url}.`);
      await listen(page);
      // Of a private window that it is not let into the extension learns nothing.
      const windowId = await asked;
      if (windowId !== null) windows.set(page, windowId);
      await page.waitForFunction(() => document.readyState === 'complete');
      return page;
    },
    reloadExtension: () => startingAnew((id) => chrome.developerPrivate.reload(id, { failQuietly: true })),
    allowPrivateWindows: () =>
      startingAnew((extensionId) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
      ),
    // What the reader has allowed before it does not ask about again.
    consentTo: (site) =>
      inExtensionsPage(
        async ({ id, patterns }) => {
          for (const pattern of patterns) await chrome.developerPrivate.addHostPermission(id, pattern);
        },
        { id, patterns: [`https://${site}/*`, `https://www.${site}/*`] },
      ),
    setSiteAccess: (host, allowed) =>
      inExtensionsPage(
        async ({ extensionId, pattern, allowed }) => {
          const api = chrome.developerPrivate;
          if (allowed) return api.addHostPermission(extensionId, pattern);
          const { runtimeHostPermissions } = (await api.getExtensionInfo(extensionId)).permissions;
          if (runtimeHostPermissions?.hostAccess !== 'ON_ALL_SITES')
            return api.removeHostPermission(extensionId, pattern);
          // The first host to be taken away: until then it holds all that it ever asked for, as one.
          await api.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
          for (const { host, granted } of runtimeHostPermissions.hosts)
            if (granted && host !== pattern) await api.addHostPermission(extensionId, host);
        },
        { extensionId: id, pattern: `https://${host}/*`, allowed },
      ),
    async memory(page) {
      const ofPage = await page.createCDPSession();
      const held = { page: await heapOf(ofPage), background: await heapOf((await worker()).client) };
      await ofPage.detach();
      return held;
    },
    async badge(page) {
      const tabId = await tabOf(page);
      return inBackground((tabId) => chrome.action.getBadgeText({ tabId }), tabId);
    },
    tabId: tabOf,
    openPopup,
    async openPanel(page, buttonName) {
      const popup = await openPopup(page);
      const target = waitForOwn('sidepanel.html', browser.targets());
      // The panel closes the popup, and with it the answer.
      await until(() =>
        popup
          .look((document, name) => {
            const buttons = [...document.querySelectorAll('button')];
            const button = buttons.find(
              (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
            );
            button?.click();
            return button !== undefined;
          }, buttonName)
          .catch(() => true),
      );
      const panel = await target;
      return {
        ...viewOf(panel),
        // Closed from outside, its place beside the pages would stay taken.
        close: () => panel.evaluate(() => window.close()).catch(() => undefined),
      };
    },
    async openOwnPage(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      await page.bringToFront();
      return viewOf(page);
    },
    ownPages: async () =>
      browser
        .targets()
        .filter((target) => target.type() === 'page' && target.url().startsWith(`chrome-extension://${id}/`))
        .map((target) => new URL(target.url()).pathname.slice(1)),
    async command(page, name) {
      await page.bringToFront();
      await (await worker()).evaluate((name) => chrome.commands.onCommand.dispatch(name), name);
    },
    async checkSelection(page, text) {
      await page.bringToFront();
      const popup = waitForOwn('popup.html');
      const info = { menuItemId: 'check-selection', selectionText: text, pageUrl: page.url() };
      await (await worker()).evaluate((info) => chrome.contextMenus.onClicked.dispatch(info, {}), info);
      return viewOf(await popup);
    },
    runInBackground: async (script) =>
      String(await (await worker()).evaluate(`(async () => { ${script} })()`)),
    async endBackground() {
      try {
        await (await worker()).close();
      } catch (error) {
        // It has just ended by itself.
        if (!(error instanceof ProtocolError)) throw error;
      }
    },
    removeExtension: () => browser.uninstallExtension(id),
    problems: async () => problems,
    requests: async () => requests,
    closed: new Promise((done) => browser.once('disconnected', () => done())),
    close: () => browser.close(),
  };
}

/** Bytes of JavaScript's heap that are in use after a collection. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** With the places it went through: they tell the page's own faults from the extension's. */
function sayStack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function accessibleNodesOf(page: Page): Promise<AccessibleNode[]> {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }));
}

/** Calls a function, given as text, that returns a string, on the closed shadow root of an element. Null if there is none. */
async function callInShadow(
  page: Page,
  host: string,
  functionDeclaration: string,
  argument?: unknown,
): Promise<string | null> {
  const client = await page.createCDPSession();
  try {
    const objectId = await findShadow(client, host);
    if (!objectId) return null;
    const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration,
      arguments: [{ value: argument ?? null }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await client.detach();
  }
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
