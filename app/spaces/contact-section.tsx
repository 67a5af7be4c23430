import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FactRow } from "./fact-row";
import { facebookUrl, instagramUrl } from "./json-ld";
import type { Space, SpaceFacts } from "./space";
import { isUnconfirmed } from "./space-page-data";

/** How to reach the people there; nothing where no way is known. */
export function ContactSection({ space }: { space: Space }) {
  const { t } = useTranslation("spaces");
  const { phone, email, website, instagram, facebook } = space;
  const ways: [keyof SpaceFacts, ReactNode][] = [
    ["website", website ? outside(website, website.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")) : null],
    ["phone", phone ? link(`tel:${phone.replace(/[^\d+]/g, "")}`, phone) : null],
    ["email", email ? link(`mailto:${email}`, email) : null],
    ["instagram", instagram ? outside(instagramUrl(instagram) ?? "", `@${instagram}`) : null],
    ["facebook", facebook ? outside(facebookUrl(facebook) ?? "", facebook) : null],
  ];
  const known = ways.filter(([, way]) => way !== null);
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="contact" className="space-block">
      <h2 id="contact">{t("contact.heading")}</h2>
      <dl className="fact-list">
        {known.map(([fact, way]) => (
          <FactRow key={fact} label={t(`fact.${fact}`)} unconfirmed={isUnconfirmed(space, fact)}>
            {way}
          </FactRow>
        ))}
      </dl>
    </section>
  );
}

function link(href: string, words: string): ReactNode {
  return <a href={href}>{words}</a>;
}

function outside(href: string, words: string): ReactNode {
  return (
    <a href={href} rel="noopener noreferrer nofollow">
      {words}
    </a>
  );
}
