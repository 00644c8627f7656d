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

/** A number or a Chinese word in an address: as what is asked for, or as a part of the path. */
function tells(address: string): boolean {
  const { protocol, pathname, searchParams } = new URL(address);
  if (!protocol.startsWith("http")) return false;
  searchParams.delete("_rsc"); // the router's own
  const asked = [...searchParams.values()].some((value) => /^\+?\d{5,}$/.test(value));
  const parts = decodeURI(pathname).split("/");
  const said = [...parts, ...searchParams.values()].some((one) => /\p{Script=Han}/u.test(one));
  return asked || said || parts.some((part) => /^\d{7,}$/.test(part));
}

/** Collects into `told` what any page of the context asks for by an address that says whom or what it is about. */
function watchAddresses(context: BrowserContext, told: string[]): void {
  context.on("request", (request) => {
    if (tells(request.url())) told.push(`${request.method()} ${request.url()}`);
  });
}

/** Playwright's own test, which fails as soon as the content policy stops anything on the way, or an address tells. */
export const test = base.extend<{ policyHolds: undefined }>({
  policyHolds: [
    async ({ browser }, use) => {
      const seen: string[] = [];
      const told: string[] = [];
      const open = browser.newContext;
      browser.newContext = async (options) => {
        const context = await open.call(browser, options);
        await watchPolicy(context, seen);
        watchAddresses(context, told);
        return context;
      };
      await use(undefined);
      browser.newContext = open;
      base.expect(seen, "stopped by the content policy").toEqual([]);
      base.expect(told, "numbers and words in addresses").toEqual([]);
    },
    { auto: true },
  ],
});
