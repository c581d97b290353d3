lots-title = Lots
