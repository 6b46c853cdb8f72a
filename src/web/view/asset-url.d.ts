declare module '*.css?url' {
  const href: string;
  export default href;
}

declare module '*.js?url' {
  const href: string;
  export default href;
}
