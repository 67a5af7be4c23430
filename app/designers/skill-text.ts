/**
 * Skills are typed as one line with commas between. What is being typed is the last of them; choosing a suggestion completes it
 * and leaves the others as they are.
 */

const separator = /[,;\n]/;

/** The skill that is being typed: what stands after the last comma. */
export function lastSkill(typed: string): string {
  return (typed.split(separator).at(-1) ?? "").trim();
}

/** The line with its last skill replaced by a whole one, ready for the next. */
export function completeSkill(typed: string, label: string): string {
  const others = typed.split(separator).slice(0, -1).map((one) => one.trim()).filter(Boolean);
  return [...others, label, ""].join(", ");
}

/** Whether the line names the skill already, in whatever letters. */
export function namesSkill(typed: string, label: string): boolean {
  return typed.split(separator).slice(0, -1).some((one) => one.trim().toLocaleLowerCase("vi") === label.toLocaleLowerCase("vi"));
}
