import type {CSSOptions} from 'vite';

type PostcssPlugin = NonNullable<Extract<CSSOptions['postcss'], object>['plugins']>[number];

/** Keeps the WOFF2 file of each face: every browser that can run the talk reads it. Runs before Vite emits files. */
export const woff2Only: PostcssPlugin = {
  postcssPlugin: 'woff2-only',
  Once(root) {
    root.walkAtRules('font-face', rule => {
      rule.walkDecls('src', source => {
        const woff2 = source.value.split(/,\s*(?=url\()/).filter(file => file.includes('woff2'));
        if (woff2.length > 0) source.value = woff2.join(', ');
      });
    });
  }
};
