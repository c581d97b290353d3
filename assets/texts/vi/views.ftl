# views

# --- Tình trạng lô
state-vacant = trống
state-registered = đã đăng ký giữ chỗ
state-leased = đã cho thuê
state-building = đang xây dựng
state-operating = đang hoạt động
state-suspended = tạm dừng
state-recovered = đã thu hồi

# --- Doanh nghiệp làm gì với lô
tenancy-registered = đã đăng ký giữ chỗ
tenancy-leased = đã thuê
tenancy-building = đang xây dựng
tenancy-operating = đang hoạt động
tenancy-suspended = tạm dừng
tenancy-recovered = bị thu hồi đất
tenancy-ended = đã chấm dứt, trả đất

# --- Loại đất
use-industrial = công nghiệp
use-warehouse = kho bãi
use-service = hành chính – dịch vụ
use-green = cây xanh
use-road = giao thông
use-technical = hạ tầng kỹ thuật
use-water = mặt nước
use-reserve = dự trữ

# --- Phân loại cụm, khu, làng nghề
kind-cluster = Cụm công nghiệp
kind-park = Khu công nghiệp
kind-village = Làng nghề
kind-logistics = Logistics
kind-mining = Khoáng sản

# --- Giai đoạn phát triển của cụm, khu
status-proposed = đề xuất
status-approved = đã phê duyệt
status-building = đang xây dựng hạ tầng
status-operating = đang hoạt động
status-expanding = mở rộng
status-withdrawn = đã rút khỏi quy hoạch

# --- Nguồn ranh giới
source-surveyed = đo đạc thực địa
source-from_decision = theo bảng tọa độ của quyết định
source-digitised = số hóa từ bản đồ
source-illustrative = minh họa, chưa đo đạc

# --- Căn cứ của mẫu số
basis-detailed-plan = theo quy hoạch chi tiết
basis-lots = cộng diện tích các lô công nghiệp

# --- Căn cứ của diện tích
basis-approved = được duyệt
basis-plan = theo kế hoạch
basis-resolution = theo nghị quyết
basis-report = theo báo cáo
basis-proposal = theo tờ trình, đề nghị
basis-contract = theo hợp đồng
basis-press = theo báo chí
basis-other = theo văn bản khác
basis-unclear = chưa rõ nguồn

# --- Chỉ tiêu
measured-fill_rate = tỷ lệ lấp đầy
measured-establishment = quyết định thành lập
measured-completion = hoàn thành
measured-count = số lượng
measured-recognition = được công nhận
target-on_course = đúng tiến độ
target-late = chậm
target-done = đã đạt
target-dropped = không thực hiện

views-as-said = { $text }
views-supporting-industry = Công nghiệp hỗ trợ: { $text }
views-crs-grid = VN-2000, kinh tuyến trục { $meridian }
views-crs-utm = { $name }
views-crs-vn2000 = độ trên VN-2000
views-crs-hanoi-grid = Hà Nội 1972, kinh tuyến trục { $meridian }
views-crs-hanoi = độ trên Hà Nội 1972
views-crs-wgs84 = WGS 84
views-crs-web-mercator = Web Mercator
views-phase-of-zone = { $name } · { $zone }
views-lot-of-zone = Lô { $name } · { $zone }

# --- Vì sao các diện tích khác nhau
views-area-grid-smaller = Lưới VN-2000 kinh tuyến trục { $meridian } thu nhỏ ở vị trí này nên diện tích phẳng nhỏ hơn diện tích trên mặt elipxoit. Số phẳng là số chính thức.
views-area-grid-larger = Lưới VN-2000 kinh tuyến trục { $meridian } phóng to ở vị trí này nên diện tích phẳng lớn hơn diện tích trên mặt elipxoit. Số phẳng là số chính thức.
views-area-rests-on = { $basis }: { $paper }
views-area-not-binding = Ranh giới chưa đo đạc nên số chênh không nói lên điều gì về diện tích được duyệt.
views-area-within = Chênh lệch nằm trong dung sai ± { $tolerance } của độ chính xác góc ranh giới.
views-area-beyond = Chênh lệch vượt dung sai ± { $tolerance } của độ chính xác góc ranh giới; hãy kiểm tra bảng tọa độ hoặc phạm vi của quyết định.
views-area-accuracy-unknown = Chưa rõ độ chính xác của các góc nên chưa nói được chênh lệch này có nằm trong dung sai hay không.

