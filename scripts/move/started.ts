/**
 * Tables in which a server writes before anybody has come: marks of its key, its secret and its store, that it was started,
 * and counters that are over within a day. A database that holds nothing else was only started, and counts as empty.
 */
const started = ["KeyCheck", "SecretCheck", "RateLimit", "SignInAttempt", "AuditEvent", "StoreIdentity"];

export function isOfStart(table: string): boolean {
  return started.includes(table);
}
