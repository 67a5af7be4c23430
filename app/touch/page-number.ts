/**
 * Which page of a long list an address asks for.
 */

const lastPage = 10_000;

/** The page of a query; the first where it says nothing that makes sense. */
export function pageNumber(query: URLSearchParams): number {
  const page = Number(query.get("page") ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1;
}
