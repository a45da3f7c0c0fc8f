import {mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib';
import {afterAll, expect, it} from 'vitest';
import {type ServerOptions, type StaticServer, serveStatic} from '../../src/commands/static-server';

const folder = mkdtempSync(join(tmpdir(), 'static-server-'));
const page = '<!doctype html><title>Page</title>'.repeat(20);
mkdirSync(join(folder, 'site/read'), {recursive: true});
writeFileSync(join(folder, 'site/index.html'), page);
writeFileSync(join(folder, 'site/read/index.html'), page);
writeFileSync(join(folder, 'site/face.woff2'), 'font');
writeFileSync(join(folder, 'secret.txt'), 'secret');
symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/leak.txt'));

const servers: StaticServer[] = [];
afterAll(() => Promise.all(servers.map(server => server.close())));
const serve = async (options?: ServerOptions) => {
  servers.push(await serveStatic(join(folder, 'site'), options));
  return servers.at(-1)!;
};

// Not fetch, which tidies ".." out of a path.
const ask = (url: string, path: string, encoding = 'identity') =>
  new Promise<{status?: number; body: Buffer; headers: Record<string, unknown>}>((done, fail) => {
    const {hostname, port} = new URL(url);
    request({hostname, port, path, headers: {'accept-encoding': encoding}}, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () =>
        done({status: response.statusCode, body: Buffer.concat(chunks), headers: response.headers})
      );
    })
      .on('error', fail)
      .end();
  });

it('serves files, and a folder as its index', async () => {
  const {url} = await serve();
  for (const path of ['/', '/index.html', '/read/', '/?theme=dark']) {
    const {status, body, headers} = await ask(url, path);
    expect([path, status, body.toString()]).toEqual([path, 200, page]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  }
});

it('sends a folder without its slash to the folder, so that relative addresses hold', async () => {
  const {url} = await serve();
  const {status, headers} = await ask(url, '/read');
  expect([status, headers.location]).toEqual([301, '/read/']);
});

it('serves from a sub-path and from nowhere else', async () => {
  const {url} = await serve({prefix: '/talks/slt/'});
  expect(url).toMatch(/\/talks\/slt\/$/);
  expect((await ask(url, '/talks/slt/read/')).status).toBe(200);
  expect((await ask(url, '/read/')).status).toBe(404);
});

it.each(['/absent', '/%', '/%00', '/../secret.txt', '/%2e%2e/secret.txt', '/leak.txt'])('refuses %s', async path => {
  const {url} = await serve();
  const {status, body} = await ask(url, path);
  expect(status).toBeGreaterThanOrEqual(403);
  expect(body.toString()).not.toContain('secret');
});

it('packs text with brotli where asked, fonts never, and counts what it sent', async () => {
  const server = await serve({brotli: 11});
  const packed = await ask(server.url, '/', 'gzip, br');
  expect(packed.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(packed.body).toString()).toBe(page);
  expect((await ask(server.url, '/')).body.toString()).toBe(page);
  expect((await ask(server.url, '/face.woff2', 'br')).headers['content-encoding']).toBeUndefined();
  const bytes = brotliCompressSync(page, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
  expect(server.served.map(served => served.bytes)).toEqual([bytes, page.length, 4]);
});
