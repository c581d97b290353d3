# Tệp bản đồ của chương trình khác

io-left-out = Lớp “{ $layer }”: bỏ qua { $count } đối tượng { $sort } vì không đọc được loại này
io-file-too-much = tệp quá lớn để đọc một lần, hoặc giải nén ra quá lớn; hãy xuất riêng vùng cần dùng sang một tệp mới: { $path }
io-file-without-shapes = không có tệp .shp cùng tên bên cạnh tệp này; hãy xin đủ bộ .shp, .dbf, .shx, .prj: { $path }
io-file-nothing-packed = trong tệp nén không có bản đồ nào đọc được (.shp, .kml); hãy giải nén rồi mở từng tệp: { $path }
io-file-other-map = không đọc được bản đồ dạng { $kind }; hãy xin tệp GeoJSON, GeoPackage (.gpkg) hoặc shapefile: { $path }
io-file-project = tệp dự án QGIS chỉ ghi cách hiển thị; hãy chọn các tệp dữ liệu của dự án: { $files }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } tệp khác
}: { $path }
io-file-project-of-none = tệp dự án QGIS chỉ ghi cách hiển thị và không dùng tệp dữ liệu nào trên máy; hãy xuất lớp cần dùng ra GeoPackage hoặc GeoJSON: { $path }
io-photo-without-position = ảnh không ghi vị trí chụp; hãy bật định vị khi chụp, hoặc xin ảnh gốc vì ảnh gửi qua Zalo, Facebook thường mất vị trí: { $path }
io-feature-other-system = hình này ở hệ tọa độ khác ({ $system }) với các hình trước trong bảng; hãy tách thành bảng riêng

# --- Shapefile
io-shapefile-no-index = { $name }: tệp .shx không có hoặc bị hỏng nên các hình được đọc lần lượt theo tệp .shp
io-shapefile-no-table = { $name }: không có tệp .dbf bên cạnh nên các hình không có thông tin kèm theo; hãy xin đủ bộ .shp, .dbf, .shx, .prj
io-shapefile-table-broken = { $name }: tệp .dbf bị hỏng nên các hình không có thông tin kèm theo; hãy xin lại tệp
io-shapefile-cut = { $name }: tệp .shp bị cắt cụt sau hình thứ { $count }; hãy xin lại tệp
io-shapefile-counts = { $name }: tệp .shp có { $shapes } hình còn tệp .dbf có { $rows } dòng; hãy kiểm tra có thiếu không
io-shapefile-elsewhere = { $name }: không đọc được cột { $columns } vì kiểu dữ liệu của cột nằm ở tệp khác (.dbt, .fpt)
io-shapefile-deleted = { $name }: bỏ qua { $count } dòng đã bị xóa trong tệp .dbf
io-shapefile-texts-cut = { $name }: { $count } ô chữ bị cắt cụt vì dài hơn cột của tệp .dbf; hãy xem lại các ô này
io-letters-against = Tệp ghi bảng mã { $said } nhưng chữ thực ra viết theo { $read }; đã đọc theo { $read }
