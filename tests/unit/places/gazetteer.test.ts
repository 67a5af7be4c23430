import { describe, expect, it } from "vitest";
import { resolvePlace } from "~/places/gazetteer";
import { suggestPlaces } from "~/places/place-suggestion";
import { gazetteer } from "./hanoi";

describe("a text that names a place", () => {
  it.each([
    // former districts, by every way of writing their type
    ["quận Đống Đa", "quan-dong-da"], ["Đống Đa", "quan-dong-da"], ["dong da", "quan-dong-da"], ["Q. Hai Ba Trung", "quan-hai-ba-trung"],
    ["q.tay ho", "quan-tay-ho"], ["Hai Ba Trung district", "quan-hai-ba-trung"], ["Hoan Kiem", "quan-hoan-kiem"], ["hoankiem", "quan-hoan-kiem"],
    ["HOÀN KIẾM", "quan-hoan-kiem"], ["H. Gia Lâm", "huyen-gia-lam"], ["gia lam rural district", "huyen-gia-lam"], ["huyện Thanh Trì", "huyen-thanh-tri"],
    ["thị xã Sơn Tây", "thi-xa-son-tay"], ["tx son tay", "thi-xa-son-tay"], ["Son Tay town", "thi-xa-son-tay"], ["Ðống Ða", "quan-dong-da"],
    ["Cầu Giấy, Hà Nội, Việt Nam", "quan-cau-giay"], ["Ba Dinh, Hanoi", "quan-ba-dinh"], ["Đống Đa cũ", "quan-dong-da"], ["old Dong Da", "quan-dong-da"],
    ["huyện Đống Đa", "quan-dong-da"], ["Ba Đình Hà Nội", "quan-ba-dinh"], ["Nam Từ Liêm", "quan-nam-tu-liem"], ["Đống Da", "quan-dong-da"],
    // former wards
    ["Phố Huế", "phuong-pho-hue.hai-ba-trung"], ["pho hue", "phuong-pho-hue.hai-ba-trung"], ["phường Phố Huế cũ, Hà Nội", "phuong-pho-hue.hai-ba-trung"],
    ["Phúc Tân", "phuong-phuc-tan.hoan-kiem"], ["P. Láng Thượng", "phuong-lang-thuong.dong-da"], ["Thuỵ Khuê", "phuong-thuy-khue.tay-ho"],
    ["quan hoa", "phuong-quan-hoa.cau-giay"], ["my dinh 1", "phuong-my-dinh-1.nam-tu-liem"], ["TT Phùng", "thi-tran-phung.dan-phuong"],
    ["phường Bưởi", "phuong-buoi.tay-ho"], ["Phố Huế, Hai Bà Trưng", "phuong-pho-hue.hai-ba-trung"], ["xã Bát Tràng cũ", "xa-bat-trang.gia-lam"],
    // one name, several units: the marks, the type or the district decide, else the nearer to the middle
    ["Minh Khai", "phuong-minh-khai.hai-ba-trung"], ["Minh Khai, Hoài Đức", "xa-minh-khai.hoai-duc"], ["xã Minh Khai", "xa-minh-khai.hoai-duc"],
    ["phuong minh khai quan bac tu liem", "phuong-minh-khai.bac-tu-liem"], ["Dong Xuan", "phuong-dong-xuan.hoan-kiem"], ["Đông Xuân", "xa-dong-xuan.soc-son"],
    ["thị trấn Yên Viên", "thi-tran-yen-vien.gia-lam"],
    // wards of today
    ["phường Ba Đình", "00004"], ["Ba Dinh ward", "00004"], ["phường Hoàn Kiếm", "00070"], ["Bát Tràng", "00577"], ["xã Bát Tràng", "00577"],
    ["phường Bát Tràng", "00577"], ["bat trang commune", "00577"], ["Yên Hoà", "00175"], ["láng", "00199"], ["Văn Miếu – Quốc Tử Giám", "00226"],
    ["van mieu quoc tu giam", "00226"], ["phường Văn Miếu", "00226"],
  ])("%s is %s", (text, id) => expect(resolvePlace(gazetteer, text)?.id).toBe(id));

  it.each(["", " ", "q", "quận", "phường", "lang", "làng", "làng gốm", "buoi", "cafe", "Hà Nội", "Hoàn Kiếm Lake", "Văn Miếu", "Phúc Huế", "Phồ Huế", "Phố Huế, Đống Đa",
    "gốm Bát Tràng", ",;()", "\0", "🏮", "x".repeat(50_000), "a,b,c,d"])("%j names none", (text) => expect(resolvePlace(gazetteer, text)).toBeNull());

  it("says what the old unit is called today, and where it was split", () => {
    expect(resolvePlace(gazetteer, "Phố Huế")).toEqual({
      level: "former-ward", id: "phuong-pho-hue.hai-ba-trung", nameVi: "Phố Huế", fullNameVi: "Phường Phố Huế", nameEn: "Pho Hue Ward",
      wards: [{ code: "00256", slug: "phuong-hai-ba-trung", fullNameVi: "Phường Hai Bà Trưng", nameEn: "Hai Ba Trung Ward", partial: false }],
      district: { id: "quan-hai-ba-trung", fullNameVi: "Quận Hai Bà Trưng", nameEn: "Hai Ba Trung District" },
    });
    expect(resolvePlace(gazetteer, "Đồng Xuân")?.wards.every(({ partial }) => partial)).toBe(true);
  });

  it("finds every unit by its full name, with and without marks", () => {
    for (const { answer } of gazetteer.entries) {
      expect(resolvePlace(gazetteer, answer.fullNameVi)?.nameVi).toBe(answer.nameVi);
      expect(resolvePlace(gazetteer, answer.nameEn), answer.nameEn).not.toBeNull();
    }
  });
});

describe("a name being typed", () => {
  const names = (text: string, limit = 3) => suggestPlaces(gazetteer, text, limit).map(({ fullNameVi, level }) => `${fullNameVi} ${level}`);

  it.each([
    ["hoan k", ["Quận Hoàn Kiếm former-district", "Phường Hoàn Kiếm ward"]],
    ["hoank", ["Quận Hoàn Kiếm former-district", "Phường Hoàn Kiếm ward"]],
    ["bat tr", ["Xã Bát Tràng ward", "Xã Bát Tràng former-ward"]],
    ["phường ba đ", ["Phường Ba Đình ward"]],
    ["bà trưng", ["Quận Hai Bà Trưng former-district", "Phường Hai Bà Trưng ward"]],
  ])("%s offers %j", (text, offered) => expect(names(text)).toEqual(offered));

  it("keeps to the marks that are typed", () => {
    expect(names("đố", 50).every((name) => / Đố/.test(name))).toBe(true);
  });

  it.each(["", "h", "quận ", "zzz", "x".repeat(50_000)])("%j offers nothing", (text) => expect(names(text)).toEqual([]));
});
