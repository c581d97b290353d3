# common
builtin-created = Lập từ kế hoạch có sẵn
builtin-renewed = Bổ sung nội dung mới của kế hoạch có sẵn
builtin-renewal-offered = Kế hoạch có sẵn nay có { $count } hồ sơ mới hoặc được chỉnh lại mà tệp này chưa có. Hồ sơ anh chị đã sửa sẽ được giữ nguyên.
builtin-renewal-take = Bổ sung
builtin-renewal-done = Đã bổ sung { $count } hồ sơ của kế hoạch có sẵn
builtin-renewal-done-but = Đã bổ sung { $count } hồ sơ của kế hoạch có sẵn; giữ nguyên { $left } hồ sơ đã được sửa hoặc xóa: { $names }
builtin-nothing-new = Tệp này đã có mọi nội dung của kế hoạch có sẵn, hoặc không lập từ kế hoạch có sẵn
common-unknown = chưa có số liệu
common-unsaid = chưa ghi
common-cancel = Hủy
common-close = Đóng
common-yes = có
common-no = không
common-unknown-short = chưa rõ
common-clock-before-1970 = đồng hồ của máy đang chỉ trước năm 1970; hãy chỉnh lại ngày giờ