# --- Dòng lệnh: đầu cột
cli-code = Mã
cli-name = Tên
cli-kind = Phân loại
cli-status = Tình trạng
cli-stated-ha = Diện tích theo văn bản (ha)
cli-stated-basis = Căn cứ diện tích
cli-grid-ha = Đo trên lưới (ha)
cli-geodesic-ha = Đo trên elipxoit (ha)
cli-industrial-ha = Đất công nghiệp (ha)
cli-industrial-basis = Căn cứ đất công nghiệp
cli-boundary-source = Nguồn ranh giới
cli-zone = Cụm, khu
cli-lot = Lô
cli-phase = Giai đoạn
cli-land-use = Loại đất
cli-stated-m2 = Theo quy hoạch (m²)
cli-grid-m2 = Đo trên lưới (m²)
cli-state = Tình trạng
cli-occupied-m2 = Đang sử dụng (m²)
cli-enterprises = Doanh nghiệp
cli-leased-ha = Đã cho thuê (ha)
cli-registered-ha = Đã đăng ký giữ chỗ (ha)
cli-approved-ha = Đã chấp thuận đầu tư (ha)
cli-legal-rate = Lấp đầy theo quy định
cli-rate = Lấp đầy
cli-basis = Căn cứ
cli-at = Lúc
cli-line = Dòng
cli-author = Người làm
cli-label = Nội dung thay đổi

# --- Dòng lệnh: câu nói
cli-fill-on = Lấp đầy đến ngày { $on }
cli-created = Đã tạo { $path }: { $zones } cụm, khu, làng nghề; { $lots } lô đất
cli-sample-too-large = Dữ liệu thử có nhiều nhất { $most } lô; hãy giảm số cụm hoặc số lô mỗi cụm
cli-done = Đã { $label }
cli-undone = Đã hoàn tác: { $label }
cli-no-such-line = Lịch sử không có dòng { $line }; xem số dòng bằng lệnh history
cli-as-it-is = Kế hoạch đang đúng như lúc đó; không có gì thay đổi
cli-returned = Đã { $label }
cli-renew-added = thêm
cli-renew-changed = chỉnh lại
cli-renew-removed = bỏ
cli-renew-left = giữ nguyên
cli-renew-would = Sẽ bổ sung { $count } hồ sơ; chưa ghi gì vì có --dry-run
cli-backed-up = Đã sao lưu vào { $path }
cli-drawn = Đã vẽ { $path }
cli-nothing-to-undo = không có thay đổi nào để hoàn tác
cli-no-command = chưa có lệnh; xem lapday --help
cli-plan-before-command = viết tệp kế hoạch sau tên lệnh, không viết trước; xem lapday --help
cli-usage = { $wrong }; xem cách viết: lapday LỆNH --help
cli-usage-value = giá trị “{ $value }” không dùng được cho { $argument }; { $how }
cli-usage-choice = giá trị “{ $value }” không dùng được cho { $argument }; hãy dùng một trong: { $known }
cli-usage-unknown = không có tùy chọn { $argument }
cli-usage-no-command = không có lệnh “{ $argument }”
cli-usage-missing = còn thiếu { $argument }
cli-usage-conflict = { $argument } không dùng được cùng lúc với { $other }
cli-usage-count = số giá trị của { $argument } không đúng
cli-usage-command-missing = chưa có lệnh
cli-usage-unread = dòng lệnh không đúng cách viết
cli-usage-letters = có ký tự không đọc được trên dòng lệnh
cli-usage-day = hãy viết ngày như 30/06/2024 và là ngày có thật
cli-usage-grid = hãy viết như EPSG:9214, là hệ tọa độ VN-2000 hoặc WGS 84
cli-usage-system = hãy viết như EPSG:9214, hoặc ghi tên tỉnh, thành phố
cli-usage-ending = hãy đặt tên tệp có đuôi phù hợp
cli-usage-pair = hãy viết tên và giá trị cách nhau bằng dấu =
cli-usage-number = hãy viết một số trong khoảng cho phép
cli-usage-other = hãy viết lại
cli-zone-unknown = không có cụm, khu mang mã { $code }; { $hint }
cli-lot-unknown = { $zone } không có lô { $lot }; { $hint }
cli-codes-none = ở đó chưa có mã nào
cli-codes-near = các mã gần nhất: { $codes }
cli-codes-all = các mã đang có: { $codes }
cli-codes-many = không mã nào gần giống trong { $count } mã, hãy xem bằng lệnh zones hoặc lots
cli-numbers-comma = { $option }: dấu phẩy trong “{ $typed }” có thể là dấu thập phân hoặc dấu ngăn giữa hai số; hãy ngăn các số bằng dấu chấm phẩy, cả sau số cuối
cli-no-number = { $option }: “{ $typed }” không phải là số; hãy viết như { $example }
cli-cannot-write = không ghi được tệp ({ $why }); hãy kiểm tra thư mục và quyền ghi: { $path }
cli-file-exists = đã có tệp này nên không ghi đè; hãy chọn tên khác hoặc xóa tệp cũ: { $path }
cli-file-is-plan = tệp ghi ra sẽ ghi đè lên chính tệp kế hoạch; hãy chọn tên khác: { $path }
cli-plan-name = tên tệp kế hoạch phải có đuôi .gpkg, hãy đổi tên: { $path }
cli-cannot-print = không in được kết quả: { $why }
cli-no-screen = Không có màn hình (DISPLAY và WAYLAND_DISPLAY đều trống) nên chỉ vẽ hình tổng quan và in bảng lấp đầy
cli-no-window = Không mở được cửa sổ nên chỉ vẽ hình tổng quan và in bảng lấp đầy

