/**
 * A designer in the words of schema.org, for search engines: what the public page states and nothing else.
 */
import type { DesignerPageData } from "./profile-data";

interface JsonLdInput {
  page: DesignerPageData;
  /** Headline and disciplines as the page shows them. */
  description: string | null;
  jobTitles: string[];
  /** Absolute addresses of the page and of the first picture, where there is one. */
  url: string;
  imageUrl?: string;
  /** Scheme and host of the site. */
  origin: string;
}

/** The schema.org description of a designer, ready for `JSON.stringify`; absent facts are absent keys. */
export function designerJsonLd({ page, description, jobTitles, url, imageUrl, origin }: JsonLdInput): Record<string, unknown> {
  const filled = <Item>(list: Item[]) => (list.length > 0 ? list : undefined);
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url,
    mainEntity: {
      "@type": "Person",
      "@id": url,
      url,
      name: page.name,
      description: description ?? undefined,
      image: imageUrl,
      jobTitle: filled(jobTitles),
      knowsAbout: filled(page.skills),
      knowsLanguage: filled(page.languages.filter((language) => language !== "other")),
      sameAs: filled(page.links.map((link) => link.url)),
      homeLocation: { "@type": "Place", name: page.ward ? `${page.ward.fullNameVi}, Hà Nội` : "Hà Nội" },
      workLocation: filled(page.spaces.map(({ slug, nameVi }) => ({ "@type": "Place", name: nameVi, url: `${origin}/spaces/${slug}` }))),
    },
  };
}
