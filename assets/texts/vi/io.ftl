# io

# --- Tệp không đọc hay ghi được
io-file-missing = không có tệp này; hãy kiểm tra lại đường dẫn: { $path }
io-file-is-folder = đây là thư mục, không phải tệp; hãy chọn một tệp trong đó: { $path }
io-file-forbidden = máy không cho đọc tệp này; hãy kiểm tra quyền đọc hoặc đóng chương trình đang mở tệp: { $path }
io-file-unreadable = không đọc được tệp ({ $why }); hãy thử sao chép tệp sang chỗ khác: { $path }
io-file-unknown-kind = không đọc được loại tệp này; hãy lưu bảng thành .xlsx, .docx, .xls, .ods, .csv hoặc .txt: { $path }
io-file-broken = tệp bị hỏng hoặc không đúng với đuôi tệp; hãy mở bằng chương trình đã tạo ra nó rồi lưu lại: { $path }
io-file-protected = tệp được đặt mật khẩu nên không đọc được; hãy mở bằng chương trình đã tạo ra nó, bỏ mật khẩu rồi lưu lại: { $path }
io-file-empty = trong tệp không có gì; hãy kiểm tra lại tệp: { $path }
io-file-out-of-sight = mọi trang tính có dữ liệu trong tệp đều đang ẩn; hãy mở tệp, bỏ ẩn trang cần nhập rồi lưu lại: { $path }
io-file-no-layer = trong tệp chỉ có bảng số liệu, không có lớp bản đồ nào; hãy kiểm tra lại tệp: { $path }
io-file-no-table = trong tệp Word này không có bảng nào; hãy kiểm tra lại tệp, hoặc sao chép phần cần nhập rồi dán vào: { $path }
io-file-too-large = tệp quá lớn hoặc có quá nhiều ô, có khi vì một ô ở rất xa bảng; hãy sao chép riêng bảng cần nhập sang một tệp mới: { $path }
io-file-drawing-version = bản vẽ này được lưu theo phiên bản AutoCAD mà chương trình không đọc; hãy mở bằng AutoCAD rồi lưu lại thành DWG hoặc DXF phiên bản 2018: { $path }
io-file-closed = tệp { $kind } chỉ đọc được bằng chương trình đã tạo ra nó; hãy đề nghị bên gửi xuất ra DXF hoặc DWG, shapefile, hoặc bảng tọa độ các điểm dạng văn bản: { $path }
io-no-coordinates = không tìm thấy hai cột tọa độ; hãy kiểm tra bảng có đủ cột X và Y, hoặc tự chọn cột

# --- Dòng bị từ chối
io-row-without-coordinates = điểm { $point } chưa có tọa độ; hãy điền X và Y hoặc xóa dòng
io-row-coordinate-missing = thiếu tọa độ ở cột { $column }; hãy điền hoặc xóa dòng
io-row-no-number = cột { $column } có "{ $text }" không phải là số; hãy sửa lại
io-row-shortened = số "{ $text }" ở cột { $column } đã bị Excel rút gọn, mất chữ số; hãy đổi định dạng ô rồi sao chép lại
io-row-hidden = cột { $column } hẹp quá nên chỉ sao chép được dấu #; hãy nới rộng cột rồi sao chép lại
io-row-no-angle = cột { $column } có "{ $text }" không đọc được thành độ, phút, giây; hãy sửa lại
io-row-sixty = "{ $text }" ở cột { $column } có số phút hoặc giây từ 60 trở lên; hãy sửa lại
io-row-negative = "{ $text }" ở cột { $column } là số âm, không thể ở Việt Nam; hãy bỏ dấu trừ nếu gõ nhầm
io-row-too-large = "{ $text }" ở cột { $column } quá lớn, không có điểm nào trên trái đất như vậy; hãy kiểm tra dấu thập phân
io-ring-too-small = từ dòng { $first } đến dòng { $last } chỉ có { $count } điểm khác nhau, không đủ khép thành ranh giới; cần ít nhất 3 điểm

