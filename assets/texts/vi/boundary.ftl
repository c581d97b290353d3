# boundary: điều sai trong một ranh giới, theo số thứ tự điểm trong bảng. Đứng sau dấu hai chấm.
boundary-flaw-empty = chưa có điểm góc nào; hãy nhập bảng tọa độ
boundary-flaw-not-a-number = tọa độ điểm { $corners } không phải là số; hãy nhập lại
boundary-flaw-too-far = điểm { $corners } nằm xa hơn 10.000 km, ngoài mọi lưới tọa độ; hãy kiểm tra đơn vị và dấu thập phân
boundary-flaw-repeated = các điểm { $corners } trùng nhau; hãy xóa bớt, chỉ giữ một điểm
boundary-flaw-too-few = vòng gồm điểm { $corners } có ít hơn 3 điểm khác nhau; hãy bổ sung điểm còn thiếu
boundary-flaw-no-area = các điểm { $corners } nằm trên một đường thẳng nên không có diện tích; hãy kiểm tra tọa độ
boundary-flaw-spike = ranh giới đi tới điểm { $corners } rồi quay ngược lại trên chính cạnh đó; hãy xóa hoặc sửa điểm này
boundary-flaw-sides-cross = cạnh { $one } cắt cạnh { $other }; hãy kiểm tra thứ tự các điểm
boundary-flaw-sides-overlap = cạnh { $one } chạy chồng lên cạnh { $other }; hãy kiểm tra thứ tự các điểm
boundary-flaw-corners-meet = các điểm { $corners } trùng nhau dù không liền nhau; hãy tách thành các vòng riêng hoặc sửa tọa độ
boundary-flaw-corner-on-side = điểm { $corners } nằm trên cạnh { $side }; hãy tách thành các vòng riêng hoặc sửa tọa độ
boundary-flaw-hole-crosses = cạnh { $one } của vòng khoét bên trong cắt hoặc chạy chồng lên cạnh { $other } của vòng ngoài; hãy kiểm tra tọa độ hai vòng
boundary-flaw-hole-outside = vòng khoét bên trong gồm điểm { $corners } nằm ngoài vòng ngoài; hãy kiểm tra tọa độ hoặc tách thành vùng riêng
boundary-flaw-holes-overlap = hai vòng khoét bên trong chồng lên nhau tại các điểm { $corners }; hãy gộp lại hoặc sửa tọa độ
boundary-flaw-parts-overlap = hai vùng chồng lên nhau tại các điểm { $corners }; phần chung sẽ bị tính hai lần, hãy sửa tọa độ
boundary-flaw-parts-share-side = cạnh { $one } trùng với cạnh { $other } của vùng khác; hãy gộp hai vùng thành một
