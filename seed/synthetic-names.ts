/**
 * Word lists for invented spaces. Every name joins a head that says the kind, a proper part and a number,
 * so none is mistaken for a real place; each summary opens by saying that the entry is invented.
 */
import type { Amenity, CreativeField, SpaceKind } from "~/spaces/space";

/** What invented spaces of a kind look like; weights add up to about 100. */
export interface SyntheticKind {
  kind: SpaceKind;
  weight: number;
  headsVi: string[];
  headEn: string;
  fields: CreativeField[];
  hours: string[];
  amenities: Amenity[];
}

const daytime = ["Tu-Su 09:00-17:30", "Mo-Su 08:30-18:00", "Tu-Fr 09:00-12:00,13:30-17:00; Sa,Su 09:00-18:00"];
const evening = ["Mo-Su 18:00-23:30", "We-Su 17:00-24:00", "Fr,Sa 19:00-02:00"];
const shopping = ["Mo-Su 09:00-21:00", "Mo-Sa 09:30-20:30; Su 10:00-18:00", "Mo-Su 10:00-22:00"];
const working = ["Mo-Fr 08:00-18:00", "Mo-Sa 08:00-21:00", "Mo-Fr 08:30-17:30; Sa 08:30-12:00", "24/7"];

export const syntheticKinds: SyntheticKind[] = [
  { kind: "gallery", weight: 12, headsVi: ["Phòng tranh", "Không gian nghệ thuật"], headEn: "Gallery", fields: ["design", "media-arts", "crafts-folk-art"], hours: daytime, amenities: ["toilets", "workshops", "english-spoken", "venue-hire"] },
  { kind: "studio", weight: 14, headsVi: ["Xưởng gốm", "Xưởng in", "Xưởng dệt", "Xưởng sơn mài"], headEn: "Studio", fields: ["crafts-folk-art", "design"], hours: working, amenities: ["workshops", "shop", "children"] },
  { kind: "cafe", weight: 12, headsVi: ["Cà phê sách", "Cà phê nghệ thuật"], headEn: "Café", fields: ["literature", "music", "gastronomy"], hours: shopping, amenities: ["wifi", "cafe", "toilets", "children"] },
  { kind: "shop", weight: 9, headsVi: ["Cửa hàng thủ công", "Tiệm thiết kế"], headEn: "Shop", fields: ["crafts-folk-art", "design"], hours: shopping, amenities: ["shop", "english-spoken"] },
  { kind: "coworking", weight: 6, headsVi: ["Không gian làm việc chung"], headEn: "Coworking", fields: ["design", "media-arts"], hours: working, amenities: ["wifi", "cafe", "toilets", "venue-hire", "parking"] },
  { kind: "bookshop-library", weight: 8, headsVi: ["Nhà sách", "Thư viện cộng đồng"], headEn: "Bookshop", fields: ["literature"], hours: shopping, amenities: ["library", "shop", "children", "toilets"] },
  { kind: "performance", weight: 5, headsVi: ["Sân khấu", "Nhà hát nhỏ"], headEn: "Stage", fields: ["music", "literature", "film"], hours: evening, amenities: ["toilets", "venue-hire", "parking"] },
  { kind: "music", weight: 5, headsVi: ["Câu lạc bộ nhạc", "Phòng trà"], headEn: "Music Club", fields: ["music"], hours: evening, amenities: ["cafe", "toilets", "venue-hire"] },
  { kind: "craft-village", weight: 6, headsVi: ["Tổ nghề", "Làng nghề"], headEn: "Craft Group", fields: ["crafts-folk-art", "gastronomy"], hours: daytime, amenities: ["workshops", "shop", "parking"] },
  { kind: "heritage-venue", weight: 6, headsVi: ["Nhà cổ", "Đình"], headEn: "Heritage House", fields: ["architecture", "crafts-folk-art"], hours: daytime, amenities: ["toilets", "children"] },
  { kind: "public-art", weight: 3, headsVi: ["Bức tường tranh", "Vườn tượng"], headEn: "Mural", fields: ["design", "media-arts"], hours: ["24/7"], amenities: ["children"] },
  { kind: "makerspace", weight: 3, headsVi: ["Xưởng chế tạo"], headEn: "Makerspace", fields: ["design", "media-arts"], hours: working, amenities: ["workshops", "wifi", "toilets"] },
  { kind: "creative-hub", weight: 4, headsVi: ["Tổ hợp sáng tạo", "Trạm sáng tạo"], headEn: "Creative Hub", fields: ["design", "media-arts", "film"], hours: working, amenities: ["wifi", "cafe", "venue-hire", "workshops"] },
  { kind: "cinema", weight: 2, headsVi: ["Phòng chiếu"], headEn: "Screening Room", fields: ["film"], hours: evening, amenities: ["toilets", "cafe"] },
  { kind: "museum", weight: 2, headsVi: ["Nhà trưng bày"], headEn: "Exhibition House", fields: ["architecture", "crafts-folk-art", "design"], hours: daytime, amenities: ["toilets", "shop", "children", "parking"] },
  { kind: "school", weight: 2, headsVi: ["Lớp thiết kế", "Trường vẽ"], headEn: "School", fields: ["design", "music", "architecture"], hours: working, amenities: ["wifi", "library", "toilets"] },
  { kind: "cultural-institute", weight: 1, headsVi: ["Nhà văn hóa"], headEn: "Culture House", fields: ["music", "literature", "film"], hours: working, amenities: ["library", "toilets", "venue-hire"] },
];

export const firstWords = ["Sen", "Gạch", "Tre", "Lụa", "Mây", "Sóng", "Gió", "Nắng", "Mộc", "Đất", "Lửa", "Trăng", "Sao", "Bưởi", "Cốm", "Sấu", "Gấm", "Chàm", "Sương", "Thu"];
export const secondWords = ["Hồng", "Xanh", "Tím", "Nâu", "Vàng", "Đỏ", "Trắng", "Mới", "Cũ", "Bên Sông", "Ngõ Nhỏ", "Hiên Nhà", "Đầu Phố", "Cuối Làng", "Mùa Hạ", "Tháng Ba", "Ba Tầng", "Hai Mái", "Sân Gạch", "Giếng Cổ"];
export const streets = ["Hoa Sữa", "Sấu Già", "Bờ Đê", "Chợ Cũ", "Giếng Làng", "Cây Đa", "Cầu Gỗ Mới", "Ngõ Gạch Non", "Bãi Giữa", "Lò Gốm", "Xưởng Cũ", "Ao Sen"];
