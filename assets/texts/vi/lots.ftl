lots-title = Lô đất
lots-in-town = tính vào tỷ lệ chung
lots-expired = { $state }, hết hạn thuê, chưa gia hạn
