# Quy định theo ngày.

rules-basis = { $decree }, { $clause }
rules-clause-table-2-6 = Bảng 2.6
rules-clause-2-5-2 = mục 2.5.2
rules-clause-2 = Điều 2
rules-clause-2-7 = khoản 7 Điều 2
rules-clause-112 = Điều 112
rules-clause-3-1-c = điểm c khoản 1 Điều 3
rules-clause-unread = phần khu công nghiệp
rules-roads = Đất giao thông
rules-green = Đất cây xanh
rules-technical = Các khu kỹ thuật
rules-belt = Dải cây xanh cách ly quanh cụm
rules-service = Đất dịch vụ trực tiếp cho sản xuất
rules-found-share = { $what } { $part } trên { $whole } = { $share }
rules-found-metres = { $what } rộng { $found }
rules-need-at-least = cần từ { $value } trở lên ({ $basis })
rules-need-at-most = không quá { $value } ({ $basis })
rules-need-unread = mức cần có của { $basis } chưa được nhập
rules-need-before = mức cần có của { $basis } chưa được nhập; trước đó { $before }
rules-need-on = { $need }, theo quy định ngày { $day }
rules-line = { $found }; { $need }: { $verdict }
rules-pass = đạt
rules-fail = chưa đạt
rules-split = có hai cách hiểu
rules-unknown = chưa rõ
rules-percent = { $number } %
rules-metres = { $number } m
rules-table = Quy định áp dụng
findings-table = Đối chiếu quy định
