changes-title = Biến động
