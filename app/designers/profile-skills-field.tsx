import { type ComponentProps, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProfileLine } from "./profile-field";
import { completeSkill } from "./skill-text";
import { useSuggestedSkills } from "./use-suggested-skills";

/** Skills with commas between; below the line, known ones that fit, each a button that completes it. */
export function ProfileSkillsField({ label, hint, field }: Pick<ComponentProps<typeof ProfileLine>, "label" | "hint" | "field">) {
  const { t } = useTranslation("designers");
  const { skills, ask } = useSuggestedSkills();
  const box = useRef<HTMLDivElement>(null);
  const choose = (chosen: string): void => {
    const input = box.current?.querySelector("input");
    if (!input) return;
    input.value = completeSkill(input.value, chosen);
    ask("");
    input.focus();
  };
  return (
    <div ref={box} className="profile-skills">
      <ProfileLine label={label} hint={hint} field={field} autoComplete="off" onInput={(event) => ask(event.currentTarget.value)} />
      <p className="profile-skills-told" role="status">{skills.length > 0 ? t("skills.found", { count: skills.length }) : null}</p>
      {skills.length > 0 ? (
        <ul className="profile-skills-list" aria-label={t("skills.title")}>
          {skills.map((skill) => (
            <li key={skill.label}>
              <button type="button" className="chip" onClick={() => choose(skill.label)}>
                <bdi>{skill.label}</bdi> <span className="chip-count">{skill.count}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
