import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../src/extension/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../src/extension/settings-file.ts';

const chosen: Settings = {
  ...defaultSettings,
  pausedSites: ['example.net', 'example.org'],
  density: 'differing',
  textSize: 1.3,
  hiddenMatches: [{ claimId: 'ferry-runs-hourly', hash: '0123456789abcdef' }],
};

const file = (settings: unknown, rest: object = {}) =>
  JSON.stringify({ sidelight: 'settings', format: 1, version: '0.1.0', settings, ...rest });

describe('a file of settings', () => {
  test('comes back as it was written', () => {
    expect(readSettingsFile(writeSettingsFile(chosen, '0.1.0'))).toEqual({
      kind: 'read',
      settings: chosen,
      refused: [],
    });
  });

  test.each(['', 'no JSON', '{"sidelight": "settings"', `"${'a'.repeat(1_000_001)}"`])(
    'that is no JSON, or too long, is unreadable (%#)',
    (text) => {
      expect(readSettingsFile(text)).toEqual({ kind: 'unreadable' });
    },
  );

  test.each([
    'null',
    '[]',
    '42',
    '{}',
    JSON.stringify(chosen),
    '{"sidelight":"settings"}',
    '{"sidelight":"settings","format":"1","settings":{}}',
    '{"sidelight":"settings","format":1,"settings":[]}',
    '{"sidelight":"corpus","format":1,"settings":{}}',
  ])('%s is not ours', (text) => {
    expect(readSettingsFile(text)).toEqual({ kind: 'not-ours' });
  });

  test('from a later version is said to be one', () => {
    expect(readSettingsFile(file({ density: 'all' }, { format: 2 }))).toEqual({ kind: 'newer' });
  });

  test('gives what holds, and names what does not', () => {
    const text = file({ density: 'some', pausedEverywhere: true, textSize: 40, unknown: 1 });
    expect(readSettingsFile(text)).toEqual({
      kind: 'read',
      settings: { pausedEverywhere: true },
      refused: ['density', 'textSize', 'unknown'],
    });
  });

  test('writes no prototype, and no setting under a name of one', () => {
    const text =
      '{"sidelight":"settings","format":1,"settings":{"__proto__":{"density":"none"},"constructor":1}}';
    const reading = readSettingsFile(text);
    expect(reading).toMatchObject({ kind: 'read', refused: ['__proto__', 'constructor'] });
    expect(reading.kind === 'read' && reading.settings.density).toBeFalsy();
  });

  test('puts paused sites in their own spelling, each once', () => {
    expect(readSettingsFile(file({ pausedSites: ['www.Example.org', 'example.org', 'a.example'] }))).toEqual({
      kind: 'read',
      settings: { pausedSites: ['a.example', 'example.org'] },
      refused: [],
    });
  });
});
