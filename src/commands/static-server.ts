/** A built site on 127.0.0.1, served as a good static host would serve it. */
import {readFileSync, realpathSync, statSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {createSecureServer, type Http2ServerRequest, type Http2ServerResponse} from 'node:http2';
import type {AddressInfo, Socket} from 'node:net';
import {extname, join, resolve, sep} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants} from 'node:zlib';
import {selfSignedCertificate} from './certificate';

export interface ServerOptions {
  /** The path the site is served from, "/talks/slt/": a site of relative addresses works from any. */
  prefix?: string;
  /** Brotli quality of text, compressed once a file; as it is, unless given. */
  brotli?: number;
  /** HTTP/2 with a self-signed certificate, or HTTP/1.1 where none can be made. */
  http2?: boolean;
}

/** What went out for one request; `bytes` is the encoded body. */
export interface Served {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly bytes: number;
}

export interface StaticServer {
  readonly url: string;
  /** Digest of the certificate's key, for `launchChromium`; undefined over HTTP/1.1. */
  readonly spki: string | undefined;
  readonly served: Served[];
  close(): Promise<void>;
}

type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
};
const compress = promisify(brotliCompress);

/** Serves the files under `root` until closed. There is no fallback: an unknown path is a 404, a folder without its slash a redirect. */
export async function serveStatic(root: string, options: ServerOptions = {}): Promise<StaticServer> {
  const {prefix = '/', brotli, http2 = false} = options;
  const base = realpathSync(resolve(root));
  const served: Served[] = [];
  const encoded = new Map<string, {time: number; body: Promise<Buffer>}>();

  async function answer(path: string, encodings: string) {
    const file = locate(base, prefix, path);
    if (typeof file === 'number') return {status: file, type: 'text/plain', head: {}, body: Buffer.alloc(0)};
    if (file.endsWith(sep))
      return {status: 301, type: 'text/plain', head: {location: `${path}/`}, body: Buffer.alloc(0)};
    const type = types[extname(file)] ?? 'application/octet-stream';
    const packed = brotli !== undefined && /^text|json|svg|wasm/.test(type) && /\bbr\b/.test(encodings);
    const body = packed ? await pack(file, brotli) : readFileSync(file);
    return {status: 200, type, head: packed ? {'content-encoding': 'br', vary: 'accept-encoding'} : {}, body};
  }

  function pack(file: string, quality: number): Promise<Buffer> {
    const time = statSync(file).mtimeMs;
    const known = encoded.get(file);
    if (known?.time === time) return known.body;
    const body = compress(readFileSync(file), {params: {[constants.BROTLI_PARAM_QUALITY]: quality}});
    encoded.set(file, {time, body});
    return body;
  }

  async function handle(request: Request, response: Response) {
    const path = (request.url ?? '/').split('?')[0];
    const {status, type, head, body} = await answer(path, String(request.headers['accept-encoding'] ?? ''));
    served.push({path, status, type, bytes: body.length});
    const cache = /[-.][\w-]{8,}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
    const common = {'content-type': type, 'content-length': body.length, 'cache-control': cache};
    (response as ServerResponse).writeHead(status, {...common, 'access-control-allow-origin': '*', ...head});
    (response as ServerResponse).end(request.method === 'HEAD' ? undefined : body);
  }

  const certificate = http2 ? selfSignedCertificate() : undefined;
  if (http2 && !certificate) console.error('No openssl, so no certificate: serving over HTTP/1.1 instead of HTTP/2.');
  const server = certificate
    ? createSecureServer({key: certificate.key, cert: certificate.cert, allowHTTP1: true}, handle)
    : createServer(handle);
  return listen(server as Server, {prefix, served, spki: certificate?.spki});
}

// The file of a request, its folder with a final slash where the request lacks one, or the status of a refusal.
function locate(base: string, prefix: string, path: string): string | 403 | 404 {
  try {
    const inside = decodeURIComponent(path);
    if (!inside.startsWith(prefix)) return 404;
    const file = realpathSync(join(base, inside.slice(prefix.length)));
    if (file !== base && !file.startsWith(base + sep)) return 403;
    if (!statSync(file).isDirectory()) return file;
    return path.endsWith('/') ? realpathSync(join(file, 'index.html')) : file + sep;
  } catch {
    return 404;
  }
}

async function listen(
  server: Server,
  {prefix, served, spki}: {prefix: string; served: Served[]; spki: string | undefined}
) {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  server.on('sessionError', () => {});
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const {port} = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>(done => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  return {url: `${spki ? 'https' : 'http'}://127.0.0.1:${port}${prefix}`, spki, served, close};
}
