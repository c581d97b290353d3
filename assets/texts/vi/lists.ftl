# lists

# --- Danh sách từ tệp của người khác
list-row-numbering = dòng đánh số cột
list-row-sum = dòng cộng
list-row-section = dòng đầu mục
list-row-remark = dòng ghi chú
list-sum-differs = Dòng { $row } ghi tổng { $field } là { $stated }, cộng các dòng được { $found }; hãy kiểm tra lại bảng
list-number-open = “{ $typed }” có thể là { $comma } hoặc { $point }; hãy cho biết dấu phẩy hay dấu chấm là dấu thập phân
list-unit-other = đơn vị của “{ $typed }” không dùng được cho cột này; hãy sửa lại đơn vị
list-figure-shared = ô được gộp cho nhiều dòng nên không biết mỗi dòng bao nhiêu; hãy tách ô và ghi số cho từng dòng
list-looks-area = diện tích
list-looks-day = ngày
list-looks-money = số tiền
list-looks-state = tình trạng
io-columns-hidden = Bỏ qua { $count } cột đang ẩn trong bảng: { $columns }
io-rows-hidden = Bỏ qua { $count } dòng đang ẩn trong bảng: { $rows }
io-sheets-hidden = Bỏ qua { $count } trang tính đang ẩn: { $names }
io-old-letters = Chữ theo bảng mã { $letters } đã được chuyển sang Unicode: “{ $from }” thành “{ $to }”; hãy xem lại các tên
io-records-not-parted = các ô của bảng không được tách thành cột; hãy lưu lại tệp với dấu phẩy, chấm phẩy hoặc tab giữa các ô
io-records-open = cột { $field }: { $reason }
list-judged-by-size = { $field }: “{ $typed }” được hiểu là { $number } theo độ lớn của số; hãy kiểm tra lại
