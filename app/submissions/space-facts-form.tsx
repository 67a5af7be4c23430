import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { amenities, creativeFields, operations, ownerships, priceValues, spaceKinds, stepFreeValues } from "~/spaces/space";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { DraftKeeper, type Keeping } from "./draft-keeper";
import { DuplicateChoice } from "./duplicate-choice";
import { LikePlaces } from "./like-places";
import { PositionFields } from "./position-fields";
import { ProposalChoices, ProposalLine, ProposalSelect, ProposalText } from "./proposal-field";
import { PreviewSection } from "./preview-section";
import type { ProposalReply, VisitorForm } from "./proposal-reply";
import type { WardChoice } from "./propose.server";
import type { FormValues } from "./form-values";
import { HurdleNotice, VisitorFields } from "./visitor-fields";

interface SpaceFactsFormProps {
  values: FormValues;
  wards: WardChoice[];
  /** Sent along unseen: the key of a post, the version it starts from. */
  hidden: Record<string, string>;
  reply: ProposalReply | undefined;
  submit: string;
  /** Of somebody without an account. */
  visitor?: VisitorForm | null;
  /** Where what is typed is kept until it is sent; nowhere where it is not said. */
  keep?: Keeping;
  /** Whether places that may be the same are looked for while typing. */
  live?: boolean;
  /** Words for the note where it is not for the moderators. */
  note?: { label: string; hint: string };
}

/** Answers that ask for something else than another look at the fields. */
const otherErrors = ["hurdle", "preview", "duplicates", "limited"];

/** All that a person can know of a place, in groups; the same form proposes, corrects and revises. */
export function SpaceFactsForm({ values, wards, hidden, reply, submit, visitor, keep, live, note }: SpaceFactsFormProps) {
  const { t } = useTranslation("submissions");
  const element = useRef<HTMLFormElement>(null);
  const [form, field] = useForm<Required<FormValues> & { ownEmail: string }>({ id: "proposal", lastResult: reply?.result, defaultValue: values });
  const given: Partial<Record<keyof FormValues, unknown>> = form.initialValue ?? {};
  const options = (group: string, all: readonly string[]) => all.map((value) => ({ value, label: t(`spaces:${group}.${value}`) }));
  const unknown = t("field.notKnown");
  const asks = reply?.duplicates !== undefined;
  const isWrong = reply?.result?.status === "error" && !form.errors?.some((one) => otherErrors.includes(one));
  return (
    <>
      {reply?.preview ? <PreviewSection preview={reply.preview} /> : null}
      <Form method="post" id={form.id} ref={element} className="proposal-form" noValidate preventScrollReset={false}>
        {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {reply?.limitedMinutes === undefined ? null : <Notice tone="bad">{t("limited", { minutes: reply.limitedMinutes })}</Notice>}
        <HurdleNotice reply={reply} />
        {isWrong ? <Notice tone="bad">{t(form.errors?.includes("nothing") ? "problem.nothing" : "problem.form")}</Notice> : null}
        {asks ? <Notice><a href="#duplicates">{t("duplicates.see")}</a></Notice> : null}
        <Group title={t("group.which")}>
          <ProposalLine label={t("spaces:fact.nameVi")} hint={t("field.nameHint")} field={field.nameVi} lang="vi" maxLength={200} required />
          <ProposalLine label={t("spaces:fact.nameEn")} field={field.nameEn} lang="en" maxLength={200} />
          <ProposalChoices label={t("spaces:fact.kinds")} hint={t("field.kindsHint")} field={field.kinds} options={options("kind", spaceKinds)} chosen={given.kinds} />
          <ProposalChoices label={t("spaces:fact.fields")} hint={t("field.fieldsHint")} field={field.fields} options={options("field", creativeFields)} chosen={given.fields} />
          <ProposalSelect label={t("spaces:fact.operation")} field={field.operation} options={options("operation", operations)} />
        </Group>
        <Group title={t("group.where")}>
          <ProposalLine label={t("spaces:fact.addressVi")} hint={t("field.addressHint")} field={field.addressVi} lang="vi" maxLength={300} />
          <PositionFields lng={field.lng} lat={field.lat} accuracy={field.positionAccuracy} ward={field.wardCode} wards={wards} />
        </Group>
        {live && !asks ? <LikePlaces form={element} /> : null}
        <Group title={t("group.visit")}>
          <ProposalLine label={t("spaces:fact.openingHours")} hint={t("field.hoursHint")} field={field.openingHours} maxLength={500} spellCheck={false} />
          <ProposalSelect label={t("spaces:fact.price")} field={field.price} options={options("price", priceValues)} none={unknown} />
          <ProposalLine label={t("spaces:fact.priceNoteVi")} field={field.priceNoteVi} lang="vi" maxLength={300} />
          <ProposalSelect label={t("spaces:fact.stepFree")} field={field.stepFree} options={options("stepFree", stepFreeValues)} none={unknown} />
          <ProposalChoices label={t("spaces:fact.amenities")} field={field.amenities} options={options("amenity", amenities)} chosen={given.amenities} />
        </Group>
        <Group title={t("group.contact")}>
          <ProposalLine label={t("spaces:fact.phone")} field={field.phone} type="tel" maxLength={40} />
          <ProposalLine label={t("spaces:fact.email")} field={field.email} type="email" maxLength={254} />
          <ProposalLine label={t("spaces:fact.website")} hint={t("field.websiteHint")} field={field.website} inputMode="url" maxLength={500} spellCheck={false} />
          <ProposalLine label={t("spaces:fact.instagram")} field={field.instagram} maxLength={300} spellCheck={false} />
          <ProposalLine label={t("spaces:fact.facebook")} field={field.facebook} maxLength={300} spellCheck={false} />
        </Group>
        <Group title={t("group.about")}>
          <ProposalText label={t("spaces:fact.summaryVi")} hint={t("field.summaryHint")} field={field.summaryVi} lang="vi" maxLength={4000} />
          <ProposalText label={t("spaces:fact.summaryEn")} field={field.summaryEn} lang="en" maxLength={4000} />
          <ProposalLine label={t("spaces:fact.founded")} field={field.founded} inputMode="numeric" maxLength={4} />
          <ProposalSelect label={t("spaces:fact.ownership")} field={field.ownership} options={options("ownership", ownerships)} none={unknown} />
        </Group>
        <Group title={t("group.proof")}>
          <ProposalLine label={t("field.source")} hint={t("field.sourceHint")} field={field.source} inputMode="url" maxLength={500} spellCheck={false} />
          <ProposalText label={note?.label ?? t("field.note")} hint={note?.hint ?? t("field.noteHint")} field={field.note} maxLength={2000} />
        </Group>
        {visitor ? <VisitorFields visitor={visitor} reply={reply} email={field.ownEmail} /> : null}
        {reply?.duplicates ? <DuplicateChoice duplicates={reply.duplicates} /> : <p><Button type="submit" weight="strong">{submit}</Button></p>}
        <div className="proposal-buttons">
          <button type="submit" name="intent" value="preview" className="button">{t("propose:preview.button")}</button>
          {keep ? <DraftKeeper form={element} keep={keep} isReply={reply !== undefined} /> : null}
        </div>
      </Form>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="proposal-group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
