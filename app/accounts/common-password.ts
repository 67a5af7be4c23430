/**
 * Passwords that are tried first, in Vietnam and elsewhere: those of eight characters or more from the lists that circulate after
 * every leak. `commonBases` are words that people lengthen with a number.
 */

export const commonPasswords: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 12345678910 0123456789 87654321 987654321 0987654321 123123123 123321123 12341234 11223344 112233445566
  1122334455 147258369 159753456 789456123 123456789a a123456789 a12345678 123456789q q123456789 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc
  qwertyuiop qwerty12345 qwer1234 qwert123 asdfghjkl asdf1234 zxcvbnm123 zaq12wsx qazwsxedc qweasdzxc qwe123qwe 123qweasd 123qwe123 asd123asd
  abcd1234 abc12345 abcdef123 aa123456 aa12345678 aaa111222 a1b2c3d4 1a2b3c4d abc123abc 1234abcd 1234qwer q1w2e3r4 q1w2e3r4t5 zxc123zxc
  11111111 00000000 88888888 66666666 99999999 22222222 77777777 12121212 10101010 69696969 13131313 20202020 25252525 01234567 12344321
  19001560 15081945 02091945 30041975 19051890 10102010 01012000 20112011 14021402 18001080 113114115
  password passw0rd p@ssw0rd p@ssword passwords letmein123 welcome1 iloveyou trustno1 superman batman123 football baseball basketball princess
  sunshine computer internet starwars michelle jennifer whatever liverpool arsenal1 chelsea1 manchester manutd99 barcelona realmadrid
  pokemon1 dragonball naruto123 onepiece doraemon conan123 chocolate butterfly samsung1 iphone123 facebook facebook1 google123 gmail123
  youtube1 zalo1234 zing1234 tiktok123 garena123 lienminh leagueoflegends volamtruyenky audition changeme changeme1 default1 guest1234
  admin123 admin1234 administrator root1234 test1234 testtest demo1234 user1234 secret123 mypassword mypassword1 newpassword
  matkhau1 matkhau123 matkhau12345 matkhaumoi matkhaucuatoi khongbiet khongcomatkhau quenmatkhau khongnho khongco1
  anhyeuem anhyeuem1 anhyeuem123 emyeuanh emyeuanh1 emyeuanh123 iloveyou1 iloveyou123 iloveu123 yeuemnhieu yeuanhnhieu anhnhoem nhoem123
  mottinhyeu motminh1 tinhyeu1 tinhyeu123 tinhban1 hanhphuc hanhphuc1 hanhphuc123 congaiyeu conyeume conyeubame giadinh1 giadinh123
  giadinhtoi bameyeucon mekonchido vietnam1 vietnam123 vietnamvodich vietnam2020 hanoi123 hanoi1234 hanoi1010 saigon123 haiphong danang123
  nguyenvana nguyen123 nguyenthi tranvana phamvana hoangvan thanhcong thanhcong1 maymanmai maiyeuem mylove123 love1234 loveyou1 lovelove
  forever1 forever123 khongyeu cuocsong cuocsong1 quantrong bimat123 bimat1234 choiluon soaica soaica123 dangcap1 dangcapvip vodich123
  daigia123 hocsinh1 sinhvien sinhvien1 giaovien congty123 vanphong ketoan123 thuytrang minhanh1 phuongthao thanhthao ngoctram baongoc1
  sangtao1 sangtao123 sangtaohanoi thietke1 thietke123 designer designer1 designer123 creative creative1 creative123 sáng tạo mậtkhẩu
  anhyêuem emyêuanh xinchao1 xinchao123 chaomung tamthoi1 tamthoi123 taikhoan taikhoan1 dangnhap dangnhap1 dangnhap123`
    .split(/\s+/)
    .filter((one) => one.length > 0),
);

export const commonBases: ReadonlySet<string> = new Set(
  `password passwort matkhau mậtkhẩu matkhaumoi qwerty qwertyuiop azerty asdf asdfgh asdfghjkl zxcvbnm abc abcd abcdef iloveyou loveyou love
  letmein welcome admin administrator root user guest test testing demo login dangnhap taikhoan master secret bimat anhyeuem emyeuanh
  yeuanh yeuem tinhyeu giadinh hanhphuc vietnam hanoi hànội saigon sàigòn tphcm haiphong danang nguyen nguyễn tran trần pham phạm
  facebook google gmail zalo zing tiktok youtube garena samsung iphone apple superman batman monkey dragon football princess sunshine
  pokemon doraemon naruto sangtao sángtạo sangtaohanoi sángtạohànội thietke thiếtkế designer creative xinchao hello summer winter spring autumn`
    .split(/\s+/)
    .filter((one) => one.length > 0),
);