# --- Điều cần xem lại
io-doubt-letters-lost = Một số chữ dùng bảng mã cũ (TCVN3, VNI) nên không đọc được; số đo không bị ảnh hưởng
io-doubt-columns-guessed = Bảng không có dòng tên cột; theo độ lớn của số, hai cột tọa độ là { $first } và { $second }
io-doubt-columns-against-names = Cột mang tên X, Y không chứa tọa độ; theo độ lớn của số, tọa độ ở cột { $first } và { $second }
io-doubt-order = Theo độ lớn của số, cột { $first } là hoành độ (Đông) và cột { $second } là tung độ (Bắc), ngược với tên cột; đã đổi lại cho đúng
io-doubt-decimal-comma = Dấu chấm được hiểu là dấu phân cách hàng nghìn; nếu đó là dấu thập phân, hãy đổi lại
io-doubt-decimal-point = Dấu phẩy được hiểu là dấu phân cách hàng nghìn; nếu đó là dấu thập phân, hãy đổi lại
io-doubt-decimal-mixed = Dấu thập phân không thống nhất ở dòng { $rows }; các dòng này được đọc theo cách viết riêng của chúng
io-doubt-side-by-side = Có { $count } bảng đặt cạnh nhau; đọc từ trái sang phải, hết bảng này mới sang bảng kia
io-doubt-packed-said = Số được đọc là độ, phút, giây viết liền như bảng ghi: { $written } là { $angle }
io-doubt-packed-taken = Số được đọc là độ, phút, giây viết liền ({ $written } là { $angle }) vì phút và giây không lần nào tới 60; nếu là độ thập phân, hãy chọn lại đơn vị
io-doubt-packed-possible = Số được đọc là độ thập phân, nhưng cũng có thể là độ, phút, giây viết liền ({ $written } là { $angle }); nếu đúng vậy, hãy ghi D.MMSSss ở tên cột hoặc chọn lại đơn vị
io-pair = { $columns } (bảng không ghi hệ tọa độ)
io-pair-of-system = { $columns } ({ $system })
io-doubt-pair-taken = Bảng có hai cặp cột tọa độ; đã lấy cặp { $taken }, cặp { $other } dùng để kiểm tra
io-doubt-pair-alone = Bảng có hai cặp cột tọa độ; đã lấy cặp { $taken }; chưa so được với cặp { $other } vì thiếu tên hệ tọa độ
io-doubt-pair-differs = Cặp cột { $other } cho vị trí khác ở { $wrong } trên { $count } điểm, lệch tới { $worst }: điểm { $points } (dòng { $rows }); hãy kiểm tra các số này
io-doubt-rings-found = Bảng được tách thành { $count } vòng; vòng mới bắt đầu ở dòng { $rows }
io-doubt-repeated = Điểm { $point } lặp lại ở dòng { $first } và { $second }; chỉ lấy một lần
io-doubt-numbers-missing = Số thứ tự không liên tục, thiếu { $count } điểm: { $points }; hãy kiểm tra có sót dòng không
io-doubt-numbers-begin = Số hiệu điểm bắt đầu từ { $point }; hãy kiểm tra xem có thiếu dòng ở đầu bảng không
io-doubt-numbers-disordered = Số thứ tự không tăng dần tại điểm { $points }; các điểm được nối theo thứ tự dòng
io-doubt-side-differs = Cạnh { $from }–{ $to } ghi { $stated } nhưng tính theo tọa độ là { $computed }; hãy kiểm tra tọa độ hai điểm này
io-doubt-side-missing = Điểm { $points } không ghi chiều dài cạnh; hãy kiểm tra xem bảng có thiếu dòng không
io-doubt-corner-suspect = Cả hai cạnh ở điểm { $point } đều không khớp với tọa độ; tọa độ điểm { $point } có lẽ bị gõ nhầm
io-doubt-sides-disagree = { $wrong } trong { $count } cạnh không khớp với tọa độ, lệch nhiều nhất { $worst }; cột này có thể không phải chiều dài cạnh, hoặc tọa độ thuộc hệ khác
io-doubt-far-corner = Điểm { $point } cách các điểm còn lại { $distance }; hãy kiểm tra từng chữ số
io-doubt-text-skipped = Bỏ qua { $count } dòng chữ không phải điểm góc: dòng { $rows }
io-doubt-aside-skipped = Dòng { $row } ghi “{ $label }” chứ không phải số hiệu điểm nên không lấy làm điểm góc{ $more ->
    [0] {""}
   *[other] {", cùng với "}{ $more } dòng khác như vậy
}; nếu là điểm góc, hãy ghi số cho điểm đó
io-doubt-inner-ring = { $count ->
    [1] Vòng { $inner } nằm trong vòng { $outer } nên được trừ ra; nếu đó là một vùng riêng, hãy kiểm tra lại tọa độ
   *[other] { $count } vòng nằm trong vòng khác nên được trừ ra: { $rings }; nếu đó là các vùng riêng, hãy kiểm tra lại tọa độ
}
io-doubt-hole-outside = Vòng { $rings } nằm ngoài các vòng khác nên không trừ được, được tính là vùng riêng; hãy kiểm tra lại tọa độ
io-doubt-and-more = { $first } (và { $more } chỗ khác cùng loại; các dòng { $rows })

