progress-title = Tiến độ lấp đầy
