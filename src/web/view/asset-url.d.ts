declare module '*.css?url' {
  const href: string;
  export default href;
}

declare module '*.md?raw' {
  const text: string;
  export default text;
}

declare module '*.js?url' {
  const href: string;
  export default href;
}
