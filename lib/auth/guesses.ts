import "server-only";
import { createHmac } from "node:crypto";
import { countGuess, forgiveGuesses, type GuessSource } from "@/lib/store/guess-limits";
import { count, isCounted } from "@/lib/store/limits";
import { hashedAddress } from "./address";
import { knownDevice } from "./device-cookie";
import * as settings from "./limit-settings";
import { forgiveSignIn, type Stop, stopFor, stopSignIn } from "./limits";
import { secret } from "./secret";

/** Guesses at one account from one place. `shared`: what is counted of all places together. */
export type Guesses = {
  account: string;
  /** Of the account, where there is one of this name. */
  ownerId: string | undefined;
  own: GuessSource;
  shared: GuessSource[];
  fromKnownDevice: boolean;
};

const free = { free: 5, first: 60 };
/** Where the account was open: 5 guesses at once, then 1, 2, 4, 8 and every 15 minutes; 103 a day. */
const known = { ...free, longest: 15 * 60 };
/** Anywhere else up to an hour; 33 a day and address. */
const unknown = { ...free, longest: 60 * 60 };
/** All unknown addresses together: 30, then one in 30 seconds; 2,910 a day however many addresses there are. */
const everywhere: GuessSource = { name: "everywhere", free: 30, first: 30, longest: 30 };

/**
 * Where a guess at the password of this name comes from. From a device or an address at which the account was open, it is
 * counted apart from all others, so that nobody elsewhere can slow its owner down.
 */
export async function guessesAt(username: string, ownerId: string | undefined): Promise<Guesses> {
  const account = ownerId ?? nobodyCalled(username);
  const about = { account, ownerId };
  const device = await knownDevice(account);
  if (device)
    return { ...about, own: { name: `device-${device}`, ...known }, shared: [], fromKnownDevice: true };
  const address = await hashedAddress(username);
  const isKnown = await isCounted(`${address}:${account}`, settings.known());
  const own = { name: `from-${address}`, ...(isKnown ? known : unknown) };
  return { ...about, own, shared: isKnown ? [] : [everywhere], fromKnownDevice: false };
}

/** The same for recovery codes, which nobody can guess: counted apart from passwords and by place only, to spare the server. */
export async function codeGuessesAt(username: string, ownerId: string | undefined): Promise<Guesses> {
  return apart("code", await guessesAt(username, ownerId));
}

/** The same for signatures. `username`: of the account; the id that was sent, where no passkey has it. */
export async function passkeyGuessesAt(username: string, ownerId: string | undefined): Promise<Guesses> {
  return apart("passkey", await guessesAt(username, ownerId));
}

function apart(kind: string, { own, ...rest }: Guesses): Guesses {
  return { ...rest, own: { ...own, name: `${kind}-${own.name}` }, shared: [] };
}

/** Whoever is signed in is known by the session, wherever it is used. */
export function guessesIn(session: string, ownerId: string): Guesses {
  return {
    account: ownerId,
    ownerId,
    own: { name: `session-${session}`, ...known },
    shared: [],
    fromKnownDevice: true,
  };
}

/** Before a password is looked at. An address with too many wrong passwords waits, but for devices known to the account. */
export async function stopGuess(guesses: Guesses): Promise<Stop | null> {
  if (!guesses.fromKnownDevice) {
    const stop = await stopSignIn();
    if (stop) return stop;
  }
  const seconds = await countGuess(guesses.account, [guesses.own, ...guesses.shared]);
  return stopFor(seconds, (wait) => `试得太多了，${wait}后再试`, {
    detail: "guesses",
    ownerId: guesses.ownerId,
  });
}

/** The right password: it was no guess, and from now on this address is one of the owner's. */
export async function forgive({ account, own, shared, fromKnownDevice }: Guesses): Promise<void> {
  if (!fromKnownDevice) await forgiveSignIn();
  await forgiveGuesses(account, own, shared);
}

/** From now on this address is one of the owner's, for 30 days. */
export async function knowAddress(username: string, ownerId: string): Promise<void> {
  await count(`${await hashedAddress(username)}:${ownerId}`, settings.known());
}

/** A name that nobody has is counted like the others, and does not stand in the database: it may be a mistyped password. */
function nobodyCalled(username: string): string {
  return createHmac("sha256", secret()).update(`nobody ${username}`).digest("base64url");
}
