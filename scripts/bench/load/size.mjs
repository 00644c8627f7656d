/** How many people for how many seconds: 200 for so long, unless BENCH_USERS and BENCH_SECONDS say otherwise. */
export function size(usual) {
  const said = (name, otherwise) => Number(process.env[name]) || otherwise;
  return { users: said("BENCH_USERS", 200), seconds: said("BENCH_SECONDS", usual) };
}
