# Bản đồ cho phần mềm khác.

records-uid = Mã nhận dạng
cli-exported-map = Đã ghi bản đồ gồm { $count } đối tượng vào { $path }
cli-export-no-map = Bảng này không có hình trên bản đồ nên không ghi được thành tệp .{ $ending }; hãy đặt tên tệp .xlsx, .csv hoặc .txt
cli-export-plan-is-map = Cả kế hoạch chỉ ghi được thành bản đồ; hãy đặt tên tệp .geojson, .kml, .kmz hoặc .zip
io-layers-unwritten = không ghi được tệp .{ $ending }; hãy thử định dạng khác
io-nothing-drawn = Chưa có đối tượng nào được vẽ nên không có gì để ghi
io-shapefile-of-several = Một tệp .shp chỉ chứa một lớp và một loại hình, ở đây có nhiều hơn; hãy đặt tên tệp .zip
io-shapefile-undrawn = { $kind }: { $count } bản ghi chưa vẽ hoặc có nhiều loại hình gộp lại, không có trong shapefile
io-shapefile-long = Cột “{ $column }” có ô dài hơn 254 byte nên không có trong shapefile