# --- Dòng lệnh: đo, nhập và xuất bảng tọa độ
cli-feature = Đối tượng
cli-geodesic-m2 = Đo trên elipxoit (m²)
cli-perimeter-m = Chu vi (m)
cli-grid = Lưới
cli-note = Ghi chú
cli-measured-on = Diện tích lưới đo trên { $grid }, kinh tuyến trục { $meridian } (EPSG:{ $epsg })
cli-measured-over-hanoi = Tọa độ Hà Nội 1972 được chuyển sang VN-2000 theo EPSG:1544; vị trí có sai số ± { $accuracy } ở vùng Vũng Tàu, nơi khác chưa được công bố
cli-measure-degrees-on-grid = Số trong tệp là độ; đo trên lưới { $grid } theo --crs
cli-measure-crs-assumed = Tệp không ghi hệ tọa độ; đang hiểu là { $grid } (EPSG:{ $epsg }); nếu không phải, hãy thêm --crs
cli-measure-crs-unknown = tệp dùng hệ tọa độ { $crs } mà chương trình không biết; hãy thêm --crs EPSG:n
cli-measure-latitude-first = vĩ độ đang đứng trước kinh độ; trong tệp kinh độ phải đứng trước, hãy đổi chỗ hai số rồi đo lại
cli-measure-northing-first = tung độ (Bắc) đang đứng trước hoành độ (Đông); trong tệp hoành độ phải đứng trước, hãy đổi chỗ hai số rồi đo lại
cli-measure-beyond-reach = nằm cách kinh tuyến trục { $meridian } tới { $distance }, ngoài phạm vi dùng của { $grid }; có lẽ là tọa độ UTM, hãy thêm --crs EPSG:32648, 32649 (WGS 84), 3405 hoặc 3406 (VN-2000)
cli-measure-counted-once = hai vùng chồng lên nhau tại các điểm { $corners }; phần chung chỉ tính một lần, hãy kiểm tra vị trí
cli-measure-none = không đo được đối tượng nào trong { $count } đối tượng; lý do ghi ở từng dòng
cli-and-more = … và { $count } điều tương tự
cli-measure-not-degrees = tọa độ không phải là độ trên WGS 84; hãy thêm --crs, ví dụ --crs EPSG:9214
cli-measure-outside = nằm ngoài vùng Việt Nam nên không có lưới VN-2000 để đo; hãy kiểm tra hệ tọa độ (--crs) và thứ tự hai tọa độ
cli-measure-nothing = trong tệp không có đối tượng nào để đo: { $path }
cli-import-read-as = { $says } Kết quả nằm { $lands }.
cli-import-not-as-stated = Bảng ghi { $system } nhưng tọa độ không khớp với hệ đó; hãy kiểm tra lại
cli-import-uncertain = chưa rõ tọa độ thuộc hệ nào; hãy thêm --crs EPSG:n, một trong các cách hiểu: { $candidates }
cli-import-candidate = { $says } ({ $lands })
cli-import-candidate-epsg = EPSG:{ $epsg }: { $says } ({ $lands })
cli-crs-fits = Tọa độ ghi theo { $province }: chọn { $fits }; không chọn { $grids }.
cli-crs-open = chưa rõ tọa độ theo kinh tuyến trục nào của { $province }; hãy ghi --crs EPSG:n, một trong: { $grids }
cli-crs-several = { $province } trước và sau ngày 01/07/2025 dùng nhiều kinh tuyến trục; hãy ghi --crs EPSG:n, một trong: { $grids }
cli-crs-grid = { $meridian } (EPSG:{ $epsg })
cli-crs-grid-lands = kinh tuyến trục { $meridian } (EPSG:{ $epsg }), nằm { $lands }
cli-import-refused = chưa nhập vì { $count } dòng không đọc được; dòng { $row }: { $reason }
cli-import-row = Dòng { $row }: { $reason }
cli-import-nowhere = không đặt được tọa độ lên lưới của kế hoạch; hãy kiểm tra hệ tọa độ bằng --crs
cli-import-are-degrees = số trong bảng là độ, không phải mét của EPSG:{ $epsg }; hãy dùng --crs EPSG:4326 (WGS 84) hoặc EPSG:4756 (VN-2000)
cli-import-are-metres = số trong bảng là mét, không phải độ của EPSG:{ $epsg }; hãy chỉ ra lưới của chúng, ví dụ --crs EPSG:9214
cli-import-outside = tọa độ nằm ngoài vùng Việt Nam; hãy kiểm tra lại các số, thứ tự hai cột và hệ tọa độ (--crs)
cli-import-column-unknown = không có cột { $column } cho { $field }; các cột đang có: { $columns }
cli-import-nothing-changed = Ranh giới đã đúng như bảng, không có gì thay đổi
cli-import-repaired = Đã sửa (dòng { $rows }): { $flaw }
cli-import-land = Cần xem lại hình (dòng { $rows }): { $flaw }
cli-import-would = Sẽ { $label }; chưa ghi gì vì có --dry-run
cli-import-source-lost = Điểm góc đã khác trước nên nguồn trước đây ({ $source }) không còn được ghi; hãy thêm --source nếu vẫn đúng
cli-import-accuracy-lost = Điểm góc đã khác trước nên sai số trước đây (± { $accuracy }) không còn được ghi; hãy thêm --accuracy nếu vẫn đúng
cli-import-source-and-accuracy-lost = Điểm góc đã khác trước nên nguồn ({ $source }) và sai số (± { $accuracy }) trước đây không còn được ghi; hãy thêm --source và --accuracy nếu vẫn đúng
cli-import-source-unsaid = Chưa ghi nguồn ranh giới; hãy thêm --source nếu biết
cli-import-lots-of-no-zone = chưa rõ các lô thuộc cụm nào; hãy thêm --zone
cli-import-lot-added = Lô { $name }: thêm, { $area }
cli-import-lot-changed = Lô { $name }: vẽ lại, { $area }
cli-import-lot-unchanged = Lô { $name }: giữ nguyên, { $area }
cli-import-lots-set-aside = Lô mới được ghi loại đất: { $use } (--use)
cli-import-are-lots = Bảng có { $count } lô; để tạo từng lô, hãy dùng --as lots --zone
cli-exported = Đã ghi bảng tọa độ của { $count } ranh giới vào { $path }
cli-exported-table = Đã ghi bảng “{ $table }” vào { $path }
cli-export-no-boundary = { $zone } chưa có ranh giới nên không có bảng tọa độ; hãy nhập ranh giới trước
cli-export-none = trong kế hoạch chưa có ranh giới nào; hãy nhập ranh giới trước
views-lots-leased = Các lô có đất đã cho thuê
views-lots-registered = Các lô có đất đăng ký giữ chỗ
views-lots-approved = Các lô có đất đăng ký giữ chỗ đã chấp thuận đầu tư
views-asked-for = mới đề nghị
views-approved-by = chấp thuận đầu tư { $number } ngày { $on }
views-approved = chấp thuận đầu tư ngày { $on }
views-lots-idle = Các lô chậm đưa đất vào sử dụng
views-lots-free = Các lô còn đất trống
cli-export-only-calendar = Chỉ lịch thuê đất ghi được thành tệp .ics; hãy đặt tên tệp .xlsx, .csv hoặc .txt
cli-import-not-of-tenants = Danh sách doanh nghiệp không có cột number, x, y, side; hãy xem lại --match
cli-import-not-of-corners = Bảng tọa độ chỉ có các cột number, x, y, side; hãy xem lại --match
cli-import-no-tenants = Không thấy cột tên doanh nghiệp; hãy chỉ ra bằng --match name=CỘT
cli-import-rows-known = Kế hoạch đã có đủ các dòng này; không có gì thay đổi
cli-import-unread = Không nhập các cột chưa hiểu: { $columns }
cli-import-unread-stops = cột { $column } giống cột { $looks } nhưng chưa hiểu là cột gì; hãy chỉ ra bằng --match TRƯỜNG={ $letter } hoặc bỏ qua bằng --leave { $letter }
cli-import-sheet = Trang { $sheet }: { $count } dòng
cli-import-no-sheet = không có trang tính này; các trang đang có: { $sheets }
cli-import-other-sheets = Không nhập các trang không có danh sách: { $sheets }
cli-import-match-field = { $reason }, hoặc chỉ ra bằng --match MỤC=CỘT
cli-import-no-such-column = không có cột { $column } để bỏ qua; hãy xem lại --leave
cli-import-whole-periods = Nếu danh sách chỉ ghi năm, quý hoặc tháng, hãy thêm --whole-periods: tính từ ngày đầu đến hết ngày cuối của kỳ đó
cli-import-wording = Để thêm cách ghi của cơ quan: lapday put PLAN --kind wording "words={ $typed }" means=…, với means là một trong: { $means }
cli-import-decimal = Dấu thập phân chưa rõ; hãy thêm --decimal comma hoặc --decimal point
cli-no-enterprise = kế hoạch không có doanh nghiệp { $name }; hãy xem lại --same-as
cli-import-skipped = Bỏ qua dòng tổng, tiêu đề, ghi chú: { $rows }

