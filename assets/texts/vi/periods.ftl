periods-title = Kỳ báo cáo
