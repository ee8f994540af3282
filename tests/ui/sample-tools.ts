import type { ClaimTools } from '../../src/ui/claim-tools.ts';
import { citeSources } from '../../src/ui/dossier/citations.ts';

/** What readers can do with a claim, for tests and pictures: nothing comes of it. */
export const sampleTools: ClaimTools = {
  copy: async () => true,
  cite: async (...cited) => citeSources(...cited),
  hide: async () => {},
  unhide: async () => {},
  about: {
    version: '0.1.0',
    corpusVersion: '2026.11',
    issuesPage: 'https://project.example/issues',
    address: 'https://northern-courier.example/article',
  },
};
