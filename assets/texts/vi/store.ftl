# store: tệp kế hoạch. Mỗi câu nói rõ: việc gì, vì sao, làm gì tiếp.
store-missing = Không có tệp { $path }; hãy kiểm tra lại tên tệp hoặc tạo kế hoạch mới
store-folder = { $path } là thư mục; hãy chọn một tệp kế hoạch (.gpkg) trong thư mục đó
store-no-file = { $path } là đường ống hoặc thiết bị của hệ thống, không phải tệp; hãy chọn một tệp kế hoạch (.gpkg)
store-no-permission = Không đọc được { $path } vì hệ thống không cho phép; hãy xin quyền đọc hoặc sao chép tệp vào thư mục của bạn
store-not-sqlite = { $path } không phải là tệp GeoPackage; hãy chọn tệp kế hoạch (.gpkg) do Lapday tạo ra
store-not-geopackage = { $path } là cơ sở dữ liệu nhưng không phải GeoPackage; hãy chọn tệp kế hoạch (.gpkg) do Lapday tạo ra
store-not-a-plan = { $path } là GeoPackage nhưng không phải kế hoạch của Lapday; hãy tạo kế hoạch mới hoặc chọn tệp khác
store-newer = { $path } do phiên bản Lapday mới hơn ghi; hãy cài phiên bản đó để mở
store-not-upgraded = { $path } do phiên bản Lapday cũ ghi và không nâng cấp được vì chương trình khác đã sửa các bảng của tệp: chưa có gì thay đổi, hãy mở bản sao lưu.
store-foreign-table = { $path } có bảng “{ $table }” bị thiếu hoặc không còn như Lapday tạo ra nên không mở được; hãy mở bản sao lưu
store-cut = { $path } không đầy đủ, một phần đã mất khi sao chép; hãy sao chép lại hoặc mở bản sao lưu
store-damaged = { $path } bị hỏng bên trong; hãy mở bản sao lưu
store-unreadable = { $path } có giá trị không đọc được ở bảng { $table }, dòng { $id }, cột { $column }; hãy sửa bằng chương trình đã ghi giá trị đó hoặc mở bản sao lưu
store-locked = { $path } đang bị chương trình khác giữ; hãy đóng tệp ở chương trình đó rồi thử lại
store-disk-full = Không ghi được { $path } vì ổ đĩa đã đầy; hãy giải phóng dung lượng rồi thử lại; chưa có gì thay đổi
store-exists = { $path } đã có và không bị ghi đè; hãy chọn tên khác
store-no-folder = Không tạo được { $path } vì chưa có thư mục; hãy tạo thư mục trước hoặc chọn thư mục khác
store-read-only = { $path } chỉ đọc được nên chưa có gì thay đổi; hãy lưu một bản sao vào thư mục ghi được rồi làm việc trên bản sao
store-folder-takes-nothing = { $path } ghi được nhưng thư mục chứa tệp không cho tạo tệp mới, nên chưa có gì thay đổi; hãy lưu một bản sao vào thư mục khác rồi làm việc trên bản sao
store-distrusted = { $path } chỉ được xem vì có lỗi đã báo khi mở, nên chưa có gì thay đổi; hãy làm việc trên bản sao lưu
store-replaced = { $path } đã bị thay bằng một tệp khác trong khi đang mở nên thay đổi của bạn chưa được lưu: tệp mới đã được đọc, hãy xem rồi thực hiện lại.
store-gone = { $path } đã bị xóa hoặc chuyển đi trong khi đang mở nên không ghi được nữa; hãy lưu một bản sao để giữ kế hoạch đang xem
store-endless = { $path } có nội dung mà việc đọc hoặc ghi không bao giờ xong nên đã dừng lại; hãy mở bản sao lưu
store-swallowed = Thay đổi chưa được lưu vào { $path } vì một lệnh lạ trong tệp đã bỏ mất dòng được ghi; hãy làm việc trên bản sao lưu
store-cannot-create = Không tạo được { $path } vì hệ thống không cho phép; hãy chọn thư mục của bạn
store-changed-meanwhile = { $path } vừa được chương trình khác sửa nên thay đổi của bạn chưa được lưu: kế hoạch đã được đọc lại, hãy xem rồi thực hiện lại.
store-broken-link = Thay đổi chưa được lưu vào { $path } vì sẽ có liên kết tới hồ sơ không còn; hãy xóa phần phụ thuộc trước
store-forbidden = Thay đổi chưa được lưu vào { $path } vì { $said }; hãy sửa lại giá trị
store-forbidden-twice = một mã phải là duy nhất bị dùng hai lần
store-forbidden-empty = một ô bắt buộc đang để trống
store-forbidden-value = có giá trị ngoài các giá trị mà tệp cho phép
store-forbidden-rule = có giá trị trái với quy tắc của tệp
store-long-name = Tên tệp quá dài nên không mở hoặc ghi được { $path }; hãy đặt tên ngắn hơn
store-overtaken = Không thể hoàn tác hoặc làm lại “{ $label }” vì dữ liệu đã bị sửa sau đó; hãy tự sửa bằng tay ({ $path })
store-machine = Không đọc hoặc ghi được { $path }: { $said }; hãy thử lại hoặc mở bản sao lưu.

