import { focalClasses } from "./focal";
import { type PictureData, pictureUrl } from "./media";
import { mosaicOf } from "./mosaic";
import "./media.css";

interface PictureProps {
  media: PictureData;
  /** What the picture shows, in the reader's language; empty where it adds nothing to the words beside it. */
  alt: string;
  /** How wide it is drawn, as the `sizes` attribute says it. */
  sizes: string;
  /** The language of `alt` where it is not the page's. */
  lang?: string;
  className?: string;
  /** "whole" shows all of it in its own shape; "cover" fills the box around it, keeping the focal point in view. */
  fit?: "whole" | "cover";
  /** The first picture of a page, worth fetching before everything else. */
  first?: boolean;
}

/** A picture in the best format and width for the reader, its place kept and coloured until it is there. */
export function Picture({ media, alt, sizes, lang, className = "", fit = "whole", first = false }: PictureProps) {
  const srcSet = (format: "avif" | "webp" | "jpg") => media.widths.map((width) => `${pictureUrl(media.id, width, format)} ${width}w`).join(", ");
  const middle = media.widths.find((width) => width >= 640) ?? media.widths.at(-1) ?? media.width;
  return (
    <span className={`picture picture-${fit} ${className}`.trim()}>
      <PicturePlaceholder placeholder={media.placeholder} />
      <picture>
        <source type="image/avif" srcSet={srcSet("avif")} sizes={sizes} />
        <source type="image/webp" srcSet={srcSet("webp")} sizes={sizes} />
        <img
          className={`picture-image ${fit === "cover" ? focalClasses(media) : ""}`.trim()}
          src={pictureUrl(media.id, middle, "jpg")}
          srcSet={srcSet("jpg")}
          sizes={sizes}
          width={media.width}
          height={media.height}
          alt={alt}
          lang={lang}
          loading={first ? "eager" : "lazy"}
          decoding="async"
          {...(first ? { fetchpriority: "high" } : {})}
        />
      </picture>
    </span>
  );
}

/** The coloured tiles beneath. */
function PicturePlaceholder({ placeholder }: { placeholder: string | null }) {
  const mosaic = mosaicOf(placeholder);
  if (!mosaic) return null;
  const { columns, rows, colours } = mosaic;
  return (
    <svg className="picture-placeholder" viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {colours.map((colour, place) => (
        <rect key={place} x={place % columns} y={Math.floor(place / columns)} width="1.02" height="1.02" fill={colour} />
      ))}
    </svg>
  );
}
