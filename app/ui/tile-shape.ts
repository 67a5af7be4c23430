/**
 * Shapes of a gạch bông tile, as relative SVG paths that start from the point they stand on.
 * Each is whole and symmetric about that point, so tiles laid side by side have no cut shapes and no seams.
 */

/** A shape as a relative path, without its starting point. */
export type Shape = string;

/** A disc. */
export function circle(radius: number): Shape {
  return `m${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

/** An upright square of twice `half` a side. */
export function square(half: number): Shape {
  return bar(half, half);
}

/** A square on its tip, `radius` from the point to each tip. */
export function diamond(radius: number): Shape {
  return `m0 ${-radius}l${radius} ${radius} ${-radius} ${radius} ${-radius} ${-radius}z`;
}

/** An upright rectangle around the point, shifted down by `dy`. */
export function bar(halfWidth: number, halfHeight: number, dy = 0): Shape {
  return `m${-halfWidth} ${dy - halfHeight}h${2 * halfWidth}v${2 * halfHeight}h${-2 * halfWidth}z`;
}

/** Four leaves from the point towards the tile's corners, `reach` along each axis. */
export function diagonalLeaves(reach: number, width: number): Shape {
  const [near, far] = [reach / 2 - width / 2, reach / 2 + width / 2];
  const leaf = (x: number, y: number) =>
    `q${x * far} ${y * near} ${x * reach} ${y * reach}q${-x * far} ${-y * near} ${-x * reach} ${-y * reach}z`;
  return ["m0 0", leaf(1, 1), leaf(-1, 1), leaf(-1, -1), leaf(1, -1)].join("");
}

/** Four leaves from the point along the axes. */
export function axisLeaves(reach: number, width: number): Shape {
  const half = reach / 2;
  const across = (x: number) => `q${x * half} ${-width} ${x * reach} 0q${-x * half} ${width} ${-x * reach} 0z`;
  const along = (y: number) => `q${-width} ${y * half} 0 ${y * reach}q${width} ${-y * half} 0 ${-y * reach}z`;
  return ["m0 0", across(1), across(-1), along(1), along(-1)].join("");
}

/** Four petals bounded by quarter circles, from the point towards the tile's corners. */
export function arcPetals(reach: number): Shape {
  const petal = (x: number, y: number) =>
    `a${reach} ${reach} 0 0 0 ${x * reach} ${y * reach}a${reach} ${reach} 0 0 0 ${-x * reach} ${-y * reach}z`;
  return ["m0 0", petal(1, 1), petal(-1, 1), petal(-1, -1), petal(1, -1)].join("");
}

/** Two crossing diagonal bands to the tile's corners and a hair beyond; `halfWidth` is measured along an axis. */
export function crossBands(reach: number, halfWidth: number): Shape {
  const r = reach + 1;
  const w = halfWidth / 2;
  const length = 2 * r;
  // why: both bands turn the same way round, else their crossing would be a hole.
  const falling = `m${w - r} ${-r - w}l${length} ${length} ${-2 * w} ${2 * w} ${-length} ${-length}z`;
  const rising = `m${2 * r - 2 * w} 0l${2 * w} ${2 * w} ${-length} ${length} ${-2 * w} ${-2 * w}z`;
  return falling + rising;
}

/** A diamond of square pixels, `steps` pixels from the middle one to each tip. */
export function pixelDiamond(steps: number, pixel: number): Shape {
  const top = pixel * (steps + 0.5);
  const stairs = (first: string, second: string) => `${first}${second}`.repeat(steps) + first;
  const [right, left, down, up] = [`h${pixel}`, `h${-pixel}`, `v${pixel}`, `v${-pixel}`];
  return `m${-pixel / 2} ${-top}${stairs(right, down)}${stairs(down, left)}${stairs(left, up)}${stairs(up, right)}z`;
}

/** An upright cross of five square pixels. */
export function pixelCross(pixel: number): Shape {
  return pixelDiamond(1, pixel);
}
