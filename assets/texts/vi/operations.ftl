# operations

# --- Nhãn của mỗi lần ghi, đứng trong nhật ký và sau chữ "Hoàn tác:"
operations-recorded-registered = ghi nhận { $enterprise } đăng ký giữ chỗ lô { $lot }
operations-recorded-leased = ghi nhận { $enterprise } thuê lô { $lot }
operations-recorded-building = ghi nhận { $enterprise } xây dựng trên lô { $lot }
operations-recorded-operating = ghi nhận { $enterprise } hoạt động tại lô { $lot }
operations-recorded-suspended = ghi nhận { $enterprise } tạm dừng tại lô { $lot }
operations-recorded-recovered = ghi nhận thu hồi đất của { $enterprise } tại lô { $lot }
operations-corrected = sửa ghi nhận của { $enterprise } tại lô { $lot } ({ $state } từ { $from })
operations-ended = kết thúc ghi nhận của { $enterprise } tại lô { $lot } ({ $state }) vào ngày { $to }
operations-removed = xóa ghi nhận nhập nhầm của { $enterprise } tại lô { $lot } ({ $state } từ { $from })
operations-removed-resumed = xóa ghi nhận nhập nhầm của { $enterprise } tại lô { $lot } ({ $state } từ { $from }), trở lại { $before }

# --- Từ chối
operations-lot-unknown = Lô đất này không còn trong kế hoạch; hãy chọn lại lô
operations-lot-not-yet = Lô { $lot } chỉ có từ ngày { $from }, chưa có vào ngày { $on }; hãy chọn ngày muộn hơn
operations-lot-no-more = Lô { $lot } không còn từ ngày { $to }; hãy ghi ngày kết thúc không muộn hơn ngày đó
operations-not-for-lease = Lô { $lot } là đất { $use }, không phải đất cho thuê; hãy chọn lô công nghiệp, kho bãi hoặc dịch vụ
operations-enterprise-empty = Chưa có tên doanh nghiệp; hãy chọn trong danh sách hoặc nhập tên
operations-enterprise-unknown = Doanh nghiệp này không còn trong kế hoạch; hãy chọn lại
operations-enterprise-exists = Đã có doanh nghiệp { $existing } với tên gần giống { $enterprise }; hãy chọn trong danh sách
operations-enterprise-alike = { $enterprise } có thể là { $existing } đã có trong kế hoạch; hãy chọn tên đã có, hoặc xác nhận đây là doanh nghiệp mới
operations-tax-code-exists = Mã số thuế { $tax-code } là của { $existing }; hãy chọn doanh nghiệp đó trong danh sách
operations-tax-code-differs = { $existing } đã có mã số thuế { $known }, khác với { $tax-code }; hãy kiểm tra lại mã số thuế
operations-document-unknown = Văn bản được dẫn không còn trong kế hoạch; hãy chọn lại văn bản
operations-record-unknown = Ghi nhận này không còn trong kế hoạch, có thể đã bị xóa
operations-dates-backwards = Ngày kết thúc { $to } không sau ngày bắt đầu { $from }; hãy sửa một trong hai ngày
operations-year-unlikely = Năm của ngày { $day } không nằm trong khoảng { $first }–{ $last }; hãy kiểm tra lại ngày
operations-ends-later = Ghi nhận của { $enterprise } tại lô { $lot } đã kết thúc vào ngày { $until }; ngày kết thúc mới không được muộn hơn
operations-lease-years-not-positive = Thời hạn thuê phải từ 1 năm trở lên
operations-area-not-positive = Diện tích phải là một số lớn hơn 0; để trống nếu lấy toàn bộ phần còn trống của lô { $lot }
operations-area-too-small = Diện tích phải từ { $least } trở lên; để trống nếu lấy toàn bộ phần còn trống của lô { $lot }
operations-area-unknown = Chưa rõ diện tích lô { $lot } nên không tính được phần còn trống; hãy nhập diện tích { $enterprise } sử dụng, hoặc nhập diện tích hay ranh giới của lô trước
operations-nothing-free = Lô { $lot } không còn đất trống cho { $enterprise } vào ngày { $on }; đang giữ đất: { $holders }
operations-more-than-free = Lô { $lot } chỉ còn trống { $free } vào ngày { $on }, không đủ { $area } cho { $enterprise }; đang giữ đất: { $holders }
operations-more-than-lot = Lô { $lot } chỉ rộng { $whole }, không đủ { $area } cho { $enterprise }
operations-already-so = { $enterprise } đã được ghi là { $state } tại lô { $lot } từ ngày { $from }, không cần ghi lại
operations-same-day = { $enterprise } đã có ghi nhận { $state } tại lô { $lot } đúng ngày { $from }; hãy sửa ghi nhận đó thay vì thêm mới
operations-cannot-follow = { $enterprise } tại lô { $lot } { $before } từ ngày { $from } nên không thể chuyển sang { $state }; chỉ có thể chuyển sang: { $next }
operations-recovered-before = Đất của { $enterprise } tại lô { $lot } đã thu hồi từ ngày { $from }; muốn giao lại, hãy kết thúc ghi nhận thu hồi đó trước
operations-nothing-to-recover = { $enterprise } không giữ đất tại lô { $lot } vào ngày { $from } nên không có gì để thu hồi
operations-later-record = { $enterprise } đã có ghi nhận { $later } tại lô { $lot } từ ngày { $later-from }; hãy ghi ngày kết thúc không muộn hơn ngày đó
operations-cannot-precede = { $enterprise } { $later } tại lô { $lot } từ ngày { $later-from }, tình trạng này không thể đến ngay sau { $state }; hãy chọn tình trạng khác hoặc ngày kết thúc sớm hơn

