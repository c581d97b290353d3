# Chọn nhiều lô, nhập lô, chỉnh ranh giới.

several-title = { $count } lô đang chọn
several-hint = Giữ Shift rồi bấm lô trên bản đồ, hoặc Ctrl rồi bấm dòng trong bảng, để thêm bớt; Esc: bỏ chọn.
several-area = Tổng diện tích
several-unknown = { $count } lô chưa có số liệu diện tích, không cộng vào tổng
several-use = { $use }: { $count } lô
several-held = Có { $count } đơn vị đang giữ
several-merge = Nhập { $count } lô…
several-record = Cập nhật sử dụng { $count } lô…
several-record-why = Mở bảng nhập cho các lô này; ghi một đơn vị ở dòng đầu rồi Ctrl+D để điền xuống tất cả
several-none = Bỏ chọn
several-command-all = Chọn mọi lô của cụm
map-hint-sweep = Thả chuột để chọn thêm { $count } lô; Esc: thôi.

merge-command = Nhập lô…
merge-title = Nhập lô
merge-hint = Giữ Shift rồi bấm lô trên bản đồ để thêm hoặc bớt.
merge-lot = { $lot } · { $use }
merge-leave-out = Không nhập lô { $lot }
merge-code = Ký hiệu lô mới
merge-code-hint = không ghi thì là { $code }
merge-use = Mục đích sử dụng của lô mới
merge-use-unsaid = hãy chọn
merge-tenants = Doanh nghiệp tiếp tục giữ đất trên lô mới
merge-unsaved = Việc nhập lô chưa được lưu.
split-reckoning = Đang tính…
