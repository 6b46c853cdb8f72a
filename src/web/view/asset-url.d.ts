declare module '*.css?url' {
  const href: string;
  export default href;
}

declare module '*.md?raw' {
  const text: string;
  export default text;
}

/** A dictionary alone: `简 繁` pairs, parted by `|`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}

/** What Vite makes of it while building: the files that fit, each with its address. */
interface ImportMeta {
  glob(
    pattern: string,
    options: { query: '?url'; import: 'default'; eager: true },
  ): Readonly<Record<string, unknown>>;
}

declare module '*.js?url' {
  const href: string;
  export default href;
}
