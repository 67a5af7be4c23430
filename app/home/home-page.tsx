import type { Cluster, SpaceCard } from "~/search/view";
import { FieldFloor } from "./field-floor";
import { FreshSpaces } from "./fresh-spaces";
import { Hero } from "./hero";
import { KindList } from "./kind-list";
import "./home.css";

interface HomePageProps {
  total: number;
  /** With those that are only counted and stand in no list. */
  counted: number;
  openNow: number;
  /** Exact counts over the whole directory. */
  kinds: Record<string, number>;
  fields: Record<string, number>;
  spaces: SpaceCard[];
  marks: Cluster[];
}

/** The first page: the map with one search over everything, then ways in by field, by novelty and by kind. */
export function HomePage({ total, counted, openNow, kinds, fields, spaces, marks }: HomePageProps) {
  return (
    <>
      <Hero total={total} counted={counted} openNow={openNow} marks={marks} />
      <FieldFloor counts={fields} />
      <FreshSpaces spaces={spaces} />
      <KindList counts={kinds} />
    </>
  );
}
