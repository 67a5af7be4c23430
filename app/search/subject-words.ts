/**
 * The words people use for kinds of space and creative fields, in both languages, so that "gallery",
 * "phòng tranh" or "triển lãm" finds galleries by what they are and not only by their names.
 */
import type { CreativeField, SpaceKind } from "~/spaces/space";

export const kindWords: Record<SpaceKind, string[]> = {
  "museum": ["bảo tàng", "museum", "nhà trưng bày"],
  "gallery": ["phòng tranh", "gallery", "art gallery", "triển lãm", "exhibition", "nghệ thuật đương đại", "contemporary art"],
  "performance": ["nhà hát", "sân khấu", "biểu diễn", "theatre", "theater", "performance", "performing arts", "múa rối", "kịch", "xiếc"],
  "music": ["âm nhạc", "nhạc sống", "phòng trà", "live music", "music venue", "concert", "hòa nhạc"],
  "cinema": ["rạp chiếu phim", "rạp phim", "chiếu phim", "cinema", "movie theatre", "film"],
  "bookshop-library": ["nhà sách", "hiệu sách", "thư viện", "bookshop", "bookstore", "library", "sách", "books"],
  "cultural-institute": ["viện văn hóa", "trung tâm văn hóa", "cultural institute", "cultural centre", "cultural center"],
  "heritage-venue": ["di sản", "di tích", "heritage", "historic site", "nhà cổ", "đình chùa", "monument"],
  "craft-village": ["làng nghề", "thủ công", "craft village", "handicraft village", "nghề truyền thống"],
  "public-art": ["nghệ thuật công cộng", "bích họa", "public art", "mural", "street art", "không gian công cộng"],
  "school": ["trường", "đại học", "học viện", "school", "university", "academy", "đào tạo"],
  "studio": ["xưởng", "studio", "workshop", "xưởng vẽ", "artist studio", "xưởng nghệ thuật"],
  "makerspace": ["xưởng chế tạo", "makerspace", "fab lab", "fablab", "maker space"],
  "coworking": ["không gian làm việc chung", "coworking", "co-working", "coworking space", "văn phòng chia sẻ"],
  "creative-hub": ["không gian sáng tạo", "creative hub", "creative space", "trung tâm sáng tạo"],
  "complex": ["tổ hợp", "tổ hợp sáng tạo", "complex", "creative complex"],
  "shop": ["cửa hàng", "shop", "store", "quà lưu niệm", "souvenir", "concept store"],
  "cafe": ["cà phê", "cafe", "coffee", "quán cà phê", "coffee shop"],
};

export const fieldWords: Record<CreativeField, string[]> = {
  "design": ["thiết kế", "design"],
  "crafts-folk-art": ["thủ công", "mỹ nghệ", "nghệ thuật dân gian", "crafts", "folk art"],
  "architecture": ["kiến trúc", "architecture"],
  "film": ["điện ảnh", "phim", "film"],
  "gastronomy": ["ẩm thực", "gastronomy", "food"],
  "literature": ["văn học", "literature"],
  "media-arts": ["nghệ thuật truyền thông", "nghệ thuật số", "media arts", "digital art"],
  "music": ["âm nhạc", "music"],
};
