import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";

type Weight = "strong" | "plain" | "quiet";

function classes(weight: Weight, className = ""): string {
  return `button${weight === "plain" ? "" : ` button-${weight}`} ${className}`.trim();
}

/** A button that does something; one strong one a view at most. */
export function Button({ weight = "plain", className, type = "button", ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { weight?: Weight }) {
  return <button type={type} className={classes(weight, className)} {...rest} />;
}

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink({ weight = "plain", className, ...rest }: LinkProps & { weight?: Weight }) {
  return <Link className={classes(weight, className)} {...rest} />;
}