# --- Ranh giới: của ai, nhãn, từ chối
operations-boundary-of-zone = { $name }
operations-boundary-of-phase = { $name } ({ $zone })
operations-boundary-of-lot = lô { $name } ({ $zone })
operations-boundary-set = đặt ranh giới { $whose } theo bảng { $corners } điểm ({ $area })
operations-boundary-replaced = thay ranh giới { $whose } theo bảng { $corners } điểm ({ $before } → { $area })
operations-boundary-provenance-set = ghi nguồn và độ chính xác của ranh giới { $whose } ({ $source })
operations-boundary-corner-moved = dời điểm { $number } của ranh giới { $whose } ({ $before } → { $area })
operations-boundary-corner-inserted = thêm một điểm sau điểm { $number } của ranh giới { $whose } ({ $before } → { $area })
operations-boundary-corner-removed = xóa điểm { $number } của ranh giới { $whose } ({ $before } → { $area })
operations-boundary-side-moved = dời một cạnh của ranh giới { $whose } đi { $metres }
operations-boundary-shared = { $done }, cùng { $count } lô bên cạnh
operations-boundary-start-moved = đánh số ranh giới { $whose } bắt đầu từ điểm { $number } cũ
operations-boundary-subject-unknown = Cụm, giai đoạn hoặc lô này không còn trong kế hoạch; hãy chọn lại
operations-boundary-missing = Chưa có ranh giới { $whose }; hãy nhập bảng tọa độ các điểm góc trước
operations-boundary-corner-unknown = Điểm này không còn trong ranh giới { $whose }; hãy chọn lại điểm
operations-boundary-three-corners = Không xóa được điểm { $number }: ranh giới { $whose } phải còn ít nhất 3 điểm
operations-boundary-flawed = Chưa thể ghi ranh giới { $whose }: { $flaw }
operations-boundary-flawed-more = Chưa thể ghi ranh giới { $whose }: { $flaw }; còn { $more } lỗi khác
operations-boundary-accuracy-unlikely = Độ chính xác phải lớn hơn 0 và không quá 10.000 m; hãy để trống nếu chưa rõ
operations-zone-added = thêm { $name } ({ $code }) theo bảng { $corners } điểm ({ $area })
operations-zone-name-empty = Chưa có tên cụm; hãy nhập tên
operations-zone-exists = Đã có { $name } trong kế hoạch (mã { $code }); hãy đặt ranh giới cho cụm đó hoặc nhập tên khác
operations-zone-unknown = Cụm này không còn trong kế hoạch; hãy chọn lại cụm
operations-lot-added = thêm lô { $name } ({ $zone }) theo bảng { $corners } điểm ({ $area })
operations-lot-code-empty = Chưa có mã lô; hãy nhập mã lô
operations-lot-exists = Đã có lô { $name } trong { $zone }; hãy đặt ranh giới cho lô đó hoặc nhập mã khác
operations-lots-drawn = vẽ lô trong { $zone } theo bảng tọa độ: thêm { $added }, sửa { $changed }
operations-lots-code-twice = Bảng có hai lô { $name }; hãy sửa tên một lô
operations-lots-overlap = Lô { $one } và { $other } chồng nhau { $area }
operations-lots-outside = Lô { $name } có { $area } nằm ngoài ranh giới cụm

# --- Ghi chú trên bản đồ
operations-note-kept = ghi chú trên bản đồ: { $text }
operations-note-removed = xóa ghi chú: { $text }
operations-note-empty = Ghi chú chưa có nội dung; hãy nhập nội dung
operations-note-without-place = Ghi chú chưa có đủ điểm trên bản đồ; hãy đo hoặc chọn lại vị trí
operations-note-unknown = Ghi chú này không còn trong kế hoạch, có thể đã bị xóa

