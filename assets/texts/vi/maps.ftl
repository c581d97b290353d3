# Bản đồ cho phần mềm khác.

records-uid = Mã nhận dạng
cli-exported-map = Đã ghi bản đồ gồm { $count } đối tượng vào { $path }
cli-export-no-map = Bảng này không có hình trên bản đồ nên không ghi được thành tệp .{ $ending }; hãy đặt tên tệp .xlsx, .csv hoặc .txt
cli-export-plan-is-map = Cả kế hoạch chỉ ghi được thành bản đồ hoặc bảng tính; hãy đặt tên tệp .xlsx, .geojson, .kml, .kmz, .gpkg, .zip, .svg hoặc .png
io-layers-unwritten = không ghi được tệp .{ $ending }; hãy thử định dạng khác
io-nothing-drawn = Chưa có đối tượng nào được vẽ nên không có gì để ghi
io-shapefile-of-several = Một tệp .shp chỉ chứa một lớp và một loại hình, ở đây có nhiều hơn; hãy đặt tên tệp .zip
io-shapefile-undrawn = { $kind }: { $count } bản ghi chưa vẽ hoặc có nhiều loại hình gộp lại, không có trong shapefile
io-shapefile-long = Cột “{ $column }” có ô dài hơn 254 byte nên không có trong shapefile

io-feature-outside = nằm ngoài Việt Nam nên tọa độ hoặc hệ tọa độ không đúng
io-layer-crs-unknown = hệ tọa độ “{ $crs }” của lớp này chưa được hỗ trợ; hãy chuyển tệp sang VN-2000 hoặc WGS 84, hoặc chọn hệ tọa độ đúng của tệp
io-layer-are-degrees = tọa độ của lớp này tính bằng độ, không phải mét như hệ { $crs }
io-layer-are-metres = tọa độ của lớp này tính bằng mét, không phải độ như hệ { $crs }
io-land-unchecked = Có { $count } ranh giới: các lô chưa được đối chiếu với nhau khi nhập; nhập xong hãy mở “Kiểm tra hình học”
io-layer-read-as = Tệp không ghi hệ tọa độ; đã hiểu là { $says } ({ $lands })
io-layer-candidate = EPSG:{ $epsg }: { $says } ({ $lands })
io-layer-uncertain = tệp không ghi hệ tọa độ và có nhiều cách hiểu, hãy chọn một: { $candidates }
io-layer-nowhere = không hệ tọa độ nào đặt lớp này vào Việt Nam; hãy hỏi người gửi hệ tọa độ của tệp

io-layers-given-up = đã dừng giữa chừng, chưa ghi gì
io-layer-no-zone = không nằm trong ranh giới cụm nào; hãy chọn cụm
io-layer-no-area = { $kind } phải là vùng khép kín, ở đây là điểm hoặc đường
io-layer-row-twice = “{ $name }” đã có ở một dòng trên
io-layer-unit-by-shapes = Cột “{ $column }” không ghi đơn vị; đã hiểu theo diện tích đo được trên hình
io-layer-areas-differ = Diện tích trong cột “{ $column }” khác diện tích đo được trên hình quá 20 %

cli-import-by-crs = { $reason } (thêm --crs EPSG:n)
cli-import-by-zone = { $reason } (thêm --zone)
cli-import-no-layer = trong tệp không có lớp nào dùng được cho “{ $kind }”; các lớp là { $layers }
cli-import-other-layers = Các lớp khác chưa được nhập: { $layers }
cli-import-left-out = Không đọc { $count } đối tượng loại { $sort } ở lớp { $layer }

io-layer-loose-links = Cột “{ $field }”: { $count } dòng ghi tên không có trong kế hoạch nên để trống, hoặc lấy theo vị trí trên bản đồ

io-drawn-lots-found = Bản vẽ có { $count } thửa ở lớp { $layers } ({ $hatches } mảng tô, { $ways } đường khép kín, { $faces } thửa giữa các đường rời; bỏ { $doubled } đường vẽ trùng, { $loose } đường có đầu hở); ký hiệu lấy từ lớp { $codes }
io-drawn-lots-uncoded = { $count } thửa chưa nhập vì không có ký hiệu hoặc có nhiều ký hiệu bên trong: { $names }{ $more ->
    [0] { "" }
   *[other]  và { $more } thửa khác
}
io-drawn-lots-doubled = { $count } thửa chưa nhập vì trùng ký hiệu với thửa khác cùng cụm: { $names }{ $more ->
    [0] { "" }
   *[other]  và { $more } thửa khác
}
io-drawn-lots-outside = { $count } chữ của lớp ký hiệu nằm ngoài mọi thửa: { $names }{ $more ->
    [0] { "" }
   *[other]  và { $more } chữ khác
}
io-drawn-lot-differs = Lô { $code }: bản vẽ ghi { $stated }, đo trên hình là { $drawn }
cli-import-no-lots-drawn = bản vẽ không có thửa nào mang một ký hiệu riêng; hãy chỉ rõ lớp ranh giới bằng --layer và lớp ký hiệu bằng --codes; các lớp là { $layers }
io-seen-nowhere = không có vị trí; hãy chọn ảnh hoặc tuyến có ghi tọa độ
io-seen-no-day = không ghi ngày; hãy cho biết ngày kiểm tra
io-seen-no-percent = ảnh, tuyến không cho biết tiến độ; hãy nhập phần trăm đã làm
io-seen-no-work = chưa công trình nào có vị trí trên bản đồ; hãy cho biết đó là công trình nào
io-seen-no-work-near = công trình gần nhất là “{ $work }”, cách { $distance }; hãy cho biết đó là công trình nào
io-seen-in-lot = Lô { $lot }, { $zone }
io-seen-at = X { $north }, Y { $east }
io-layer-row-tidied = bỏ { $doubled } điểm trùng, { $spikes } cạnh chạy ngược
io-layer-row-repeats = trùng hẳn một dòng trên nên chỉ nhập một lần

# --- Xuất ra cho chương trình khác
ui-command-export = Xuất bản đồ, dữ liệu…
ui-export = Xuất bản đồ, dữ liệu
ui-export-what = Nội dung
ui-export-all = Cả kế hoạch
ui-export-zone = Cụm, làng nghề
ui-export-zones-all = Tất cả
ui-export-format = Định dạng tệp
ui-export-day = Số liệu tính đến ngày { $day } (ngày đang xem)
ui-export-save = Chọn nơi lưu…
ui-export-saved = Đã xuất: { $path }
ui-export-not-saved = Không ghi được tệp ({ $why }); hãy chọn thư mục khác: { $path }
io-format-geojson = GeoJSON (.geojson, WGS 84)
io-format-kml = Google Earth (.kml)
io-format-kmz = Google Earth, nén (.kmz)
io-format-gpkg = GeoPackage (.gpkg, VN-2000)
io-format-dxf = Bản vẽ AutoCAD (.dxf, VN-2000)
io-format-shp = Shapefile (.shp, VN-2000)
io-format-zip = Shapefile, nén (.zip, VN-2000)
ui-export-xlsx = Bảng Excel (.xlsx)
ui-export-csv = Bảng văn bản (.csv)
ui-export-png = Hình bản đồ (.png)
ui-export-svg = Hình bản đồ (.svg)
choose-export = Xuất bản đồ, dữ liệu
cli-whole-plan = Cả kế hoạch
