# Tìm đất, bước tiếp theo, nước thải của đơn vị

wastewater-warning = Nước thải { $zone }: { $why }
wastewater-enough = còn nhận được { $left } m³ nước thải/ngày đêm
wastewater-short = vượt công suất xử lý { $by } m³/ngày đêm (công suất { $capacity } m³/ngày đêm)
wastewater-no-capacity = chưa có số liệu công suất xử lý nước thải
wastewater-unknown-tenants = chưa có số liệu nước thải của { $count } đơn vị nên chưa rõ còn đủ công suất xử lý hay không
wastewater-unknown-both = chưa có số liệu công suất xử lý và nước thải của { $count } đơn vị

land-title = Tìm đất
land-lot = { $lot } · { $zone }
land-free = trống { $free } · { $how }
land-free-unknown = chưa rõ diện tích · { $how }
land-whole = cả lô
land-part = một phần lô
land-recovered = đất đã thu hồi
land-coming = trống từ { $day }
land-suits = đúng ngành nghề quy hoạch
land-suits-not = ngoài ngành nghề quy hoạch
land-suits-unknown = chưa rõ ngành nghề quy hoạch
land-allowance = lô chỉ được xả { $allowed } m³/ngày đêm
land-illustrative = lô minh họa, diện tích chưa phải số liệu
land-not-founded = cụm chưa thành lập
land-not-built = cụm chưa xây dựng hạ tầng
land-status-unknown = chưa rõ tình trạng của cụm
land-none = Không có lô nào đáp ứng; hãy giảm diện tích, chọn loại đất khác hoặc ngày muộn hơn.
land-too-small = { $count } lô còn trống nhưng nhỏ hơn diện tích cần, lớn nhất { $largest }.
land-lapsed = { $count } lô sẽ hết hạn thuê mà chưa ghi gia hạn hay kết thúc.
land-area-ha = Diện tích cần (ha)
land-from = Cần từ ngày
land-any-use = mọi đất cho thuê
land-industry = Ngành nghề
land-any-industry = chưa rõ ngành nghề
land-any-zone = mọi cụm
land-wastewater = Nước thải (m³/ngày đêm)
land-found = { $count } lô đáp ứng

inspector-form-reserve = Giữ chỗ lô { $lot }
inspector-form-next = { $step }: lô { $lot }
inspector-form-is-it = Có phải…?
inspector-form-approval = Văn bản chấp thuận đầu tư
inspector-form-approved-on = Ngày chấp thuận
lots-step-lease = Ký hợp đồng thuê
lots-step-build = Khởi công
lots-step-operate = Đi vào hoạt động
lots-step-resume = Hoạt động trở lại
land-is-free = Đất trống
land-because = Nhận xét
cli-industry-other-edition = Không so được mã { $typed } của VSIC { $edition } với mã ghi theo phiên bản khác của { $industries }; nêu ngành bằng tên để tìm đúng
cli-industry-unknown = Không có ngành nghề “{ $typed }” trong kế hoạch; { $hint }

tenants-are-new = Những tên gần giống là doanh nghiệp mới