# --- Danh sách bên trong câu
operations-holder = { $enterprise } { $area }
operations-list = { $first }, { $rest }
operations-list-all = { $items }
operations-list-more = { $items } và { $more } mục khác

# --- Doanh nghiệp
operations-enterprise-added = thêm doanh nghiệp { $enterprise }
operations-enterprise-changed = sửa hồ sơ doanh nghiệp { $enterprise }
operations-enterprise-removed = xóa doanh nghiệp { $enterprise }
operations-enterprise-has-land = { $enterprise } đã có ghi nhận tại lô { $lots } nên không xóa được; hãy gộp vào doanh nghiệp đúng hoặc xóa các ghi nhận đó trước
operations-tax-code-shape = Mã số thuế { $tax-code } không đúng dạng; mã có 10 chữ số, chi nhánh thêm dấu gạch và 3 chữ số, ví dụ 3300100100-001
operations-vsic-shape = Mã ngành { $code } không đúng dạng; mã VSIC có 2 đến 5 chữ số, ví dụ 1410
operations-figure-negative = Diện tích, điện và nước thải phải là số không âm; hãy để trống nếu chưa rõ
operations-merged = gộp { $others } vào { $enterprise }
operations-merge-needs-two = Cần ít nhất hai doanh nghiệp để gộp
operations-merge-overlaps = Chưa gộp được: { $one } và { $other } cùng có ghi nhận tại lô { $lot } từ ngày { $on }; hãy xóa hoặc kết thúc ghi nhận sai trước

# --- Nhiều lô một lần, giữ chỗ, kỳ báo cáo
operations-recorded-many = cập nhật sử dụng { $count } lô một lần
operations-reserved = giữ chỗ lô { $lot } cho { $enterprise } di dời đến
operations-enquiry-answered = giữ chỗ lô { $lot } theo đề nghị “{ $enquiry }”
operations-enquiry-unknown = Đề nghị thuê đất này không còn trong kế hoạch; hãy chọn lại
operations-reserve-too-small = Lô { $lot } chỉ còn trống { $free }, không đủ { $need } mà { $enterprise } cần
operations-deadline-backwards = Hạn { $deadline } không sau ngày bắt đầu { $from }; hãy sửa một trong hai ngày
operations-amount-negative = Vốn đầu tư, lao động và nước thải phải là số không âm; hãy để trống nếu chưa rõ
operations-period-closed = chốt { $period }
operations-period-reopened = mở lại { $period }
operations-period-unlikely = Năm { $year } không thể là năm báo cáo; hãy ghi năm bốn chữ số
operations-period-runs = Chưa chốt được { $period } vì kỳ còn chạy đến hết ngày { $last-day }; hãy chốt sau ngày đó
operations-period-closed-already = Kỳ { $period } đã chốt; hãy mở lại kỳ này nếu cần chốt lại
operations-period-unknown = Kỳ báo cáo này không còn trong kế hoạch; hãy chọn lại trong bảng Kỳ báo cáo
operations-period-not-last = Không mở lại được { $period } vì { $later } đã chốt sau đó; hãy mở lại kỳ đó trước
operations-name = { $name }
operations-ended-before = { $what }; { $who } kết thúc từ { $on }

operations-record-added = thêm { INSIDE($kind) }: { $name }
operations-record-changed = sửa { INSIDE($kind) }: { $name }
operations-record-removed = xóa { INSIDE($kind) }: { $name }
operations-record-named = { INSIDE($kind) } “{ $name }”
operations-record-gone = Hồ sơ này không còn trong kế hoạch; hãy chọn lại trong danh sách
operations-record-needed = Chưa xóa được { INSIDE($kind) } “{ $name }” vì còn liên quan đến: { $others }; hãy sửa các hồ sơ đó trước
operations-record-twice = { $kind } “{ $name }” đã có trong kế hoạch; hãy sửa hồ sơ đã có hoặc ghi tên khác
operations-period-by-closing = Kỳ báo cáo không ghi tay được, vì số liệu phải lấy từ kế hoạch; hãy chốt kỳ trong bảng Kỳ báo cáo
operations-field-missing = Còn thiếu “{ $field }”; hãy ghi mục này
operations-field-unfit = Giá trị của “{ $field }” không dùng được; hãy ghi lại
operations-field-negative = “{ $field }” phải là số không âm; hãy ghi lại
operations-target-share = Tỷ lệ lấp đầy ghi từ 0 đến 1; { $value } % thì ghi { $share }
operations-field-percent = “{ $field }” không thể quá 100; hãy ghi từ 0 đến 100
operations-field-stars = “{ $field }” phải từ 1 đến 5; hãy ghi lại
operations-field-year = “{ $field }” không giống một năm; hãy ghi đủ bốn chữ số, ví dụ 2024
operations-fields-backwards = “{ $second }” đứng trước “{ $first }”; hãy xem lại hai mục này
operations-link-unknown = Không có { INSIDE($kind) } mã hồ sơ { $id } trong kế hoạch; hãy chọn hồ sơ có trong danh sách
operations-link-itself = { $kind } không thể dẫn về chính nó; hãy chọn hồ sơ khác
operations-phase-of-other-zone = Giai đoạn này thuộc cụm khác; hãy chọn giai đoạn của cùng cụm với lô
operations-first-day = Từ ngày
operations-budget-for-nothing = Chưa ghi kinh phí cho việc gì; hãy chọn công trình, khuyến công hoặc ghi nội dung
operations-beyond-most = “{ $field }” là { $typed }, nhiều nhất chỉ có thể là { $most }; hãy kiểm tra lại số và đơn vị
operations-beyond-letters = “{ $field }” dài { $letters } ký tự, nhiều nhất là { $most }; hãy viết ngắn lại

