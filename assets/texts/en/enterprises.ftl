enterprises-title = Enterprises
