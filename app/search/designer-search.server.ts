import { listDesignerCards } from "~/designers/designer-cards.server";
import type { Shown } from "~/designers/shown-designer.server";
import { resolvePlace } from "~/places/gazetteer";
import { getGazetteer } from "~/places/place.server";
import { findDesigners } from "./designer-fallback.server";
import { designerIndex } from "./designer-index.server";
import type { DesignerQuery } from "./designer-query";
import { buildDesignerRequest, type DesignerQuestion, type FoundDesigners, readDesignerAnswers } from "./designer-request";
import { type DesignerFacets, type DesignersView, designerFacets } from "./designers-view";
import { viewOfIndex } from "./engine.server";
import { designersIndex } from "./index-kind.server";
import { findPlace } from "./place-words";

export const designersPerPage = 24;
const maxOfferedSkills = 30;

/** What is shown, before it is known to be a page. */
type Answer = Omit<DesignersView, "page" | "pageCount">;

/**
 * One view of the designers. The search engine answers for all whom everybody may see; where it cannot within its time, Postgres
 * answers and the view says `degraded`. To a viewer who is signed in Postgres adds the profiles for members, which no index holds:
 * they come first, and all counts are sums. A page past the end is the last one.
 */
export async function searchDesigners(query: DesignerQuery, viewer: { id: string } | null, pageSize = designersPerPage): Promise<DesignersView> {
  const question = await understandDesigners(query, pageSize);
  const forMembers = viewer ? await findDesigners(question, ["members"]) : nobody;
  const answer = (await answerFromIndex(question, forMembers)) ?? (await answerFromPostgres(question, viewer ? ["public", "members"] : ["public"]));
  const pageCount = Math.ceil(answer.total / pageSize);
  const lastPage = Math.max(1, pageCount);
  return query.page <= lastPage ? { ...answer, page: query.page, pageCount } : searchDesigners({ ...query, page: lastPage }, viewer, pageSize);
}

/** A question with its place understood. A place's name alone stays words, because people are called so too. */
export async function understandDesigners(query: DesignerQuery, pageSize: number): Promise<DesignerQuestion> {
  const gazetteer = await getGazetteer();
  const { place, text } = query.plainWords
    ? { place: null, text: query.q }
    : findPlace(query.q, (words) => resolvePlace(gazetteer, words), { bareNames: false });
  const { disciplines, skills, wards, areas, languages, availability, page } = query;
  return {
    index: designersIndex, text, place, disciplines, skills, wards, areas, languages, availability,
    offset: (page - 1) * pageSize, limit: pageSize, excluded: [],
  };
}

/** The tags a page offers: those asked for, and the commonest of the answer. */
export function offeredSkills({ skills }: Pick<DesignerQuery, "skills">, { facets }: Pick<DesignersView, "facets">): string[] {
  const commonest = Object.entries(facets.skill).sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).slice(0, maxOfferedSkills);
  return [...new Set([...skills, ...commonest.map(([skill]) => skill)])];
}

const nobody: FoundDesigners = { total: 0, samples: 0, ids: [], facets: { discipline: {}, skill: {}, ward: {}, language: {}, availability: {} } };

async function answerFromIndex(question: DesignerQuestion, first: FoundDesigners): Promise<Answer | null> {
  // why: those for members come first, so the list of the others starts where theirs ends.
  const rest = { ...question, offset: Math.max(0, question.offset - first.total), limit: question.limit - first.ids.length };
  return viewOfIndex(
    designerIndex,
    (excluded) => {
      const request = buildDesignerRequest({ ...rest, excluded });
      return { queries: request.queries, read: (answers) => readDesignerAnswers(request, answers, rest) };
    },
    async (found) => {
      const [forMembers, forAll] = await Promise.all([listDesignerCards(first.ids, ["members"]), listDesignerCards(found.ids, ["public"])]);
      const gone = forAll.length < found.ids.length ? found.ids.filter((id) => !forAll.some((card) => card.id === id)) : [];
      const view: Answer = {
        designers: [...forMembers, ...forAll].map(withoutId),
        total: first.total + found.total,
        samples: first.samples + found.samples,
        facets: summed(first.facets, found.facets),
        place: question.place,
        degraded: false,
      };
      return { view, gone };
    },
  );
}

async function answerFromPostgres(question: DesignerQuestion, shown: Shown[]): Promise<Answer> {
  const { ids, ...found } = await findDesigners(question, shown);
  const designers = await listDesignerCards(ids, shown);
  return { ...found, designers: designers.map(withoutId), place: question.place, degraded: true };
}

function withoutId<Card extends { id: string }>({ id: _id, ...card }: Card): Omit<Card, "id"> {
  return card;
}

function summed(a: DesignerFacets, b: DesignerFacets): DesignerFacets {
  return Object.fromEntries(designerFacets.map((facet) => {
    const counts = { ...b[facet] };
    for (const [value, count] of Object.entries(a[facet])) counts[value] = (counts[value] ?? 0) + count;
    return [facet, counts];
  })) as DesignerFacets;
}
