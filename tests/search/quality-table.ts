/** What people type, and the space (by slug) that must come first; with several slugs, any of them may. */
export const expectedFirst: [typed: string, first: string | string[]][] = [
  // names with marks
  ["bảo tàng mỹ thuật", "bao-tang-my-thuat-viet-nam"],
  ["văn miếu", "van-mieu-quoc-tu-giam"],
  ["nhà hát lớn", "nha-hat-lon-ha-noi"],
  ["gốm bát tràng", "lang-gom-bat-trang"],
  ["làng lụa vạn phúc", "lang-lua-van-phuc"],
  ["nón làng chuông", "lang-non-chuong"],
  ["quạt chàng sơn", "lang-quat-chang-son"],
  ["con đường gốm sứ", "con-duong-gom-su"],
  ["đình nam hương", "dinh-nam-huong"],
  ["thư viện quốc gia", "thu-vien-quoc-gia-viet-nam"],
  ["hoàng thành", "hoang-thanh-thang-long"],
  ["ơ kìa", "o-kia-ha-noi"],
  ["sơn mài hạ thái", "lang-son-mai-ha-thai"],
  ["học viện âm nhạc", "hoc-vien-am-nhac-quoc-gia"],
  // the same without marks
  ["bao tang my thuat", "bao-tang-my-thuat-viet-nam"],
  ["BAO TANG DAN TOC HOC", "bao-tang-dan-toc-hoc"],
  ["van mieu quoc tu giam", "van-mieu-quoc-tu-giam"],
  ["nha hat lon", "nha-hat-lon-ha-noi"],
  ["gom bat trang", "lang-gom-bat-trang"],
  ["lua van phuc", "lang-lua-van-phuc"],
  ["dinh nam huong", "dinh-nam-huong"],
  ["thu vien quoc gia", "thu-vien-quoc-gia-viet-nam"],
  ["hoang thanh thang long", "hoang-thanh-thang-long"],
  ["phu nu", "bao-tang-phu-nu-viet-nam"],
  ["o kia ha noi", "o-kia-ha-noi"],
  ["phung hung", "pho-bich-hoa-phung-hung"],
  ["rap dai nam", "rap-dai-nam"],
  ["ca phe thu bay", "ca-phe-thu-bay-ha-noi"],
  // marks decide between words that fold to the same
  ["bàn", "ban-xoay-studio"],
  ["kim hoàng", "lang-tranh-kim-hoang"],
  ["kim hoàn", "lang-kim-hoan-dinh-cong"],
  ["chàng sơn", "lang-quat-chang-son"],
  // a capital Ð typed for Đ, marks written apart, odd spacing and punctuation
  ["Ðình Nam Hương", "dinh-nam-huong"],
  ["va\u0306n mie\u0302\u0301u", "van-mieu-quoc-tu-giam"],
  ["  nhà   hát,  lớn! ", "nha-hat-lon-ha-noi"],
  // typing errors
  ["bao tnag my thuat", "bao-tang-my-thuat-viet-nam"],
  ["van meiu", ["van-mieu-quoc-tu-giam", "ho-van-van-mieu"]],
  ["opera huose", "nha-hat-lon-ha-noi"],
  ["ethnolgy", "bao-tang-dan-toc-hoc"],
  ["citadle", ["hoang-thanh-thang-long", "thanh-co-son-tay", "khu-di-tich-co-loa"]],
  ["litterature temple", ["van-mieu-quoc-tu-giam", "ho-van-van-mieu"]],
  ["cinemateque", "hanoi-cinematheque"],
  ["bokworm", "bookworm-hanoi"],
  ["goethe institute", "goethe-institut-ha-noi"],
  // English
  ["fine arts museum", "bao-tang-my-thuat-viet-nam"],
  ["museum of ethnology", "bao-tang-dan-toc-hoc"],
  ["women's museum", "bao-tang-phu-nu-viet-nam"],
  ["temple of literature", "van-mieu-quoc-tu-giam"],
  ["opera house", "nha-hat-lon-ha-noi"],
  ["national library", "thu-vien-quoc-gia-viet-nam"],
  ["imperial citadel", "hoang-thanh-thang-long"],
  ["silk village", "lang-lua-van-phuc"],
  ["circus", "rap-xiec-trung-uong"],
  ["jazz", "binh-minh-jazz-club"],
  ["lacquer", "lang-son-mai-ha-thai"],
  // short names, a beginning of a word
  ["vcca", "vcca"],
  ["manzi", ["manzi-art-space", "manzi-exhibition-space"]],
  ["matca", "matca-space-for-photography"],
  ["complex 01", "complex-01"],
  ["vinuni", "vinuni-makerspace"],
  ["bookw", "bookworm-hanoi"],
  ["fablab", "fablab-usth"],
  ["l'espace", "vien-phap-ha-noi"],
  // places that are gone are still found by name
  ["zone 9", "zone-9"],
  ["x98", "x98-hoang-cau"],
];

/** Words for a kind, in both languages: most of the first hits must be of it (a name that holds the words may come first). */
export const expectedKind: [typed: string, kind: string][] = [
  ["bảo tàng", "museum"], ["bao tang", "museum"], ["museum", "museum"], ["muzeum", "museum"],
  ["gallery", "gallery"], ["galery", "gallery"], ["phòng tranh", "gallery"],
  ["làng nghề", "craft-village"], ["lang nghe", "craft-village"], ["craft village", "craft-village"],
  ["nhà hát", "performance"], ["rạp chiếu phim", "cinema"], ["cinema", "cinema"],
  ["nhà sách", "bookshop-library"], ["bookshop", "bookshop-library"], ["thư viện", "bookshop-library"],
  ["coworking", "coworking"], ["không gian làm việc chung", "coworking"], ["makerspace", "makerspace"],
  ["cà phê", "cafe"], ["cafe", "cafe"],
];

/** Old and new places in a text: the place understood (by id), or none. */
export const expectedPlace: [typed: string, place: string | null][] = [
  ["quận Đống Đa", "quan-dong-da"], ["dong da", "quan-dong-da"], ["Q. Hai Ba Trung", "quan-hai-ba-trung"], ["Hoàn Kiếm", "quan-hoan-kiem"],
  ["Tây Hồ", "quan-tay-ho"], ["ha dong", "quan-ha-dong"], ["Phố Huế", "phuong-pho-hue.hai-ba-trung"], ["phường hàng trống", "phuong-hang-trong.hoan-kiem"],
  ["bat trang", "00577"], ["Dong Da district", "quan-dong-da"], ["gốm quận Hoàn Kiếm", "quan-hoan-kiem"], ["museum in ba dinh", "quan-ba-dinh"],
  ["cafe ở tây hồ", "quan-tay-ho"], ["cafe hoan kiem", null], ["bảo tàng mỹ thuật", null], ["in", null], ["ở", null],
];
