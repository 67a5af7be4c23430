/**
 * The words people use for what designers do, in both languages, so that "potter", "làm gốm" or "logo" finds designers by their
 * discipline and not only by their names; the words of its creative field follow.
 */
import { type Discipline, disciplineFields } from "~/designers/designer";
import { fieldWords } from "./subject-words";

const ownWords: Record<Discipline, string[]> = {
  "graphic-design": ["thiết kế đồ họa", "graphic design", "graphic designer", "đồ họa", "poster", "áp phích"],
  branding: ["nhận diện thương hiệu", "thương hiệu", "branding", "brand identity", "logo"],
  typography: ["thiết kế chữ", "kiểu chữ", "typography", "type design", "lettering", "font"],
  illustration: ["minh họa", "họa sĩ minh họa", "illustration", "illustrator", "truyện tranh", "comics"],
  packaging: ["thiết kế bao bì", "bao bì", "packaging"],
  "product-design": ["thiết kế sản phẩm", "sản phẩm", "product design", "industrial design"],
  furniture: ["nội thất rời", "bàn ghế", "đồ gỗ", "furniture"],
  "interior-design": ["thiết kế nội thất", "nội thất", "interior design", "interiors"],
  fashion: ["thời trang", "may mặc", "fashion", "fashion design", "áo dài"],
  "interface-design": ["thiết kế giao diện", "giao diện", "interface design", "UI", "UX", "web design", "thiết kế web"],
  ceramics: ["gốm", "làm gốm", "sứ", "ceramics", "pottery", "potter"],
  lacquer: ["sơn mài", "lacquer"],
  textile: ["dệt", "thêu", "nhuộm", "vải", "textile", "weaving", "embroidery", "dyeing"],
  "bamboo-wood": ["mây tre", "mộc", "đồ gỗ", "bamboo", "rattan", "woodwork", "carpentry"],
  jewellery: ["trang sức", "kim hoàn", "jewellery", "jewelry"],
  printmaking: ["tranh in", "in lụa", "in khắc", "giấy dó", "printmaking", "screen printing", "paper making"],
  architecture: ["kiến trúc", "kiến trúc sư", "architecture", "architect"],
  landscape: ["cảnh quan", "sân vườn", "landscape", "garden design"],
  "exhibition-design": ["thiết kế trưng bày", "trưng bày", "sân khấu", "exhibition design", "stage design", "scenography"],
  film: ["phim", "làm phim", "film", "film making", "filmmaker", "video"],
  animation: ["hoạt hình", "animation", "animator"],
  photography: ["nhiếp ảnh", "chụp ảnh", "photography", "photographer"],
  "motion-graphics": ["đồ họa chuyển động", "motion graphics", "motion design"],
  "game-design": ["thiết kế trò chơi", "trò chơi", "game", "game design"],
  "sound-design": ["thiết kế âm thanh", "âm thanh", "sound design", "audio"],
  "food-design": ["thiết kế ẩm thực", "ẩm thực", "food design", "food styling"],
  "book-design": ["thiết kế sách", "làm sách", "đóng sách", "book design", "bookbinding", "zine"],
};

/** Every phrase a discipline is found by: its own, then its field's. */
export function disciplineWords(discipline: Discipline): string[] {
  return [...ownWords[discipline], ...fieldWords[disciplineFields[discipline]]];
}
