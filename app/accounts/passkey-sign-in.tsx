/** Placeholder for the button until the browser is known to have passkeys. */
export function PasskeySignIn(_props: { next: string | null }) {
  return null;
}