cli-no-record = Không có { INSIDE($kind) } mã hồ sơ { $id }; hãy xem các mã bằng lệnh list
cli-no-field = Không có mục “{ $field }”; hãy dùng một trong các mục: { $known }
cli-put-nothing = Không có gì khác trước nên không ghi gì
cli-field-missing = Còn thiếu { $field }; hãy thêm { $field }=… vào lệnh
cli-field-wrong = Giá trị của { $field } không dùng được; hãy xem cách ghi bằng lệnh list
cli-field-no-code = Giá trị của { $field } không dùng được; hãy ghi một trong: { $codes }
cli-field-no-day = { $field }: “{ $typed }” không phải một ngày; hãy ghi 2024-06-30 hoặc 30/06/2024
cli-field-no-number = { $field }: “{ $typed }” không phải một số; hãy ghi như 1234.5
cli-field-no-whole = { $field }: “{ $typed }” không phải số nguyên hay hồ sơ có trong kế hoạch; hãy ghi mã hồ sơ như lệnh list cho biết
cli-field-no-answer = { $field }: “{ $typed }” không phải có hay không; hãy ghi true hoặc false
cli-field-no-geometry = { $field }: “{ $typed }” không phải hình GeoJSON theo WGS 84 (Point, LineString, Polygon, MultiPolygon); hãy ghi kinh độ trước, vĩ độ sau
views-figure = { $value } { $unit }
views-figure-range = { $from }–{ $to } { $unit }
basis-illustrative = trên lô minh họa
views-lot-basis-measured = đo trên ranh giới
views-lot-basis-illustrative = lô minh họa
views-rate = { $rate }
views-rate-illustrative = { $rate } trên lô minh họa
views-rate-part = { $rate } (mới cập nhật một phần)
views-beside-park = khu công nghiệp, không thuộc thẩm quyền
views-beside-not-founded = chưa thành lập hoặc đã rút
views-beside-no-industrial-land = chưa có diện tích đất công nghiệp
views-beside-illustrative = tính trên lô minh họa
views-beside-overlap = các lô chồng nhau
views-beside-not-recorded = chưa cập nhật sử dụng lô
views-lots-expired = Các lô hết hạn thuê, chưa gia hạn
views-lots-left-out = Các lô chưa rõ diện tích
views-lots-overlapping = Các lô vẽ chồng lên nhau
cli-period-not-closed = Chưa chốt kỳ { $period }; hãy chốt kỳ này trước
cli-check-flaw = Chỗ cần xem lại
cli-check-repair = Cách sửa
cli-check-by-itself = sửa được bằng --repair
cli-check-by-hand = sửa bằng tay
cli-check-repaired = Đã sửa: { $flaw }
cli-check-nothing-repaired = Không có chỗ nào sửa được bằng --repair
cli-work-unknown = không có công trình “{ $name }”; { $hint }
cli-import-one-file = mỗi lần chỉ nhập một tệp; chỉ ảnh và tệp GPX ghi kiểm tra, tiến độ công trình mới nhập nhiều tệp cùng lúc
