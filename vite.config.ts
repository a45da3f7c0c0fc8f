import {defineConfig} from 'vitest/config';
import {talk} from './src/compiler';

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: process.env.VITEST ? [] : [talk()],
  server: {host: '127.0.0.1', port: 5173, fs: {strict: true}},
  preview: {host: '127.0.0.1', port: 4173},
  build: {
    target: ['chrome123', 'firefox125', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000
  },
  test: {include: ['tests/**/*.test.ts'], testTimeout: 20_000}
});
