import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

/** PEM texts, as `https.createServer` takes them. */
export interface Certificate {
  key: string;
  cert: string;
}

/** A certificate for these hosts, good for one day, trusted by nobody but a browser that is told to. Made anew each run. */
export function selfSignedCertificate(hosts: readonly string[]): Certificate {
  // Node makes the keys: forge takes seconds for what Node does in a tenth of one.
  const { privateKey: key, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = `01${Date.now().toString(16).padStart(14, '0')}`;
  const now = Date.now();
  certificate.validity.notBefore = new Date(now - 3_600_000);
  certificate.validity.notAfter = new Date(now + 86_400_000);
  const name = [{ name: 'commonName', value: 'Sidelight sample pages' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(key), forge.md.sha256.create());
  return { key, cert: forge.pki.certificateToPem(certificate) };
}
