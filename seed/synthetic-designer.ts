/** One invented designer: plausible in what they do, where and for whom, and marked as invented in every text. */
import { availabilities, type Discipline, disciplineFields, disciplines, profileLanguages } from "~/designers/designer";
import { foldWords } from "~/lib/fold";
import type { CreativeField } from "~/spaces/space";
import type { Random } from "./random";
import { firstWords, secondWords, streets } from "./synthetic-names";
import type { SyntheticWard } from "./synthetic-space";

export interface SyntheticDesigner {
  handle: string;
  name: string;
  headlineVi: string;
  headlineEn: string | null;
  bioVi: string;
  disciplines: Discipline[];
  languages: string[];
  availability: string[];
  wardCode: string | null;
  skills: string[];
  /** ISO instant. */
  publishedAt: string;
  works: { slug: string; titleVi: string; year: number; fields: CreativeField[]; tools: string[] }[];
}

const heads = ["Nghề", "Bút", "Tay", "Nét", "Sợi", "Màu", "Khuôn", "Kim", "Dao", "Giấy"];
/** Tags that invented designers carry. */
export const syntheticSkills = [
  "In lụa", "Blender", "Đóng sách", "Vẽ tay", "Nhuộm chàm", "Thêu tay", "Men lam", "Figma", "InDesign", "Illustrator", "Photoshop", "Khắc gỗ", "Giấy dó",
  "Sơn ta", "Chụp phim", "Dựng phim", "After Effects", "Cắt laser", "In 3D", "Đan mây", "Dệt lụa", "May đo", "Thư pháp", "Chữ vẽ", "Kể chuyện bằng tranh",
  "Rhino", "SketchUp", "Mô hình giấy", "Trang trí sân khấu", "Ghi âm thực địa", "Trò chơi dân gian", "Bếp thử nghiệm", "Thiết kế tem", "Bản đồ vẽ tay",
].map((label) => ({ label, folded: foldWords(label).join(" ") }));
const tools = ["Bàn xoay", "Khung thêu", "Máy in Riso", "Máy ảnh phim", "Dao khắc", "Máy tính"];

/** What the invented designer with this number shows; the number keeps handle and name from repeating. */
export function syntheticDesigner(number: number, random: Random, wards: readonly SyntheticWard[], now: Date): SyntheticDesigner {
  const own = several(disciplines, 1 + Math.floor(random.next() * 3), random);
  const works = Array.from({ length: Math.floor(random.next() * 3) }, (_, place) => ({
    slug: `tac-pham-${place + 1}`,
    titleVi: `${random.pick(firstWords)} ${random.pick(secondWords).toLowerCase()} (giả lập)`,
    year: 2015 + Math.floor(random.next() * 12),
    fields: [disciplineFields[own[0] as Discipline]],
    tools: several(tools, 1, random),
  }));
  return {
    handle: `gia-lap-${number}`,
    name: `${random.pick(heads)} ${random.pick(firstWords)} ${random.pick(secondWords)} ${number}`,
    headlineVi: `Hồ sơ giả lập để thử tải, gần ${random.pick(streets)}`,
    headlineEn: random.chance(0.5) ? "An invented profile for load tests" : null,
    bioVi: "Hồ sơ giả lập để thử tải, không phải người có thật.",
    disciplines: own,
    languages: random.chance(0.6) ? ["vi", ...several(profileLanguages.slice(1), 1, random)] : ["vi"],
    availability: availabilities.filter(() => random.chance(0.35)),
    wardCode: random.chance(0.85) ? random.weighted(wards).code : null,
    skills: several(syntheticSkills, 2 + Math.floor(random.next() * 4), random).map(({ folded }) => folded),
    publishedAt: new Date(now.getTime() - number * 1_000).toISOString(),
    works,
  };
}

/** So many different items, or all where there are fewer. */
function several<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const found = new Set<Item>();
  while (found.size < Math.min(count, items.length)) found.add(random.pick(items));
  return [...found];
}
