import "server-only";
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { ok, type Result, refuse } from "@/lib/result";
import {
  addPasskey,
  credentialsOf,
  findPasskey,
  notePasskeyUse,
  removePasskey,
  type StoredPasskey,
} from "@/lib/store/passkeys";
import { type Came, takeAlong } from "./along";
import { recordAudit } from "./audit";
import { makeChallenge, PATIENCE_MS, takeChallenge } from "./challenges";
import { confirmUnlessFresh, signedIn } from "./confirm-owner";
import { deviceInWords } from "./device-name";
import { enter, stopEntering } from "./enter";
import { forgive, passkeyGuessesAt, stopGuess } from "./guesses";
import { type RelyingParty, relyingParty } from "./relying-party";
import { deviceNow } from "./session";

/** Loaded when it is needed: most requests need none of it. */
const webauthn = () => import("@simplewebauthn/server");

const notHere = { code: "not-here", text: "这个网址用不了通行密钥，用用户名和密码登录" };
const failed = { code: "wrong", text: "通行密钥验证失败，再试一次，或者用用户名和密码" };

/** The device offers it still: it knows nothing of its having been deleted here. */
const unknown = {
  code: "unknown",
  text: "这个通行密钥在清静里已经没有了，再试也没用。用用户名和密码登录；系统里存的这个可以删掉",
};

/** What the browser needs to make a passkey for the account of this session. Who has not just signed in says the password. */
export async function beginPasskey(
  password: string,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON>> {
  const place = await relyingParty();
  if (!place) return refuse(notHere);
  const confirmed = await confirmUnlessFresh(password, "password");
  if (confirmed.kind !== "ok") return confirmed;
  const { ownerId, username } = confirmed.value;
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: "清静",
    rpID: place.id,
    challenge: makeChallenge(adding(ownerId)),
    userName: username,
    userDisplayName: username,
    userID: new Uint8Array(Buffer.from(ownerId)),
    timeout: PATIENCE_MS,
    attestationType: "none",
    excludeCredentials: (await credentialsOf(ownerId, place.id)).map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return ok(options);
}

/** Stores the passkey that was made, under the name of this device until its owner gives it another. */
export async function finishPasskey(response: RegistrationResponseJSON): Promise<Result<void>> {
  const [place, who] = [await relyingParty(), await signedIn()];
  if (!place || !who) return refuse(notHere);
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await verifyRegistrationResponse({
    response,
    ...expected(place, adding(who.ownerId)),
  }).catch(() => null);
  if (!verified?.verified) return refuse(failed);
  const { credential } = verified.registrationInfo;
  const added = await addPasskey(who.ownerId, {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString("base64url"),
    counter: credential.counter,
    transports: credential.transports ?? [],
    rpId: place.id,
    name: deviceInWords(await deviceNow()),
  });
  if (!added)
    return refuse({
      code: "too-many",
      text: "这个通行密钥加不上：它已经在用，或者已经有20个了，先删掉用不着的",
    });
  await recordAudit("passkey-added", { ownerId: who.ownerId });
  return ok(undefined);
}

/**
 * What the browser needs to sign in: it finds the passkeys of this place by itself, so no name is asked for. To begin is no
 * try: only a signature is counted.
 */
export async function beginSignIn(): Promise<Result<PublicKeyCredentialRequestOptionsJSON>> {
  const place = await relyingParty();
  if (!place) return refuse(notHere);
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: place.id,
    challenge: makeChallenge(SIGNING_IN),
    timeout: PATIENCE_MS,
    userVerification: "required",
  });
  return ok(options);
}

/** Opens the account whose passkey has signed. */
export async function finishSignIn(
  response: AuthenticationResponseJSON,
  along = takeAlong,
): Promise<Result<Came>> {
  const place = await relyingParty();
  if (!place) return refuse(notHere);
  const passkey = await findPasskey(response.id);
  const guesses = await passkeyGuessesAt(passkey?.username ?? response.id, passkey?.ownerId);
  const stop = await stopGuess(guesses);
  if (stop) return refuse(stop);
  const counter = await signed(response, place, passkey);
  const isGood = passkey && counter !== null;
  const audited = { ownerId: passkey?.ownerId, detail: "passkey" };
  if (!isGood || !(await notePasskeyUse(passkey.ownerId, passkey.id, counter, new Date()))) {
    await recordAudit("sign-in", { ...audited, outcome: "wrong" });
    return refuse(passkey ? failed : unknown);
  }
  await forgive(guesses);
  const full = await stopEntering(passkey.ownerId, along);
  if (full) return refuse(full);
  const came = await enter(passkey.ownerId, passkey.username, along);
  await recordAudit("sign-in", audited);
  return ok(came);
}

/** The new count of the authenticator; null when the signature is not good. */
async function signed(
  response: AuthenticationResponseJSON,
  place: RelyingParty,
  passkey: StoredPasskey | null,
): Promise<number | null> {
  if (passkey?.rpId !== place.id || !isOf(passkey.ownerId, response)) return null;
  const { verifyAuthenticationResponse } = await webauthn();
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, "base64url"));
  const verified = await verifyAuthenticationResponse({
    response,
    ...expected(place, SIGNING_IN),
    credential: { id: response.id, publicKey, counter: passkey.counter },
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}

/** An authenticator that says whose passkey it is must say the truth; it need not say it. */
function isOf(ownerId: string, { response: { userHandle } }: AuthenticationResponseJSON): boolean {
  return !userHandle || userHandle === Buffer.from(ownerId).toString("base64url");
}

const SIGNING_IN = "passkey sign-in";
const adding = (ownerId: string) => `passkey add ${ownerId}`;

function expected(place: RelyingParty, purpose: string) {
  return {
    expectedChallenge: (challenge: string) => takeChallenge(challenge, purpose),
    expectedOrigin: place.origin,
    expectedRPID: place.id,
    requireUserVerification: true,
  };
}

/** Takes a passkey of this account away; false: it has none of this id. */
export async function dropPasskey(id: string): Promise<boolean> {
  const who = await signedIn();
  if (!who || !(await removePasskey(who.ownerId, id))) return false;
  await recordAudit("passkey-removed", { ownerId: who.ownerId });
  return true;
}
