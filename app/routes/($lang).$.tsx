import { notFound } from "~/lib/http";
import { ErrorPage } from "~/ui/error-page";

/** Every address that no other route knows. */
export function loader(): never {
  throw notFound();
}

export default function NotFound() {
  return <ErrorPage status={404} />;
}
