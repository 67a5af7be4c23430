import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { leadingField } from "~/spaces/space";
import { Button, ButtonLink } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Tile } from "~/ui/tile";
import { DuplicateLine } from "./duplicate-choice";
import { MergeTable } from "./merge-table";
import { ProposalPage } from "./proposal-page";
import type { Hanging, MergeSide, MergeView } from "./space-merge-read.server";
import type { WardNames } from "./value-words";

/** What the action says of a merge that did not happen. */
export interface MergeReply {
  problem: "stale" | "hidden" | "same" | "sure" | "form";
}

interface MergePageProps {
  title: string;
  view: MergeView;
  typed: string;
  wards: WardNames;
  reply: MergeReply | undefined;
}

/** Two entries of one place become one: first whom with, then what of both stands. */
export function MergePage({ title, view, typed, wards, reply }: MergePageProps) {
  const { t } = useTranslation("cases");
  const { to } = useLanguage();
  const { kept, other } = view;
  return (
    <ProposalPage title={title} lede={t("merge.lede")} back={{ to: to(`/spaces/${kept.slug}`), words: t("submissions:history.back") }} wide>
      {reply ? <Notice tone="bad">{t(`merge.problem.${reply.problem}`)}</Notice> : null}
      {other ? <Both view={{ ...view, other }} wards={wards} reply={reply} /> : <Whom view={view} typed={typed} />}
    </ProposalPage>
  );
}

function Whom({ view: { kept, likely, found, problem }, typed }: { view: MergeView; typed: string }) {
  const { t } = useTranslation("cases");
  const { language, to } = useLanguage();
  const pathWith = (slug: string) => to(`/spaces/${kept.slug}/merge?with=${slug}`);
  return (
    <>
      <form method="get" className="proposal-form" role="search">
        <Field label={t("merge.with")} hint={t("merge.withHint")} error={problem ? t(`merge.problem.${problem}`) : undefined}>
          {(control) => <input {...control} name="with" defaultValue={typed} maxLength={300} required />}
        </Field>
        <p><Button type="submit" weight="strong">{t("merge.look")}</Button></p>
      </form>
      {found.length > 0 ? (
        <section className="proposal-section" aria-labelledby="found">
          <h2 id="found">{t("merge.found")}</h2>
          <ul className="proposal-list">
            {found.map(({ id, slug, nameVi, nameEn, addressVi }) => <li key={id}><Link to={pathWith(slug)}>{inLanguage(language, nameVi, nameEn)?.text}</Link> <span className="text-muted">{addressVi}</span></li>)}
          </ul>
        </section>
      ) : null}
      {likely.length > 0 ? (
        <section className="proposal-duplicates" aria-labelledby="likely">
          <h2 id="likely">{t("merge.likely")}</h2>
          <ul>
            {likely.map((space) => (
              <li key={space.id}>
                <DuplicateLine space={space} />
                <ButtonLink to={pathWith(space.slug)}>{t("merge.compare")}</ButtonLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Both({ view: { kept, other, choices }, wards, reply }: { view: MergeView & { other: MergeSide }; wards: WardNames; reply: MergeReply | undefined }) {
  const { t } = useTranslation("cases");
  const { to } = useLanguage();
  return (
    <>
      <div className="merge-sides">
        <Side side={kept} heading={t("merge.kept")} />
        <Side side={other} heading={t("merge.other")} />
      </div>
      <p className="proposal-buttons">
        <ButtonLink to={to(`/spaces/${other.slug}/merge?with=${kept.slug}`)}>{t("merge.swap")}</ButtonLink>
        <Link to={to(`/spaces/${kept.slug}/merge`)} className="proposal-back">{t("merge.another")}</Link>
      </p>
      <Form method="post" className="proposal-form" noValidate>
        <input type="hidden" name="other" value={other.id} />
        <input type="hidden" name="seen" value={kept.version} />
        <input type="hidden" name="seenOther" value={other.version} />
        <section className="proposal-section" aria-labelledby="choose">
          <h2 id="choose">{t("merge.choose")}</h2>
          {choices.length === 0 ? <p className="text-muted">{t("merge.alike")}</p> : <MergeTable choices={choices} wards={wards} />}
          <p className="text-muted">{t("merge.sources")}</p>
        </section>
        <section className="proposal-section" aria-labelledby="then">
          <h2 id="then">{t("merge.then")}</h2>
          <p>{t("merge.thenText", { slug: other.slug, kept: kept.slug })}</p>
          <label className="proposal-check">
            <input type="checkbox" name="sure" value="yes" aria-describedby={reply?.problem === "sure" ? "unsure" : undefined} aria-invalid={reply?.problem === "sure" ? true : undefined} />
            <span>{t("merge.sure")}</span>
          </label>
          {reply?.problem === "sure" ? <p id="unsure" className="field-error">{t("merge.problem.sure")}</p> : null}
          <p><Button type="submit" weight="strong">{t("merge.submit")}</Button></p>
        </section>
      </Form>
    </>
  );
}

const hangingKinds = ["works", "designers", "follows", "owners", "certificates", "submissions"] as const satisfies readonly (keyof Hanging)[];

function Side({ side, heading }: { side: MergeSide; heading: string }) {
  const { t } = useTranslation("cases");
  const { language, to } = useLanguage();
  const hanging = hangingKinds.filter((kind) => side.hanging[kind] > 0).map((kind) => t(`merge.hanging.${kind}`, { count: side.hanging[kind] }));
  return (
    <section className="merge-side" aria-label={heading}>
      <Tile field={leadingField(side)} slug={side.slug} className="proposal-place-tile" />
      <div>
        <p className="text-muted">{heading}</p>
        <h2><a href={to(`/spaces/${side.slug}`)} target="_blank" rel="noopener noreferrer">{inLanguage(language, side.nameVi, side.nameEn)?.text}</a></h2>
        <p>{side.addressVi}</p>
        <p className="text-muted">{hanging.length > 0 ? hanging.join(" · ") : t("merge.hanging.none")}</p>
      </div>
    </section>
  );
}
