/** How many proxies of the host stand in front: TRUST_PROXY=1 for one. Without any, nobody is believed. */
export function trustedProxies(): number {
  const said = Number(process.env.TRUST_PROXY ?? 0);
  return Number.isInteger(said) && said > 0 ? said : 0;
}
