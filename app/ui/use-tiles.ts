import { useRouteLoaderData } from "@remix-run/react";

/** What the root loader tells every page. */
export interface RootData {
  /** Scheme and host of the site. */
  origin: string;
  /** The operator's raster map, if any. */
  tiles: { url: string; attribution: string } | null;
  /** Who is signed in, for the header; null for everybody else. */
  viewer: { name: string } | null;
}

/** The raster tiles that the operator lays over the sketch; null where none are set. */
export function useTiles(): RootData["tiles"] {
  return useRouteLoaderData<RootData>("root")?.tiles ?? null;
}
