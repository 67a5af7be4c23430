/** Ways to a space in the map apps people use: plain addresses that say nothing about who asks. */
import type { Space } from "./space";

type Destination = Pick<Space, "nameVi" | "addressVi" | "lng" | "lat" | "positionAccuracy">;

export interface Directions {
  google: string;
  apple: string;
  openStreetMap: string;
  /** For the phone's own choice of app (RFC 5870). */
  geo: string;
}

/**
 * Links that plan a way from where the visitor is. A position known only by street or area is handed over
 * as the written address, where there is one, because the apps know house numbers better than we do.
 */
export function directions(space: Destination): Directions {
  const point = `${space.lat},${space.lng}`;
  const written = space.positionAccuracy !== "building" && space.addressVi ? `${space.addressVi}, Hà Nội` : null;
  const target = encodeURIComponent(written ?? point);
  return {
    google: `https://www.google.com/maps/dir/?api=1&destination=${target}`,
    apple: `https://maps.apple.com/?daddr=${target}`,
    openStreetMap: `https://www.openstreetmap.org/directions?route=${encodeURIComponent(`;${point}`)}`,
    geo: `geo:${point}?q=${encodeURIComponent(written ?? `${point}(${space.nameVi})`)}`,
  };
}