# Điều người dùng cần biết về tệp đang mở
store-opened-read-only = { $path } chỉ đọc được: bạn có thể xem nhưng không thể sửa.
store-older-looked-at = { $path } do phiên bản Lapday cũ ghi và không nâng cấp được tại chỗ nên bạn đang xem một bản sao tạm đã nâng cấp: muốn sửa, hãy sao chép tệp vào thư mục ghi được rồi mở bản sao.
store-unfinished-looked-at = { $path } còn việc ghi dở của chương trình khác mà ở đó không ghi tiếp được nên bạn đang xem một bản sao tạm: muốn sửa, hãy sao chép tệp cùng các tệp đi kèm vào thư mục ghi được rồi mở bản sao.
store-damaged-table = { $path } bị hỏng bên trong ở bảng “{ $table }” nên chỉ được xem; hãy đối chiếu với bản sao lưu và làm việc trên bản sao lưu
store-copied-while-written = { $path } là bản sao lấy trong lúc có chương trình đang ghi nên có thể chứa thay đổi dở dang và chỉ được xem; hãy sao chép lại sau khi đóng chương trình đó hoặc mở bản sao lưu
store-foreign-trigger = { $path } có lệnh tự chạy “{ $trigger }” không phải của Lapday nên chỉ được xem; hãy xóa lệnh đó bằng chương trình đã tạo ra nó hoặc làm việc trên bản sao lưu
store-written-ahead-alone = { $path } có thể thiếu những thay đổi cuối cùng nếu là bản sao không kèm tệp cùng tên có đuôi -wal; hãy đối chiếu với tệp gốc
store-replaced-notice = { $path } đã bị thay bằng một tệp khác; kế hoạch đã được đọc lại từ tệp mới.
store-brought-up-to-date = Tệp của phiên bản Lapday cũ đã được nâng cấp. Bản sao trước khi nâng cấp nằm ở { $copy }.
store-outside-notice = Chương trình khác đã sửa { $count } hồ sơ của tệp này. Lịch sử sẽ ghi lại việc đó cùng thay đổi tiếp theo của bạn.

