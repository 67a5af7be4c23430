import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { availabilities, disciplines, profileLanguages, profileLimits as limits, visibilities } from "./designer";
import { ProfileChoices, ProfileLine, ProfileText } from "./profile-field";
import type { ProfileReply } from "./profile-reply.server";
import { ProfileSkillsField } from "./profile-skills-field";
import { ProfileSpacesField } from "./profile-spaces-field";

export interface ProfileValues {
  handle: string; name: string; headlineVi?: string | null; headlineEn?: string | null; bioVi?: string | null; bioEn?: string | null; learning?: string | null;
  disciplines?: string[]; languages?: string[]; availability?: string[]; skills?: string; links?: string; spaces?: string; wardCode?: string; visibility: string;
}

interface ProfileFactsFormProps {
  values: ProfileValues;
  /** The version being edited; undefined for a new profile. */
  version?: number;
  wards: { code: string; fullNameVi: string; nameEn: string }[];
  reply: ProfileReply | undefined;
}

/** All that a designer says of themselves. */
export function ProfileFactsForm({ values, version, wards, reply }: ProfileFactsFormProps) {
  const { t } = useTranslation("designers");
  const { language } = useLanguage();
  const [form, field] = useForm<Required<ProfileValues>>({ id: "profile", lastResult: reply?.result, defaultValue: values });
  const given: Partial<Record<keyof ProfileValues, unknown>> = form.initialValue ?? {};
  const options = (kind: "discipline" | "language" | "availability" | "visibility", all: readonly string[]) => all.map((value) => ({ value, label: t(`${kind}.${value}`) }));
  return (
    <Form method="post" id={form.id} className="works-form profile-form" noValidate preventScrollReset={false}>
      {reply?.stale ? <Notice tone="bad">{t("edit.stale")}</Notice> : null}
      {reply?.result?.status === "error" && !reply.stale ? <Notice tone="bad">{t("problem.form")}</Notice> : null}
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <ProfileLine label={t("field.name")} hint={t("field.nameHint")} field={field.name} autoComplete="name" required />
      <ProfileLine label={t("field.handle")} hint={t("field.handleHint")} field={field.handle} maxLength={limits.handleLength} autoCapitalize="none" spellCheck={false} required dir="ltr" />
      <ProfileLine label={t("field.headlineVi")} hint={t("field.headlineHint")} field={field.headlineVi} lang="vi" />
      <ProfileLine label={t("field.headlineEn")} field={field.headlineEn} lang="en" />
      <ProfileText label={t("field.bioVi")} field={field.bioVi} lang="vi" rows={6} />
      <ProfileText label={t("field.bioEn")} field={field.bioEn} lang="en" rows={6} />
      <ProfileChoices legend={t("field.disciplines")} hint={t("field.disciplinesHint", { disciplines: limits.disciplines })} field={field.disciplines} options={options("discipline", disciplines)} chosen={given.disciplines} />
      <ProfileSkillsField label={t("field.skills")} hint={t("field.skillsHint", { skills: limits.skills })} field={field.skills} />
      <Field label={t("field.ward")} error={field.wardCode.errors?.[0] && t("problem.ward")}>
        {(control) => (
          <select {...control} name={field.wardCode.name} defaultValue={field.wardCode.initialValue ?? ""}>
            <option value="">{t("city")}</option>
            {wards.map(({ code, fullNameVi, nameEn }) => <option key={code} value={code}>{language === "vi" ? fullNameVi : nameEn}</option>)}
          </select>
        )}
      </Field>
      <ProfileChoices legend={t("field.languages")} field={field.languages} options={options("language", profileLanguages)} chosen={given.languages} />
      <ProfileChoices legend={t("field.availability")} hint={t("field.availabilityHint")} field={field.availability} options={options("availability", availabilities)} chosen={given.availability} />
      <ProfileSpacesField field={field.spaces} unclear={reply?.unclear ?? []} />
      <ProfileText label={t("field.learning")} hint={t("field.learningHint")} field={field.learning} />
      <ProfileText label={t("field.links")} hint={t("field.linksHint", { links: limits.links })} field={field.links} rows={3} dir="ltr" spellCheck={false} />
      <ProfileChoices legend={t("field.visibility")} hint={t("field.visibilityHint")} field={field.visibility} options={options("visibility", visibilities)} chosen={given.visibility ?? "public"} single />
      <p><Button type="submit" weight="strong">{t(version === undefined ? "edit.create" : "edit.save")}</Button></p>
    </Form>
  );
}
