# views

# --- Tình trạng lô
state-vacant = trống
state-registered = đã đăng ký
state-leased = đã cho thuê
state-building = đang xây dựng
state-operating = đang hoạt động
state-suspended = tạm dừng
state-recovered = đã thu hồi

# --- Loại đất
use-industrial = công nghiệp
use-warehouse = kho bãi
use-service = hành chính – dịch vụ
use-green = cây xanh
use-road = giao thông
use-technical = hạ tầng kỹ thuật
use-water = mặt nước
use-reserve = dự trữ

# --- Loại hình
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
source-from-decision = theo bảng tọa độ của quyết định
source-digitised = số hóa từ bản đồ
source-illustrative = minh họa, chưa đo đạc

# --- Căn cứ của mẫu số
basis-detailed-plan = theo quy hoạch chi tiết
basis-lots = cộng diện tích các lô công nghiệp

# --- Chỉ tiêu
measure-fill-rate = tỷ lệ lấp đầy
measure-establishment = quyết định thành lập
measure-completion = hoàn thành
measure-count = số lượng
measure-recognition = được công nhận
target-on-course = đúng hạn
target-late = chậm
target-done = đã đạt
target-dropped = không thực hiện nữa

views-unknown = chưa có số liệu
views-as-said = { $text }
