import { createContext, useContext } from "react";

/** The nonce of this response's Content-Security-Policy; empty in the browser, which hides it. */
export const NonceContext = createContext("");

/** The nonce that inline scripts of this response carry. */
export function useNonce(): string {
  return useContext(NonceContext);
}
