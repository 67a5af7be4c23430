import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { DifferenceList } from "~/submissions/difference-list";
import { DuplicateLine } from "~/submissions/duplicate-choice";
import { ProposalPage } from "~/submissions/proposal-page";
import { changeReasons, decisions, rejectionReasons } from "~/submissions/submission";
import type { WardNames } from "~/submissions/value-words";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { Sample } from "./second-opinion.server";
import "./oversight.css";

/** What was not taken, with what was typed. */
export interface SecondReply {
  /** A key under `admin:problem`. */
  problem?: string;
  reason?: string;
}

interface SecondOpinionPageProps {
  title: string;
  sample: Sample | null;
  total: number;
  skip: number;
  wards: WardNames;
  kept: boolean;
  reply: SecondReply | undefined;
}

/** A proposal that somebody has decided, looked at by somebody else who is not told how. */
export function SecondOpinionPage({ title, sample, total, skip, wards, kept, reply }: SecondOpinionPageProps) {
  const { t } = useTranslation("admin");
  const { to } = useLanguage();
  return (
    <ProposalPage title={title} lede={t("second.lede")} back={{ to: to("/moderation"), words: t("second.back") }} wide>
      {kept ? <Notice tone="good">{t("second.kept")}</Notice> : null}
      {reply?.problem ? <Notice tone="bad">{t(`problem.${reply.problem}`)}</Notice> : null}
      {sample === null ? <p>{t("second.none")}</p> : (
        <>
          <SampleSection sample={sample} wards={wards} />
          <SecondForm sample={sample} reply={reply} />
          {total > skip + 1 ? <p><Link to={to(`/moderation/second-opinion?skip=${skip + 1}`)}>{t("second.skip")}</Link></p> : null}
        </>
      )}
    </ProposalPage>
  );
}

function SampleSection({ sample: { nameVi, nameEn, kind, differences, notes, duplicates }, wards }: { sample: Sample; wards: WardNames }) {
  const { t } = useTranslation("admin");
  const { language } = useLanguage();
  return (
    <section className="proposal-section" aria-labelledby="proposal">
      <h2 id="proposal">{inLanguage(language, nameVi, nameEn)?.text} · {t(`submissions:kind.${kind}`)}</h2>
      {differences.length > 0 ? <DifferenceList differences={differences} wards={wards} /> : <p className="text-muted">{t("second.same")}</p>}
      {notes.length > 0 ? <><h3>{t("second.notes")}</h3>{notes.map((note, place) => <p key={place} className="proposal-note">{note}</p>)}</> : null}
      {duplicates.length > 0 ? <><h3>{t("second.duplicates")}</h3><ul>{duplicates.map((space) => <li key={space.id}><DuplicateLine space={space} /></li>)}</ul></> : null}
    </section>
  );
}

function SecondForm({ sample: { submissionId, version }, reply }: { sample: Sample; reply: SecondReply | undefined }) {
  const { t } = useTranslation("admin");
  return (
    <Form method="post" className="proposal-form proposal-section" key={submissionId}>
      <h2>{t("second.question")}</h2>
      <input type="hidden" name="submission" value={submissionId} />
      <input type="hidden" name="version" value={version} />
      <Field label={t("second.reason")} error={reply?.problem === "reason" ? t("problem.reason") : undefined}>
        {(control) => (
          <select {...control} name="reason" defaultValue={reply?.reason ?? ""}>
            <option value="">{t("second.noReason")}</option>
            <Reasons label={t("second.ask-for-changes")} reasons={changeReasons} />
            <Reasons label={t("second.reject")} reasons={rejectionReasons} />
          </select>
        )}
      </Field>
      <p className="proposal-buttons">{decisions.map((one) => <Button key={one} type="submit" name="answer" value={one}>{t(`second.${one}`)}</Button>)}</p>
    </Form>
  );
}

function Reasons({ label, reasons }: { label: string; reasons: readonly string[] }) {
  const { t } = useTranslation("submissions");
  return <optgroup label={label}>{reasons.map((one) => <option key={one} value={one}>{t(`reason.${one}`)}</option>)}</optgroup>;
}
