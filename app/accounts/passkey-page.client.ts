/** The two ceremonies of passkeys in the browser, over its own interface. Our server speaks JSON with base64url for bytes. */

type Json = Record<string, unknown>;

/** Asks for a passkey and signs in; true where that opened a session. */
export async function signInByPasskey(path: string): Promise<boolean> {
  const options = await ask(path, {});
  if (!options) return false;
  const allowed = (options.allowCredentials as Json[] | undefined)?.map((one) => ({ ...one, id: bytes(one.id) })) as PublicKeyCredentialDescriptor[] | undefined;
  const publicKey = { ...options, challenge: bytes(options.challenge), allowCredentials: allowed, userVerification: "required" as const };
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
  if (!credential) return false;
  const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response as AuthenticatorAssertionResponse;
  const response = { authenticatorData: text(authenticatorData), clientDataJSON: text(clientDataJSON), signature: text(signature), userHandle: userHandle ? text(userHandle) : undefined };
  return (await ask(path, { response: envelope(credential, response) })) !== null;
}

/** Makes a passkey on this device and adds it to the account; true where it was taken. */
export async function makePasskey(path: string): Promise<boolean> {
  const options = await ask(path, {});
  if (!options) return false;
  const user = options.user as Json;
  const excluded = (options.excludeCredentials as Json[] | undefined)?.map((one) => ({ ...one, id: bytes(one.id) }));
  const publicKey = { ...options, challenge: bytes(options.challenge), user: { ...user, id: bytes(user.id) }, excludeCredentials: excluded } as unknown as PublicKeyCredentialCreationOptions;
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null;
  if (!credential) return false;
  const made = credential.response as AuthenticatorAttestationResponse;
  const response = { attestationObject: text(made.attestationObject), clientDataJSON: text(made.clientDataJSON), transports: made.getTransports() };
  return (await ask(path, { response: envelope(credential, response) })) !== null;
}

function envelope(credential: PublicKeyCredential, response: Json): Json {
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: credential.getClientExtensionResults() };
}

async function ask(path: string, body: Json): Promise<Json | null> {
  const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  return answer.ok && answer.headers.get("Content-Type")?.startsWith("application/json") ? ((await answer.json()) as Json) : null;
}

function bytes(base64url: unknown): Uint8Array<ArrayBuffer> {
  const binary = atob(String(base64url).replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