# Các dòng trong tệp mà chương trình không nhận được; dòng vẫn giữ nguyên trong tệp
store-row = { $kind } (mã hồ sơ { $id })
store-row-named = { $kind } “{ $name }” (mã hồ sơ { $id })
store-aside-cell = { $row }: cột “{ $column }” { $fault }
store-aside-orphan = { $row }: thuộc về { $owner } nhưng tệp không có
store-aside-follows = { $row }: thuộc về { $owner } đang để riêng
store-loose = { $row }: dẫn đến { $to }
store-aside-notice = { $count } dòng do chương trình khác ghi không đọc được nên được để riêng, giữ nguyên trong tệp và không tính vào kế hoạch: { $rows }. Chỗ nào dẫn đến các dòng này coi như để trống; phần còn lại vẫn dùng được như thường. Hãy sửa các dòng này bằng chương trình đã ghi.
store-loose-notice = { $count } liên kết tới hồ sơ không còn trong tệp nên coi như để trống: { $rows }; hãy mở hồ sơ đó và chọn lại
store-uids-notice = { $count } hồ sơ do chương trình khác ghi thiếu mã nhận dạng (cột “uid”) hoặc trùng mã với hồ sơ khác nên được cấp mã mới. Mã mới sẽ được ghi cùng thay đổi tiếp theo của bạn.
store-journal-notice = { $count } dòng lịch sử không đọc được nên không hiện ra; các dòng khác vẫn còn.
store-set-aside = Thay đổi chưa được lưu vì đụng đến dòng đang để riêng ({ $row }); hãy sửa dòng đó bằng chương trình đã ghi rồi thực hiện lại ({ $path })
store-code-set-aside = Thay đổi chưa được lưu vì mã này đã có ở dòng đang để riêng ({ $row }); hãy dùng mã khác hoặc sửa dòng đó bằng chương trình đã ghi ({ $path })
store-fault-empty = đang để trống trong khi phải có giá trị
store-fault-text = không phải là văn bản
store-fault-choice = không phải là giá trị mà cột này cho phép
store-fault-number = không phải là số dùng được
store-fault-whole = không phải là số nguyên dùng được
store-fault-yes-no = không phải là có hoặc không (1 hoặc 0)
store-fault-day = không phải là ngày
store-fault-shape = có hình không đọc được
store-fault-sort = có hình thuộc loại không giữ được ở đây, chẳng hạn gồm nhiều phần rời nhau
store-fault-figures = không phải là số liệu của kỳ báo cáo đã chốt

# Các dòng lịch sử
store-created = Tạo kế hoạch
store-outside = Chương trình khác đã sửa { $count } hồ sơ
store-undo-of = Hoàn tác: { $label }
store-redo-of = Làm lại: { $label }

store-no-data-folder = Máy này không có thư mục dữ liệu của người dùng; hãy dùng Tệp › Tệp mới để chọn nơi lưu
store-data-folder-not-made = Không tạo được thư mục dữ liệu ({ $why }); hãy dùng Tệp › Tệp mới để chọn nơi khác: { $path }

# Lý do của hệ thống, đứng trong câu
store-reason-not-found = thư mục hoặc tệp không có
store-reason-not-a-folder = một phần của đường dẫn không phải là thư mục
store-reason-folder = đó là thư mục
store-reason-no-permission = hệ thống không cho phép
store-reason-read-only = ổ đĩa chỉ đọc được
store-reason-disk-full = ổ đĩa đã đầy
store-reason-too-large = tệp hoặc giá trị quá lớn
store-reason-exists = đã có tệp trùng tên
store-reason-bad-name = tên tệp quá dài hoặc có ký tự không dùng được
store-reason-busy = chương trình khác đang giữ tệp
store-reason-no-answer = ổ đĩa mạng không trả lời
store-reason-reader-left = chương trình nhận kết quả đã dừng
store-reason-no-memory = máy không đủ bộ nhớ
store-reason-disk = ổ đĩa báo lỗi đọc ghi
store-reason-cut = tệp không đầy đủ
store-reason-contents = nội dung tệp không đúng
store-reason-unsupported = ổ đĩa hoặc thư mục đó không cho làm việc này
store-reason-structure = các bảng trong tệp không còn đúng như Lapday tạo ra
store-reason-number = máy báo lỗi số { $number }
store-reason-unknown = máy báo lỗi không rõ
store-style-point = điểm
store-style-line = đường
store-style-area = vùng

store-about-changed = Sửa tên, thời kỳ của kế hoạch: { $before } → { $after }
store-about-said = { $title }, { $place }, { $first } – { $last }
