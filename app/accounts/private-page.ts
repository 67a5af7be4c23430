/**
 * What every page of accounts says about itself: it belongs to one person, no cache keeps it, no search engine lists it.
 */
import type { HeadersFunction } from "@remix-run/node";

export const privateCaching = "private, no-store";

/** For a route's `headers`: private, and whatever waiting time the action names. */
export const privateHeaders: HeadersFunction = ({ actionHeaders }) => {
  const retryAfter = actionHeaders.get("Retry-After");
  return { "Cache-Control": privateCaching, ...(retryAfter ? { "Retry-After": retryAfter } : {}) };
};
