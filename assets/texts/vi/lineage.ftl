# Tách lô, nhập lô.

lineage-split = tách lô { $lot } thành { $count } lô từ ngày { $day }
lineage-merged = nhập các lô { $lots } thành lô { $code } từ ngày { $day }

lineage-day = Lô { $lot } không có ranh giới hiệu lực vừa trước vừa sau ngày { $day }: hãy chọn ngày sau ngày lô được lập và trước ngày lô kết thúc
lineage-day-before = Từ ngày { $to } lô { $lot } đã thành { $lots }: hãy hoàn tác việc đó trước, hoặc làm với các lô { $lots }
lineage-merge-ends = Các lô { $lots } không kết thúc cùng một ngày: hãy chọn những lô có cùng ngày kết thúc
lineage-no-boundary = Lô { $lot } chưa có ranh giới: hãy nhập bảng tọa độ của lô trước
lineage-several-parts = Lô { $lot } gồm nhiều mảnh rời nhau: hãy tách từng mảnh thành lô riêng trước
lineage-one-part = Lô { $lot } vẫn chỉ là một phần: diện tích yêu cầu lấy hết cả lô; hãy yêu cầu ít hơn
lineage-parts-count = Lô { $lot } chia được từ 2 đến { $most } phần: hãy ghi lại số phần
lineage-area-not-positive = Không chia lô { $lot } ra phần { $area } được: diện tích mỗi phần phải lớn hơn 0
lineage-areas-too-large = Các phần cộng lại { $sum }, lô { $lot } chỉ có { $whole }: hãy giảm diện tích, hoặc cho co theo tỷ lệ cho vừa lô
lineage-front-unknown = Lô { $lot } không có mặt tiền như vậy: hãy ghi hai số hiệu điểm góc khác nhau từ 1 đến { $last }, không đi hết vòng
lineage-front-straightened = Mặt tiền lô { $lot } gấp khúc quá gắt so với chiều sâu: các đường chia được kẻ thẳng, vuông góc với đường nối hai đầu mặt tiền
lineage-parts-apart = { $count } lô mới bị rời thành nhiều mảnh vì lô { $lot } lõm vào; hãy xem lại trên bản đồ
lineage-frontage = mặt tiền
lineage-depth = chiều sâu trung bình
lineage-part-too-small = Phần thứ { $part } của lô { $lot } có { $what } { $found }, ít hơn mức { $least }: hãy đổi diện tích hoặc chọn mặt tiền khác
lineage-line-beside = Đường đã cho không cắt lô { $lot } ra hai phần: hãy kẻ đường đi suốt từ cạnh này sang cạnh kia
lineage-width = Bề rộng dải đất cắt ra từ lô { $lot } phải lớn hơn 0
lineage-codes = Có { $given } ký hiệu lô cho { $parts } phần: hãy ghi không nhiều hơn số phần, không để trống ký hiệu nào
lineage-wastewater-left = Lô { $lot } được xả { $allowed } m³/ngày đêm; mức này không tự chia: hãy ghi cho từng lô mới

lineage-carry-untold = Còn { $holders } đang giữ đất: hãy chỉ rõ đi theo lô nào trong { $lots }
lineage-carry-lot-unknown = Không có lô mới { $lot } để giao đất: các lô mới cho thuê được là { $lots }
lineage-carry-too-little = { $enterprise } giữ { $area }, các lô { $lots } không đủ chỗ cho { $left }: hãy chọn thêm lô
lineage-carry-states = { $enterprise } vừa { $state } vừa { $other } trên các lô được nhập: hãy ghi cùng một tình trạng trước
lineage-carry-measured = { $enterprise } giữ { $before } theo hồ sơ, nay là { $after } đo trên ranh giới các lô mới

lineage-merge-two = Hãy chọn ít nhất hai lô để nhập
lineage-merge-zones = Các lô được chọn thuộc nhiều cụm: chỉ nhập được lô trong cùng một cụm
lineage-merge-uses = Lô { $one } là { $use }, lô { $other } là { $other-use }: hãy chọn mục đích sử dụng của lô mới
lineage-merge-apart = Các lô { $lots } không giáp nhau thành một mảnh: chỉ nhập được những lô chung cạnh

cli-line-unread = Không đọc được vị trí { $typed } trong đường cắt: hãy ghi các điểm cách nhau bằng dấu chấm phẩy, ví dụ "1828533.89 549092.51; 1828600.00 549100.00"
cli-carry-unread = Không đọc được { $typed }: hãy ghi TÊN DOANH NGHIỆP=LÔ, ví dụ "Scavi=A-01"
cli-carry-unknown = Không có doanh nghiệp { $name } trên lô này
cli-front-unread = Không đọc được mặt tiền { $typed }: hãy ghi hai số hiệu điểm góc, ví dụ 3-4
lineage-part-said = { $code }: { $area }
lineage-part-fronted = { $code }: { $area }, mặt tiền { $frontage }
lineage-rest-said = { $code }: { $area } (phần còn lại)
lineage-corridor-said = { $code }: { $area } (dải đất cắt ra)
lineage-neighbours = { $count } lô bên cạnh có thêm điểm góc chung

split-title = Tách lô
split-way = Cách chia
split-by-parts = Thành các phần bằng nhau
split-by-areas = Theo danh sách diện tích
split-by-line = Theo đường kẻ trên bản đồ
split-by-road = Cắt dải đường dọc theo đường kẻ
split-parts = Số phần
split-areas = Diện tích từng lô (m²), mỗi dòng một lô
split-areas-hint = dán từ bảng tính: 5.000 hoặc A-01 5.000
split-fits = Co giãn theo tỷ lệ cho vừa lô
split-line-drawn = Đường kẻ có { $count } điểm
split-no-line = Chưa có đường kẻ: chọn công cụ Cắt lô theo đường rồi kẻ qua lô trên bản đồ
split-width = Bề rộng dải đường (m)
split-front = Chia dọc theo
split-front-usual = Đường giao thông, nếu không có thì cạnh dài nhất
split-front-side = Cạnh { $from }–{ $to } ({ $metres })
split-inwards = Phần này sau phần kia, từ mặt tiền vào trong
split-least-frontage = Mặt tiền ít nhất (m)
split-least-depth = Sâu ít nhất (m)
split-prefix = Ký hiệu bắt đầu bằng
split-day = Có hiệu lực từ ngày
split-document = Văn bản căn cứ
split-tenants = Doanh nghiệp đang giữ đất đi theo lô
split-tenants-hint = ký hiệu lô mới, ví dụ A-01 hoặc A-01, A-02
split-became = Sẽ thành
split-some-codes = Có dòng ghi ký hiệu lô, có dòng không: hãy ghi ký hiệu ở mọi dòng hoặc không dòng nào
