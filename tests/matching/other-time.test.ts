import { expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { readPack } from '../../src/cli/read-pack.ts';

const analyzer = createAnalyzer(readPack().pack);

function claimsIn(text: string): string[] {
  const { claims } = analyzer.analyze(
    {
      url: null,
      headline: null,
      published: '2024-11-18',
      modified: null,
      publisher: null,
      domain: null,
      language: 'en',
      blocks: [{ kind: 'paragraph', text }],
    },
    { anyTopic: true },
  );
  return claims.map(({ claimId }) => claimId);
}

test.each([
  'In May Biden quietly let Ukraine fire American weapons just across the border, while longer-range ones were still banned.',
  'Biden gave Ukraine secret permission in May to strike Russia just over the border with US weapons, but it was still forbidden to use long-range missiles.',
])('what was allowed in May is not what was allowed in November: %s', (text) => {
  const claims = claimsIn(text);
  expect(claims).toContain('may-2024-cross-border-permission');
  expect(claims).not.toContain('authorization-atacms-inside-russia');
});

test('the same without May is the decision of November', () => {
  expect(claimsIn('Biden has let Ukraine fire American long-range missiles deep into Russia.')).toContain(
    'authorization-atacms-inside-russia',
  );
});