# --- Bảng tọa độ ghi ra
io-table-title = Bảng tọa độ các điểm góc ranh giới: { $name }
io-table-grid = Hệ tọa độ VN-2000, kinh tuyến trục { $meridian }, múi { $width }
io-table-source = Nguồn ranh giới: { $source }
io-table-accuracy = Sai số vị trí điểm góc: ± { $accuracy }
io-table-point = Điểm
io-table-x = X (m)
io-table-y = Y (m)
io-table-s = S (m)
io-table-part = Vòng { $number }
io-table-hole = Vòng { $number } (phần trống bên trong)

# --- Các đối tượng trong tệp
io-several-tables = tệp có nhiều trang đều chứa bảng tọa độ: { $sheets }; hãy lưu riêng trang cần nhập
io-feature-broken = không đọc được hình này; hãy kiểm tra lại tệp
io-layer-unreadable = không đọc được lớp này; hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu lớp này thành bảng
io-drawing-layer-frozen = Lớp “{ $layer }” đang bị đóng băng (freeze) trong bản vẽ nhưng vẫn được đọc
io-drawing-layer-off = Lớp “{ $layer }” đang tắt trong bản vẽ nhưng vẫn được đọc
io-feature-without-geometry = không có hình
io-shape-point = một điểm
io-shape-points = nhiều điểm
io-shape-line = một đường
io-shape-lines = nhiều đường
io-shape-mixture = nhiều loại hình gộp lại
io-feature-no-polygon = là { $kind }, không phải vùng nên không có diện tích
io-feature-far = điểm ở dòng { $row }{ $more ->
    [0] {""}
   *[other] {" "}(và { $more } điểm khác)
} nằm xa các điểm còn lại của vòng; bảng có thể ghép từ nhiều múi chiếu hoặc gõ nhầm, hãy tách bảng hoặc sửa lại
io-feature-row-refused = dòng { $row }: { $reason }{ $more ->
    [0] {""}
   *[other] {" "}(và { $more } dòng khác)
}

io-records-read = nhập { INSIDE($kind) }: { $count } hồ sơ
io-records-empty = Tệp không có bảng nào; hãy chọn tệp có một dòng tiêu đề và mỗi hồ sơ một dòng
io-records-no-column = Không thấy cột “{ $field }” ({ $name }); hãy đặt tên cột ở dòng tiêu đề như trong bảng cùng loại được xuất ra
io-records-not-called = Kế hoạch không có { INSIDE($kind) } “{ $name }”; hãy xem lại dòng này, hoặc thêm cột “{ $field }” ({ $column }) để thêm mới
io-records-called-so = Kế hoạch có { $count } { INSIDE($kind) } mang tên “{ $name }”; hãy thêm cột cụm, khu
io-records-no-key = Không có { INSIDE($kind) } mã hồ sơ { $typed }; hãy bỏ trống mã hồ sơ để thêm hồ sơ mới
io-records-no-choice = không hiểu “{ $typed }” ở “{ $field }”; hãy ghi một trong: { $known }; hoặc thêm cách ghi này vào bảng “{ records-wordings }”
io-records-wrong = “{ $typed }” không dùng được cho “{ $field }”; hãy ghi như trong bảng xuất ra
io-records-no-link = Kế hoạch không có { INSIDE($kind) } “{ $typed }”, hoặc có nhiều; hãy ghi đúng tên, mã hoặc mã hồ sơ
io-records-no-field = { $kind } không có mục “{ $name }”; hãy xem tên các mục bằng lệnh list
io-records-several = Có nhiều { INSIDE($kind) } tên “{ $typed }”, mã hồ sơ { $numbers }; hãy ghi mã hồ sơ
