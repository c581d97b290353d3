enterprises-title = Doanh nghiệp
