import { type BrowserContext, test as base } from "@playwright/test";

export { expect } from "@playwright/test";

/** What a browser says when the content policy stops something. */
const refused = /Content[- ]Security[- ]Policy/i;

/** Says in the console what the policy stopped, also where the browser itself would keep silent. */
function tell(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
    console.error("Content-Security-Policy", effectiveDirective, blockedURI, sourceFile, lineNumber, sample);
  });
}

/** Collects into `seen` what the content policy stops on any page of the context. */
export async function watchPolicy(context: BrowserContext, seen: string[]): Promise<void> {
  await context.addInitScript(tell);
  context.on("console", (said) => {
    if (refused.test(said.text())) seen.push(`${said.page()?.url()}: ${said.text()}`);
  });
}

/** Playwright's own test, which fails as soon as the content policy stops anything on the way. */
export const test = base.extend<{ policyHolds: undefined }>({
  policyHolds: [
    async ({ browser }, use) => {
      const seen: string[] = [];
      const open = browser.newContext;
      browser.newContext = async (options) => {
        const context = await open.call(browser, options);
        await watchPolicy(context, seen);
        return context;
      };
      await use(undefined);
      browser.newContext = open;
      base.expect(seen, "stopped by the content policy").toEqual([]);
    },
    { auto: true },
  ],
});
