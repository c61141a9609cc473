// Playwright's own maker of certificates: Node has none.
declare module 'playwright-core/lib/coreBundle' {
  export const utils: { generateSelfSignedCertificate: () => { cert: string; key: string } };
}
