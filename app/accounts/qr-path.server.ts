import QRCode from "qrcode";

/** A text as a QR code: one SVG path of dark squares on a field `size` wide, quiet zone included. */
export function qrPath(text: string): { path: string; size: number } {
  const quiet = 4;
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) squares.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
    }
  }
  return { path: squares.join(""), size: modules.size + 2 * quiet };
}
