import {execFileSync} from 'node:child_process';
import {createHash, X509Certificate} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** SHA-256 of the public key in base64: a browser told this digest trusts the certificate and caches as usual. */
  readonly spki: string;
}

/** A self-signed certificate for 127.0.0.1, made once with openssl and kept; undefined where there is no openssl. */
export function selfSignedCertificate(folder = '.cache/certificate'): Certificate | undefined {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  if (!existsSync(cert) && !make(key, cert, folder)) return undefined;
  const pem = readFileSync(cert);
  const publicKey = new X509Certificate(pem).publicKey.export({type: 'spki', format: 'der'});
  return {key: readFileSync(key), cert: pem, spki: createHash('sha256').update(publicKey).digest('base64')};
}

function make(key: string, cert: string, folder: string): boolean {
  mkdirSync(folder, {recursive: true});
  const request = 'req -x509 -nodes -days 3650 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -subj /CN=127.0.0.1';
  const options = [...request.split(' '), '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert];
  try {
    execFileSync('openssl', options, {stdio: 'ignore', timeout: 20_000});
    return true;
  } catch {
    return false;
  }
}
