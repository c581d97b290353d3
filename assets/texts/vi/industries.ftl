industries-title = Ngành nghề
