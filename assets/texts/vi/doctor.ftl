# doctor

# --- Cách hiểu một bảng tọa độ, trong một câu
doctor-own-grid = Tọa độ VN-2000, kinh tuyến trục { $meridian }, đúng lưới của kế hoạch.
doctor-own-grid-swapped = Hai cột bị đổi chỗ: cột đầu là Y (hướng đông), cột sau là X (hướng bắc); kinh tuyến trục { $meridian }.
doctor-other-meridian = Tọa độ VN-2000 theo kinh tuyến trục { $meridian }, không phải { $home } của kế hoạch; nếu để nguyên, ranh giới lệch { $cost }.
doctor-utm = Tọa độ UTM múi { $zone } trên VN-2000 (kinh tuyến trục { $meridian }, k = 0,9996); nếu để nguyên, ranh giới lệch { $cost }.
doctor-utm-wgs84 = Tọa độ UTM múi { $zone } trên WGS 84 (kinh tuyến trục { $meridian }), như máy định vị cầm tay hiển thị; nếu để nguyên, ranh giới lệch { $cost }.
doctor-wgs84 = Vĩ độ và kinh độ trên WGS 84 (Google Earth, GPS, điện thoại), tính bằng độ chứ không phải mét.
doctor-vn2000 = Vĩ độ và kinh độ trên VN-2000, tính bằng độ chứ không phải mét.
doctor-hanoi-grid = Tọa độ Hà Nội 1972 (HN-72), kinh tuyến trục { $meridian }, chuyển sang VN-2000 theo EPSG:1544 (sai số ± { $accuracy } ở vùng Vũng Tàu, nơi khác chưa được công bố); nếu để nguyên, ranh giới lệch { $cost }.
doctor-hanoi = Vĩ độ và kinh độ trên Hà Nội 1972 (HN-72), chuyển sang VN-2000 theo EPSG:1544 (sai số ± { $accuracy } ở vùng Vũng Tàu, nơi khác chưa được công bố).
doctor-web-mercator = Tọa độ Web Mercator của bản đồ trực tuyến; diện tích tính thẳng trên lưới này lớn hơn thực tế khoảng 9 %.
doctor-no-shift = Tọa độ tính từ WGS 84 mà chưa chuyển sang VN-2000 (thiếu 7 tham số); nếu để nguyên, ranh giới lệch { $cost }.
doctor-utm-scale = Tọa độ tính với hệ số k = 0,9996 của UTM thay vì 0,9999 của múi 3°; nếu để nguyên, ranh giới lệch { $cost }.
doctor-utm-scale-no-shift = Tọa độ tính với hệ số k = 0,9996 và chưa chuyển từ WGS 84 sang VN-2000, theo một công thức sai lưu truyền rộng rãi; nếu để nguyên, ranh giới lệch { $cost }.
doctor-rotations-reversed = Tọa độ chuyển sang VN-2000 với dấu của ba góc xoay bị ngược; nếu để nguyên, ranh giới lệch { $cost }.
doctor-translations-only = Tọa độ chuyển sang VN-2000 chỉ với 3 tham số dịch chuyển, thiếu góc xoay và tỷ lệ; nếu để nguyên, ranh giới lệch { $cost }.
doctor-and-swapped = { $says } Hai cột cũng bị đổi chỗ: hướng đông (kinh độ) đứng trước.

# --- Rơi vào đâu
doctor-lands-in = trong { $name }
doctor-lands-near = cách { $name } { $distance }
doctor-lands-somewhere = trong vùng Việt Nam
doctor-lands-outside = ngoài vùng Việt Nam

# --- Bảng ghép nhiều hệ
doctor-mixed = { $count } điểm nằm xa các điểm còn lại, trước hết là điểm thứ { $corner } của vòng { $ring }; bảng có thể ghép từ nhiều múi chiếu hoặc gõ nhầm, hãy tách bảng hoặc sửa các điểm đó
