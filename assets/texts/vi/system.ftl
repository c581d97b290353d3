# Hộp chọn tệp, mở văn bản, lỗi của chương trình.

choose-open = Mở tệp
choose-table = Chọn bảng để đọc
choose-attachment = Chọn tệp kèm theo
choose-new = Lưu kế hoạch mới
choose-backup = Sao lưu kế hoạch
choose-picture = Lưu hình bản đồ
choose-save-table = Lưu bảng
choose-save-copy = Lưu bản sao của tệp
choose-any = Mọi tệp
choose-home = Thư mục của tôi
choose-desktop = Màn hình nền
choose-documents = Tài liệu
choose-plan-folder = Nơi để kế hoạch
choose-folder = Thư mục
choose-up = Lên thư mục trên
choose-name = Tên tệp
choose-kind = Loại tệp
choose-do-open = Mở
choose-do-save = Lưu
choose-replace = Ghi đè
choose-empty = Thư mục này không có tệp nào thuộc loại đang chọn.
choose-unreadable = Không xem được thư mục { $path }: { $why }. Hãy chọn thư mục khác.
choose-no-name = Chưa có tên tệp. Hãy gõ tên ở ô bên dưới.
choose-nothing = Chưa chọn tệp nào. Hãy bấm vào một tệp trong danh sách.
choose-gone = Không có tệp { $path }. Hãy chọn tệp khác.
choose-exists = Đã có tệp { $name }. Bấm “Ghi đè” để thay tệp đó, hoặc gõ tên khác.
choose-plan-exists = Đã có tệp { $name }; tệp kế hoạch không bao giờ bị ghi đè. Hãy gõ tên khác.
choose-no-folder = Không có thư mục { $path }. Hãy chọn thư mục khác.
choose-busy = Hộp chọn tệp đang mở. Hãy chọn xong hoặc đóng hộp đó trước.

open-title = Mở tệp này?
open-unknown = “{ $name }” không thuộc các loại văn bản quen thuộc. Chỉ mở khi biết rõ ai đã gửi tệp.
open-program = “{ $name }” có thể là chương trình và gây hại cho máy, nên không mở từ kế hoạch.
open-elsewhere = Kế hoạch dẫn tới “{ $name }”, nằm ngoài thư mục của kế hoạch. Chỉ mở khi biết rõ nơi đó.
open-anyway = Vẫn mở
open-save-copy = Lưu bản sao…
open-copy-address = Chép địa chỉ
open-bad-address = Địa chỉ “{ $name }” có ký tự không đọc được nên không mở. Hãy sửa nơi lưu văn bản.
open-failed = Không mở được { $name }: máy này không có chương trình nào nhận mở. Hãy cài chương trình phù hợp với loại tệp đó.
open-no-file = { $path } không phải là một tệp nên không kèm được. Hãy chọn tệp khác.
open-copy-saved = Đã lưu bản sao: { $path }

panic-report = Báo cáo lỗi: { $path }
panic-no-report = Không ghi được báo cáo lỗi ({ $why }).
panic-ended = chương trình gặp lỗi và phải dừng; hãy gửi báo cáo lỗi cho người phụ trách phần mềm. { $report }
panic-part = Chương trình gặp lỗi nên đã đóng phần đang dùng; kế hoạch trong tệp vẫn nguyên vẹn. { $report }
panic-action = Chương trình gặp lỗi khi làm việc vừa yêu cầu; kế hoạch đã được đọc lại từ tệp và vẫn nguyên vẹn. { $report }
panic-job = Chương trình gặp lỗi nên bỏ dở việc đang làm; kế hoạch trong tệp vẫn nguyên vẹn. { $report }
panic-window = Cửa sổ gặp lỗi nhiều lần liên tiếp. Kế hoạch trong tệp vẫn nguyên vẹn. { $report }
panic-reopen = Mở lại tệp
panic-quit = Đóng chương trình

# Việc làm ngoài luồng của cửa sổ.
job-opening = Đang mở { $name }…
job-reading-again = Đang đọc lại { $name }…
job-tenants-file = Đang đọc tệp { $name }…
job-tenants = Đang xem danh sách doanh nghiệp…
job-corners-file = Đang đọc tệp { $name }…
job-corners = Đang xem bảng tọa độ…
job-dropped = Đang xem tệp { $name }…
job-finding = Đang tìm…
job-saving = Đang ghi { $name }…
job-listing = Đang lập bảng “{ $name }”…
job-give-up = Bỏ việc này
job-closing = Đang ghi tệp; chương trình sẽ đóng khi ghi xong.