operations-status-later = Trạng thái hiện ghi có từ ngày { $since }, sau ngày { $on }; hãy chuyển ngày xem đến sau ngày đó hoặc nhập ngày bắt đầu của trạng thái mới
operations-end-no-span = { $kind } không có thời hạn nên không kết thúc được; hãy sửa hoặc xóa
operations-record-ended = kết thúc { INSIDE($kind) } từ ngày { $day }: { $name }
operations-lot-held = Lô { $lot } không kết thúc ngày { $day } được: { $tenant } còn sử dụng lô sau ngày đó ({ $state }); hãy kết thúc việc sử dụng lô trước

operations-plan-begun = Lập kế hoạch { $title }
operations-plan-untitled = Kế hoạch chưa có tên; hãy nhập tên

# --- Phê duyệt
operations-approved-zone = Ghi phê duyệt { $what } { $zone } theo { $number }
operations-approved-phase = Ghi phê duyệt { $what } { $zone }, { $phase } theo { $number }
operations-approval-number = Chưa có số, ký hiệu của quyết định; hãy ghi, ví dụ 45/QĐ-UBND
operations-approval-phase = Chưa có tên giai đoạn; hãy ghi tên, ví dụ Giai đoạn 3, hoặc chọn toàn cụm
operations-approval-twice = Đã có phê duyệt { $what } ngày { $day } cho đúng phần này; hãy sửa hồ sơ đó trong mục Pháp lý
operations-approval-industrial = Đất công nghiệp được duyệt lớn hơn diện tích được duyệt; hãy kiểm tra lại hai số
operations-no-sketches = { $zone } không có lô minh họa nào
operations-sketches-all-needed = Không bỏ được lô minh họa nào của { $zone } vì đã có hồ sơ về lô { $lots }; hãy đo vẽ các lô này hoặc xóa hồ sơ nhập nhầm
operations-sketches-dropped = bỏ { $count } lô minh họa của { $zone }
operations-sketches-dropped-but = bỏ { $count } lô minh họa của { $zone }, giữ { $lots } vì đã có hồ sơ
operations-recorded = ghi mức cập nhật sử dụng lô của { $zone }: { $how }
operations-recorded-since = ghi mức cập nhật sử dụng lô của { $zone }: { $how }, từ { $since }
operations-recorded-unsaid = bỏ mức cập nhật sử dụng lô của { $zone }
operations-period-later-handed-in = Kỳ { $later } đã nộp nên không đổi được kỳ { $period } trước đó; hãy bỏ ngày nộp của kỳ { $later } trước
operations-period-is-handed-in = Kỳ { $period } đã nộp ngày { $day } nên không mở lại được; hãy bỏ ngày nộp trước
operations-period-hand-in-order = Kỳ { $earlier } chưa nộp; hãy nộp kỳ này trước kỳ { $period }
operations-period-handed-in-early = Ngày nộp { $day } trước ngày chốt { $closed } của kỳ { $period }; hãy xem lại ngày nộp
operations-period-handed-in = nộp báo cáo kỳ { $period } ngày { $day }
operations-period-not-handed-in = bỏ ngày nộp của kỳ { $period }
operations-steps-laid-out = Lập các bước thủ tục { $procedure }: { $zone }
operations-steps-there = { $zone } đã có các bước thủ tục { $procedure }; hãy sửa từng bước trong mục Pháp lý
operations-steps-unknown = Chưa có trình tự thủ tục nào cho ngày { $on }; hãy tự thêm từng bước
operations-field-nothing = { $field }: từ này có nghĩa là chưa có số liệu; hãy để trống
