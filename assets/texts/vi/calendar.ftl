calendar-title = Lịch thuê đất
