/** A whole number from the environment, or what fits a city; 0 lifts the limit. */
export function limitSetting(name: string, usual: number): number {
  const said = process.env[name];
  if (said === undefined || !/^\d+$/.test(said)) return usual;
  return Number(said) || Number.MAX_SAFE_INTEGER;
}
