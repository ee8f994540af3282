import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { AccessibleNode, Driver, DriverOptions, Memory, View } from './driver.ts';
import { findButton } from './find-button.ts';
import { until } from './until.ts';

/** The extension's own origin would be made anew on each run; a fixed one can be told from pages. */
const uuid = '11111111-2222-4333-8444-555555555555';

/** The bare protocol, which puppeteer keeps to itself. */
interface Connection {
  send(method: string, params: Record<string, unknown>): Promise<{ result: unknown }>;
}

/** Firefox, over WebDriver BiDi. What no page may see is looked at from the browser's own window. */
export async function driveFirefox(options: DriverOptions): Promise<Driver> {
  const geckoId = readManifest(options.extension).browser_specific_settings.gecko.id;
  const ways = options.proxyPort
    ? {
        'network.proxy.type': 1,
        'network.proxy.socks': '127.0.0.1',
        'network.proxy.socks_port': options.proxyPort,
        'network.proxy.socks_version': 5,
        'network.proxy.socks_remote_dns': true,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      }
    : {
        'network.dns.localDomains': options.hosts.join(','),
        'network.socket.forcePort': `443=${options.port}`,
      };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    acceptInsecureCerts: true,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...ways,
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'services.settings.server': 'http://127.0.0.1:9/v1',
      // In a test nobody is there to answer the browser's question.
      'extensions.webextOptionalPermissionPrompts': !options.headless,
    },
  });
  const problems: string[] = [];
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = (result as { contexts: { context: string }[] }).contexts[0]?.context;

  /** Evaluates an expression in the browser's own window; the value comes back as JSON. */
  async function inWindow<T>(expression: string): Promise<T> {
    const answer = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context: window },
      awaitPromise: true,
    });
    const { result, exceptionDetails } = answer.result as {
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (!result) throw new Error(`${exceptionDetails?.text}\nin: ${expression.slice(0, 300)}`);
    return JSON.parse(result.value);
  }

  /** Evaluates an expression with `content`, the window of the document in `element`, a <browser> of the window. */
  async function inContent<T>(element: string, expression: string): Promise<T> {
    const script = `Promise.resolve().then(async () => (${expression})).then((value) => ({ value }), (error) => ({ error: String(error) })).then((answer) => sendAsyncMessage('ANSWER', JSON.stringify(answer)))`;
    const answer = await inWindow<string>(`new Promise((done, fail) => {
      const element = ${element};
      if (!element) return fail(new Error('not there: ' + ${JSON.stringify(element)}));
      const name = 'answer' + Math.random();
      const manager = element.messageManager;
      // A view that closes meanwhile never answers.
      const patience = setTimeout(() => fail(new Error('no answer from ' + ${JSON.stringify(element)})), 8_000);
      manager.addMessageListener(name, function hear(message) {
        manager.removeMessageListener(name, hear);
        clearTimeout(patience);
        done(message.data);
      });
      manager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}.replace('ANSWER', name)), false);
    })`);
    const { value, error } = JSON.parse(answer) as { value?: T; error?: string };
    if (error) throw new Error(`${error}\nin: ${expression.slice(0, 300)}`);
    return (value ?? null) as T;
  }

  /** Runs a script that returns a string as if it were the document's own, with `root` set to what `root` evaluates to. */
  function runInContent(element: string, script: string, root = 'null'): Promise<string> {
    const source = `(async () => { ${script} })()`;
    return inContent(
      element,
      `(() => {
        const world = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        world.root = ${root};
        return Cu.evalInSandbox(${JSON.stringify(source)}, world);
      })()`,
    );
  }

  /**
   * What Firefox tells screen readers of the document in `element`, a <browser> of the window. The first question starts
   * the service, and each process tells of its documents a little later: so it asks until two answers are the same.
   */
  async function accessibleNodesIn(element: string): Promise<AccessibleNode[]> {
    let before = '';
    const nodes = await until(
      () =>
        inWindow<AccessibleNode[]>(`(() => {
          window.accessibility ??= Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
          const found = [];
          function visit(node) {
            if (!node) return;
            let role = window.accessibility.getStringRole(node.role);
            if (role === 'landmark') role = node.attributes.getStringProperty('xml-roles');
            found.push({ role, name: node.name ?? '' });
            for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
          }
          visit(window.accessibility.getAccessibleFor(${element})?.firstChild);
          return found;
        })()`),
      (seen) => {
        const last = before;
        before = JSON.stringify(seen);
        return seen.length > 1 && before === last;
      },
    );
    return nodes.map(({ role, name }) => ({ role: ariaRoles[role] ?? role, name }));
  }

  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension`;
  const api = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global`;
  const permissions = `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions`;
  const action = `${api}.browserActionFor(${extension})`;
  const popupIn = (window: string) =>
    `${window}.document.querySelector('browser[webextension-view-type=popup]')`;
  const panelIn = (window: string) =>
    `${window}.document.getElementById('sidebar')?.contentDocument?.querySelector('browser')`;
  /** The browser's element for the tab in front; pages are brought there before they are looked into. */
  const frontIn = (window: string) => `${window}.gBrowser.selectedBrowser`;

  /** Windows beside the first, as expressions, by the page that they were opened with. */
  const windows = new Map<Page, string>();
  const windowOf = (page: Page) => windows.get(page) ?? 'window';
  const frontOf = (page: Page) => frontIn(windowOf(page));

  await inWindow(`void (() => {
    window.asked = [];
    window.others = [];
    window.faults = [];
    window.observer = {
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const by = channel.loadInfo.triggeringPrincipal;
        if (!by.isSystemPrincipal) window.asked.push(channel.URI.spec);
      },
    };
    Services.obs.addObserver(window.observer, 'http-on-modify-request');
    window.faultListener = {
      observe(message) {
        if (!(message instanceof Ci.nsIScriptError) || message.flags & 1) return;
        // Firefox notes that a popup was closed, or a page left, before an answer came: readers do that.
        if (/Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(message.errorMessage)) return;
        if (/^moz-extension:/.test(message.sourceName) || message.category === 'content javascript')
          window.faults.push(message.sourceName + ':' + message.lineNumber + ': ' + message.errorMessage);
      },
    };
    Services.console.registerListener(window.faultListener);
  })()`);

  await browser.installExtension(options.extension);
  // It comes to the front by itself, and would take the place of what is opened meanwhile.
  await until(
    () => ownPages(),
    (open) => open.includes('welcome.html'),
  );

  /** Pages of the extension that stand in tabs. */
  function ownPages(): Promise<string[]> {
    return inWindow<string[]>(`gBrowser.browsers
      .map((browser) => browser.currentURI)
      .filter((uri) => uri.schemeIs('moz-extension') && uri.host === ${JSON.stringify(uuid)})
      .map((uri) => uri.filePath.slice(1))`);
  }

  async function toFront(page: Page): Promise<void> {
    await page.bringToFront();
    const url = page.url();
    await until(() => inWindow<boolean>(`${frontOf(page)}.currentURI.spec === ${JSON.stringify(url)}`));
  }

  function listen(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn')
        problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error}`));
  }

  /** For what starts the extension anew: done when the new one's background runs. */
  async function startingAnew(change: () => Promise<unknown>): Promise<void> {
    await inWindow(`void (window.before = ${extension})`);
    await change();
    await until(() =>
      inWindow<boolean>(`${extension} !== window.before && ${extension}?.backgroundState === 'running'`),
    );
  }

  /** Waits until a page of the extension stands in an element, and has loaded. */
  async function untilLoaded(element: string, file: string, patience?: number): Promise<void> {
    const isLoaded = () =>
      inWindow<boolean>(
        `!!${element}?.currentURI?.spec.includes(${JSON.stringify(`/${file}`)}) && !${element}.isLoadingDocument`,
      );
    await until(isLoaded, Boolean, patience);
  }

  function viewOf(element: string, close: () => Promise<void>): View {
    return {
      look: (look, argument) =>
        inContent(element, `(${look})(content.document, ${JSON.stringify(argument ?? null)})`),
      run: (script) => runInContent(element, script),
      async click(name) {
        await inContent(
          element,
          `(() => {
            const button = (${findButton})(content.document, ${JSON.stringify(name)});
            const click = content.windowUtils.setHandlingUserInput(true);
            try {
              button.click();
            } finally {
              click.destruct();
            }
          })()`,
        );
      },
      store: (items) =>
        inContent(
          element,
          `content.wrappedJSObject.browser.storage.local.set(Cu.cloneInto(${JSON.stringify(items)}, content))`,
        ),
      accessibleNodes: () => accessibleNodesIn(element),
      async screenshot(path) {
        const data = await inWindow<string>(`(async () => {
          const image = await ${element}.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'rgb(255, 255, 255)');
          const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          canvas.getContext('2d').drawImage(image, 0, 0);
          return canvas.toDataURL();
        })()`);
        writeFileSync(path, Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'));
      },
      close,
    };
  }

  /** Firefox loads a popup beside its place, and moves it there when it shows: what is asked between is lost. */
  async function untilPopup(window: string, patience?: number): Promise<void> {
    await untilLoaded(popupIn(window), 'popup.html', patience);
    const isShown = () => inWindow<boolean>(`${popupIn(window)}?.closest('panel')?.state === 'open'`);
    await until(isShown, Boolean, patience);
  }

  function popupViewIn(window: string): View {
    const element = popupIn(window);
    return viewOf(element, async () => {
      await inWindow(`void ${element}?.closest('panel')?.hidePopup()`);
      await until(() => inWindow<boolean>(`!${element}`));
    });
  }

  async function openPopup(page: Page): Promise<View> {
    const window = windowOf(page);
    await toFront(page);
    await inWindow(`void ${action}.triggerAction(${window})`);
    try {
      await untilPopup(window, 4_000);
    } catch {
      // A tab that came to the front just then has closed it.
      await toFront(page);
      await inWindow(`void ${action}.triggerAction(${window})`);
      await untilPopup(window);
    }
    return popupViewIn(window);
  }

  async function openTab(url: string, background: boolean): Promise<Page> {
    const page = await browser.newPage({ background });
    listen(page);
    await page.goto(url);
    return page;
  }

  return {
    name: 'firefox',
    extensionId: geckoId,
    async open(url) {
      const page = await openTab(url, false);
      await page.bringToFront();
      return page;
    },
    openBehind: (url) => openTab(url, true),
    async lookInShadow(page, host, look, argument) {
      await toFront(page);
      return inContent(
        frontOf(page),
        `(() => {
          const root = content.document.querySelector(${JSON.stringify(host)})?.openOrClosedShadowRoot;
          return root ? (${look})(root, ${JSON.stringify(argument ?? null)}) : null;
        })()`,
      );
    },
    async runInShadow(page, host, script) {
      await toFront(page);
      const root = `content.document.querySelector(${JSON.stringify(host)})?.openOrClosedShadowRoot`;
      return runInContent(frontOf(page), script, root);
    },
    async accessibleNodes(page) {
      await toFront(page);
      return accessibleNodesIn(frontOf(page));
    },
    async setColours(colours) {
      // Popup and panel follow the browser's own windows, and those the system.
      await inWindow(`void (() => {
        Services.prefs.setIntPref('ui.systemUsesDarkTheme', ${colours === 'dark' ? 1 : 0});
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${colours === 'dark' ? 0 : 1});
        Services.prefs.setIntPref('browser.display.document_color_use', ${colours === 'forced' ? 2 : 1});
      })()`);
    },
    async badge(page) {
      await toFront(page);
      return inWindow<string>(
        `${action}.action.getContextData(${windowOf(page)}.gBrowser.selectedTab).badgeText ?? ''`,
      );
    },
    openPopup,
    async tabId(page) {
      await toFront(page);
      return inWindow<number>(`${api}.tabTracker.getId(${windowOf(page)}.gBrowser.selectedTab)`);
    },
    async openPanel(page, buttonName) {
      const window = windowOf(page);
      const popup = await openPopup(page);
      // A click by script is none of the reader's to Firefox, which opens the sidebar only then: so it is told to.
      await until(() =>
        popup.look(
          (document, name) =>
            [...document.querySelectorAll('button')].some(
              (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
            ),
          buttonName,
        ),
      );
      await popup.close();
      await inWindow(
        `void ${window}.SidebarController.show(${JSON.stringify(`${idOfWidget(geckoId)}-sidebar-action`)})`,
      );
      await untilLoaded(panelIn(window), 'sidepanel.html');
      return viewOf(panelIn(window), async () => {
        await inWindow(`void ${window}.SidebarController.hide()`);
      });
    },
    async openOwnPage(path) {
      await inWindow(`void (() => {
        gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(`moz-extension://${uuid}/${path}`)}, {
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        });
      })()`);
      await untilLoaded(frontIn('window'), path.replace(/[?#].*$/, ''));
      return viewOf(frontIn('window'), async () => {
        await inWindow('void gBrowser.removeTab(gBrowser.selectedTab)');
      });
    },
    ownPages,
    async command(page, name) {
      await toFront(page);
      const key = readManifest(options.extension).commands[name]?.suggested_key.default.at(-1);
      await inWindow(
        `void ${windowOf(page)}.document.querySelector('keyset[id^=ext-keyset-id] key[key="${key}"]').dispatchEvent(new CustomEvent('command', { bubbles: true }))`,
      );
    },
    async checkSelection(page, text) {
      const window = windowOf(page);
      await toFront(page);
      await inWindow(`void ${extension}.emit('webext-menu-menuitem-click', {
        menuItemId: 'check-selection',
        selectionText: ${JSON.stringify(text)},
        pageUrl: ${JSON.stringify(page.url())},
        editable: false,
        modifiers: [],
      }, ${window}.gBrowser.selectedTab)`);
      await untilPopup(window);
      return popupViewIn(window);
    },
    runInBackground: (script) =>
      runInContent(
        `[...${extension}.views].find(({ viewType }) => viewType === 'background')?.xulBrowser`,
        script,
      ),
    async endBackground() {
      await inWindow(
        `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension.terminateBackground({ ignoreDevToolsAttached: true })`,
      );
    },
    async openWindow(url, { isPrivate }) {
      const before = await browser.pages();
      const index = await inWindow<number>(
        `window.others.push(OpenBrowserWindow({ private: ${isPrivate} })) - 1`,
      );
      const opened = `window.others[${index}]`;
      await until(() => inWindow<boolean>(`!!${opened}.gBrowserInit?.delayedStartupFinished`));
      await inWindow(`void ${frontIn(opened)}.fixupAndLoadURIString(${JSON.stringify(url)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      })`);
      await until(() =>
        inWindow<boolean>(
          `${frontIn(opened)}.currentURI.spec === ${JSON.stringify(url)} && !${frontIn(opened)}.isLoadingDocument`,
        ),
      );
      let page: Page | undefined;
      await until(async () => {
        page = (await browser.pages()).find((page) => page.url() === url && !before.includes(page));
        return page !== undefined;
      });
      if (!page) throw new Error(`There is no page in the new window for ${url}.`);
      windows.set(page, opened);
      listen(page);
      return page;
    },
    reloadExtension: () => startingAnew(() => browser.installExtension(options.extension)),
    allowPrivateWindows: () =>
      startingAnew(() =>
        inWindow(`(async () => {
          await ${permissions}.add(${JSON.stringify(geckoId)}, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          await (await AddonManager.getAddonByID(${JSON.stringify(geckoId)})).reload();
        })()`),
      ),
    // See `webextOptionalPermissionPrompts`.
    consentTo: async () => {},
    async setSiteAccess(host, allowed) {
      const wish = JSON.stringify({ permissions: [], origins: [`https://${host}/*`] });
      await inWindow(
        `${permissions}.${allowed ? 'add' : 'remove'}(${JSON.stringify(geckoId)}, ${wish}, ${extension})`,
      );
    },
    async memory(page) {
      await toFront(page);
      return inWindow<Memory>(`(async () => {
        const reporter = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
        await new Promise((done) => reporter.minimizeMemoryUsage(done));
        const pid = ${frontOf(page)}.browsingContext.currentWindowGlobal.osPid;
        const held = { page: 0, background: 0 };
        await new Promise((done) => reporter.getReports((process, path, kind, units, amount) => {
          if (!/^(?:js-main-runtime|window-objects)\\//.test(path)) return;
          if (process.includes('(pid ' + pid + ')')) held.page += amount;
          if (process.startsWith('extension ')) held.background += amount;
        }, null, done, null, false));
        return held;
      })()`);
    },
    removeExtension: () => browser.uninstallExtension(geckoId),
    problems: async () => [...problems, ...(await inWindow<string[]>('window.faults'))],
    requests: () => inWindow<string[]>('window.asked'),
    closed: new Promise((done) => browser.once('disconnected', () => done())),
    close: () => browser.close(),
  };
}

/** Names that Firefox has of its own for roles of ARIA. */
const ariaRoles: Record<string, string> = {
  document: 'RootWebArea',
  pushbutton: 'button',
  'toggle button': 'button',
  buttonmenu: 'button',
  'text leaf': 'StaticText',
};

/** An extension's id as Firefox makes the names of its widgets from it. */
function idOfWidget(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
}

interface Manifest {
  browser_specific_settings: { gecko: { id: string } };
  commands: Record<string, { suggested_key: { default: string } }>;
}

function readManifest(extension: string): Manifest {
  return JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
}
