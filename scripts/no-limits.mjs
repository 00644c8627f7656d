/** For a server on which tests and measurements are everybody: 0 lifts a limit (docs/hosting.md, Behind a proxy). */
export const noLimits = Object.fromEntries(
  [
    "LIMIT_SIGN_INS",
    "LIMIT_SPACES",
    "LIMIT_FILES_A_DAY",
    "LIMIT_MB_A_DAY",
    "LIMIT_ADDRESS_MB_A_DAY",
    "LIMIT_FILES",
    "LIMIT_MB",
    "LIMIT_LETTERS_AN_HOUR",
    "LIMIT_READS_AN_HOUR",
    "LIMIT_CALLS",
    "LIMIT_ENTRIES",
    "LIMIT_LINKS",
    "LIMIT_OPEN_IMPORTS",
    "LIMIT_WAITING_ROWS",
  ].map((name) => [name, "0"]),
);
