import { describe, expect, test } from 'vitest';
import coveredSites from '../../assets/covered-sites.json' with { type: 'json' };
import { builds, builtFiles } from './built-files.ts';

interface Manifest {
  version: string;
  content_scripts: { matches: string[] }[];
  permissions: string[];
}

describe.each(Object.entries(builds))('the manifest for %s', (browser, build) => {
  const manifest = () => {
    const [file] = builtFiles(build, 'manifest.json');
    return JSON.parse(file?.[1] ?? '{}') as Manifest;
  };

  test('is the reviewed one: a change of permissions shows here', async () => {
    const { version, ...rest } = manifest();
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    await expect(`${JSON.stringify(rest, null, 2)}\n`).toMatchFileSnapshot(`manifest.${browser}.json`);
  });

  test('asks for the covered sites and for no other host', () => {
    const { content_scripts, permissions, ...rest } = manifest();
    expect(content_scripts.map(({ matches }) => matches)).toEqual([
      coveredSites.map(({ host }) => `https://${host}/*`),
    ]);
    const panel = browser === 'chromium' ? ['sidePanel'] : [];
    expect(permissions).toEqual(['storage', 'scripting', 'activeTab', 'contextMenus', ...panel]);
    expect(rest).toMatchObject({ optional_host_permissions: ['https://*/*'] });
    expect(rest).not.toHaveProperty('host_permissions');
    expect(rest).not.toHaveProperty('web_accessible_resources');
    expect(JSON.stringify(rest)).not.toContain('<all_urls>');
  });
});

describe('the covered sites', () => {
  test('are at most 60, each once, in order of their hosts, with name and country', () => {
    const hosts = coveredSites.map(({ host }) => host);
    expect(hosts.length).toBeLessThanOrEqual(60);
    expect(hosts).toEqual([...new Set(hosts)].sort());
    for (const { host, name, country, kind } of coveredSites) {
      expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(name.length).toBeGreaterThan(1);
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(kind, `${name}: no aggregator, government or carrier`).toMatch(/^(wire|broadcaster|newspaper)$/);
    }
  });

  test('are whole hosts of news, none of which holds mail, documents, accounts, money or somebody’s own network', () => {
    const ownAffairs =
      /^(?:(?:web|e)?mail|inbox|outlook|calendar|chat|meet|docs?|drive|files?|cloud|sheets|office|notes|wiki|accounts?|login|signin|auth|sso|id|my|profile|admin|cms|editor|portal|intranet|internal|corp|lan|local|localhost|home|bank\w*|banking|pay\w*|wallet|shop|store|health|api)$/;
    for (const { host } of coveredSites) {
      const labels = host.split('.');
      expect(
        labels.filter((label) => ownAffairs.test(label)),
        host,
      ).toEqual([]);
      expect(labels.at(-1), `${host} is a name of the public web`).toMatch(/^[a-z]{2,}$/);
    }
  });

  test('are of several countries', () => {
    expect(new Set(coveredSites.map(({ country }) => country)).size).toBeGreaterThan(10);
  });
});
