# common
builtin-created = Lập từ kế hoạch có sẵn
common-unknown = chưa có số liệu
common-cancel = Hủy
common-close = Đóng
common-yes = có
common-no = không
common-unknown-short = chưa rõ
common-clock-before-1970 = đồng hồ của máy đang chỉ trước năm 1970; hãy chỉnh lại ngày giờ
